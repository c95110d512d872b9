"""Swedish municipal year-end reports: YAML in, a checked and accessible Word document out."""

__version__ = "0.1.0"
