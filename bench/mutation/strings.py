"""Fewer mutants of strings than mutmut makes: it puts marks around each, and writes it in small and in capital letters."""

from collections.abc import Iterable
from itertools import islice

import libcst as cst
from mutmut.mutation.mutators import mutation_operators, operator_string


def strings_in_one_way() -> None:
    """Marks around a string, and no more: letters in another case tell the same.

    Wording, which is what has a space within, is left as it is: tests of messages hold it word for word, in every room.
    """
    place = mutation_operators.index((cst.BaseString, operator_string))
    mutation_operators[place] = (cst.BaseString, marked)


def marked(node: cst.BaseString) -> Iterable[cst.BaseString]:
    """The string between marks, unless it is wording."""
    if isinstance(node, cst.SimpleString) and " " not in node.raw_value.strip():
        yield from islice(operator_string(node), 1)
