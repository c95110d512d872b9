"""Diagnostics for their readers: one file for each format."""
