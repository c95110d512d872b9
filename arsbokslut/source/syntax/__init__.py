"""What libyaml could not parse, told in Swedish at the place where it went wrong, with the fix.

libyaml stops where it can no longer go on, in English; the cause is often a line above. The rules in this folder look at the
lines around the stop, the most certain cause first.
"""

from collections.abc import Callable, Sequence
from typing import Any

import yaml

from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.fix import Fix
from arsbokslut.source import mending
from arsbokslut.source.syntax.cause import Cause
from arsbokslut.source.syntax.lines import (
    KEY,
    colon_in_text,
    hard_space_after_colon,
    indent_out_of_step,
    indented_under_a_value,
    no_colon,
    no_space_after_colon,
    no_space_after_dash,
    no_value,
    tab,
    text_not_indented,
)
from arsbokslut.source.syntax.marks import (
    after_bracket,
    after_quote,
    bracket,
    closing_bracket,
    comment_in_brackets,
    open_quote,
    special_character,
)
from arsbokslut.source.syntax.problems import by_problem
from arsbokslut.source.syntax.stop import Stop, stopped


def syntax_error(error: yaml.YAMLError, lines: Sequence[str], file: str, last: Any) -> Diagnostic:
    """The diagnostic for what libyaml could not parse. `last` is the last value before it."""
    stop = stopped(error, lines, last)
    causes = ((rule, rule(stop)) for rule in _RULES)
    rule, (message, hint, line, column, length) = next((rule, cause) for rule, cause in causes if cause is not None)
    position = Position(file, line + 1, column + 1, line + 1, column + 1 + length)
    fix = _FIXES[rule](stop, file, line, column) if rule in _FIXES else ()
    return Diagnostic("ARS110", message, position, hint, fix=fix)


_RULES: tuple[Callable[[Stop], Cause | None], ...] = (
    tab,
    comment_in_brackets,
    open_quote,
    closing_bracket,
    bracket,
    after_quote,
    after_bracket,
    no_value,
    special_character,
    hard_space_after_colon,
    no_space_after_colon,
    no_space_after_dash,
    text_not_indented,
    indented_under_a_value,
    colon_in_text,
    no_colon,
    indent_out_of_step,
    by_problem,
)
"""The causes, the most certain first; the last always answers."""


def _quoted_value(stop: Stop, file: str) -> Fix:
    """The value of the line's key in quotes; typographic ones that it has may be meant as such."""
    key = KEY.match(stop.text)
    if key is None or key.end() > stop.column or stop.text[key.end()] in "”“„»":
        return ()
    return mending.quoted_with_colon(stop.lines, file, stop.line, key.end())


_FIXES: dict[Callable[[Stop], Cause | None], Callable[[Stop, str, int, int], Fix]] = {
    tab: lambda stop, file, line, column: mending.spaces_for_tabs(stop.lines, file),
    open_quote: lambda stop, file, line, column: mending.closed(stop.lines, file, line, column),
    special_character: lambda stop, file, line, column: mending.quoted(stop.lines, file, line, column),
    colon_in_text: lambda stop, file, line, column: _quoted_value(stop, file),
}
"""Cause → what may mend it, which the reader tries before it says so."""
