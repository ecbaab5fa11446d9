"""Spreadsheets and photos on their way into the content folder."""
