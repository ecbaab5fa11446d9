"""Help for who writes: new files, safe repairs, schemas, spreadsheets turned into content."""
