"""What every page shows, in final text."""
