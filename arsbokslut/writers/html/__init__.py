"""The web page: the document tree as one self-contained, accessible HTML file."""

from arsbokslut.writers.html.look import Look
from arsbokslut.writers.html.page import write_html

__all__ = ["Look", "write_html"]
