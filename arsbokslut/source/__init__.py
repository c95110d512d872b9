"""From bytes to plain data with a place for every node; the only package that knows YAML."""

from arsbokslut.source.folder import Source, SourceFile, merge, read_data, read_one
from arsbokslut.source.in_full import in_full, in_rows

COLLECTIONS = ("skalor", "nyckeltal", "tabeller", "avsnitt", "samband")
"""Top-level keys whose entries may be spread over several files; any other key stands in one file."""

__all__ = ["COLLECTIONS", "Source", "SourceFile", "in_full", "in_rows", "merge", "read_data", "read_one"]
