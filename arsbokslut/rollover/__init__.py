"""From a year's report to the changes that make the next one's files of it; reads no files and writes none."""

from arsbokslut.rollover.roll import rolled
from arsbokslut.rollover.span import Span

__all__ = ["Span", "rolled"]
