"""The document between layout and writers: a small typed tree, read from the layout's XHTML."""
