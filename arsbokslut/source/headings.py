"""Facts of the report in headings and titles, `{{ rapport.år }}`, filled in before the models read them."""

import re
from collections.abc import Mapping
from typing import Any

from arsbokslut.diagnostics import SourceText
from arsbokslut.source.folder import Source

_EACH = "*"
_COLUMN = ("tabeller", _EACH, "kolumner", _EACH)
_FOCUS = ("målområden", _EACH, "fokusområden", _EACH)
HEADINGS: tuple[tuple[str, ...], ...] = (
    ("rapport", "titel"),
    ("tabeller", _EACH, "rubrik"),
    (*_COLUMN, "rubrik"),
    (*_COLUMN, "grupp"),
    ("avsnitt", _EACH, "rubrik"),
    ("målområden", _EACH, "namn"),
    (*_FOCUS, "rubrik"),
    (*_FOCUS, "mål", _EACH, "namn"),
)
"""Where facts can stand; `*` is every entry."""
_REQUIRED = ("år", "föregående_år", "kommun", "nämnd")
"""What every report says: where it is missing, that is the fault, and not the headings that name it."""
_TEXTS = ("kommun", "nämnd", "förvaltning", "diarienummer", "bilaga")


def with_facts_in_headings(source: Source) -> Source:
    """The data with the facts in its headings; what is no fact is for the models to refuse."""
    facts = _facts(source.data.get("rapport"))
    data: Any = source.data
    for path in HEADINGS:
        data = _filled(data, path, facts)
    return source if data is source.data else Source(data, source.spots, source.warnings)


def _facts(report: Any) -> Mapping[str, str]:
    lacking = dict.fromkeys(_REQUIRED, "–")
    if not isinstance(report, dict):
        return lacking
    year = report.get("år")
    years = {"år": str(year), "föregående_år": str(year - 1)} if type(year) is int else {}
    return lacking | years | {key: str(report[key]) for key in _TEXTS if isinstance(report.get(key), str)}


def _filled(node: Any, path: tuple[str, ...], facts: Mapping[str, str]) -> Any:
    """The node with the headings at a path filled in; the node itself when there is nothing to fill in."""
    if not path:
        return _text(node, facts) if isinstance(node, SourceText) and "{{" in node else node
    step, *rest = path
    if isinstance(node, list):
        items = [_filled(each, tuple(rest), facts) for each in node] if step == _EACH else node
        return node if all(new is old for new, old in zip(items, node, strict=True)) else items
    if not isinstance(node, dict):
        return node
    keys = node if step == _EACH else [key for key in (step,) if key in node]
    changed = {key: _filled(node[key], tuple(rest), facts) for key in keys}
    return {**node, **changed} if any(new is not node[key] for key, new in changed.items()) else node


def _text(heading: SourceText, facts: Mapping[str, str]) -> SourceText:
    filled = re.sub(r"\{\{ *rapport\.(\w+) *\}\}", lambda found: facts.get(found[1], found[0]), heading)
    return heading if filled == heading else SourceText(filled, heading.position, literal=heading.literal)
