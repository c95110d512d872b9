"""What people write in short, written in full: the plain data as the models read it."""

from arsbokslut.source.folder import Source
from arsbokslut.source.headings import with_facts_in_headings
from arsbokslut.source.row_blocks import without_row_blocks
from arsbokslut.source.section_tables import without_section_tables


def in_full(source: Source) -> Source:
    """Tables among the tables, rows as lists, facts in headings filled in. Raises DiagnosticsError."""
    return with_facts_in_headings(in_rows(source))


def in_rows(source: Source) -> Source:
    """Tables among the tables and rows as lists; headings as they are written. Raises DiagnosticsError."""
    return without_row_blocks(without_section_tables(source))
