"""The document tree as files: one folder for each format."""
