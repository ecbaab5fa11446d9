"""Content in: files, their encodings, and documents as trees of positioned nodes."""
