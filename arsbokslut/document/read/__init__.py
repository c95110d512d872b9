"""XHTML to the document tree; what cannot stand where it does is a fault with the element it is about."""

from arsbokslut.document.read.document import read_document

__all__ = ["read_document"]
