"""Slips in one number: of a table's cell, a key figure, an indicator."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from tests.checks.slips.source import Data, Scalar, Slip

SETTINGS = frozenset({"decimaler", "nummer", "kod", "från", "år", "bredd"})


def figures_of(data: Data) -> Iterator[tuple[str, Scalar]]:
    """Every number that is a figure of the report, with the part of the report that it is in."""
    for path, each in data.scalars.items():
        if each.number is None or path[-1] in SETTINGS:
            continue
        if path[0] == "tabeller" and path[2] in {"rader", "summa"}:
            yield "tabeller", each
        elif path[0] == "nyckeltal":
            yield "nyckeltal", each
        elif "indikatorer" in path:
            yield "indikatorer", each


def _scaled(factor: str) -> Callable[[Decimal], list[str]]:
    def write(value: Decimal) -> list[str]:
        return [format((value * Decimal(factor)).normalize(), "f")] if value else []

    return write


def _turned(value: Decimal) -> list[str]:
    return [format(-value, "f")] if value else []


def _without_one_digit(value: Decimal) -> list[str]:
    text = format(value, "f")
    places = [index for index, each in enumerate(text) if each.isdigit()]
    return [text[:at] + text[at + 1 :] for at in places] if len(places) > 1 else []


def _with_one_more(value: Decimal) -> list[str]:
    text = format(value, "f")
    return [text[: at + 1] + text[at:] for at, each in enumerate(text) if each.isdigit()]


def _swapped(value: Decimal) -> list[str]:
    text = format(value, "f")
    found = []
    for match in re.finditer(r"(?=(\d)(\d))", text):
        if match[1] != match[2]:
            at = match.start()
            found.append(text[:at] + match[2] + match[1] + text[at + 2 :])
    return found


def _comma_moved(value: Decimal) -> list[str]:
    return [format(value * 10, "f"), format(value / 10, "f")] if value % 1 else []


CHANGES: Mapping[str, Callable[[Decimal], list[str]]] = {
    "tecknet vänt": _turned,
    "× 1 000": _scaled("1000"),
    "÷ 1 000": _scaled("0.001"),
    "× 10": _scaled("10"),
    "÷ 10": _scaled("0.1"),
    "× 8": _scaled("8"),
    "en siffra dubbel": _with_one_more,
    "en siffra borta": _without_one_digit,
    "två siffror omkastade": _swapped,
    "kommat flyttat": _comma_moved,
}
"""What is done with the number → how it is then written, once for every way."""


def slips(data: Data) -> Iterator[Slip]:
    """Every number written otherwise in each of the ways."""
    for group, each in figures_of(data):
        assert each.number is not None
        for kind, change in CHANGES.items():
            for new in change(each.number):
                yield Slip(
                    group, kind, data.year, (each.becomes(_fitting(new, each)),), f"{each.name}: {each.text} → {new}"
                )
    yield from _columns(data)


def _fitting(new: str, each: Scalar) -> str:
    """As it is written where a comma would end the value."""
    return new


SWAPS = (("utfall", "budget"), ("utfall", "föregående"), ("budget", "föregående"))


def _columns(data: Data) -> Iterator[Slip]:
    """Two figures of one row, key figure or indicator that have changed places, and outcomes that are last year's."""
    for group, holder in _holders(data):
        for first, second in SWAPS:
            one, other = holder.get(first), holder.get(second)
            if one is None or other is None or one.number is None or other.number is None or one.number == other.number:
                continue
            edits = (one.becomes(other.text), other.becomes(one.text))
            yield Slip(group, f"{first} och {second} bytta", data.year, edits, f"{one.name}: {one.text} ↔ {other.text}")
            if second == "föregående" and first == "utfall":
                yield Slip(
                    group, "utfall = föregående", data.year, (one.becomes(other.text),), f"{one.name} → {other.text}"
                )
                year = holder.get(str(data.year - 2))
                if year is not None:
                    yield Slip(group, "föregående = tidigare", data.year, (other.becomes(year.text),), other.name)
        target, outcome = holder.get("målvärde"), holder.get("utfall")
        if target is not None and outcome is not None and target.number not in {None, outcome.number}:
            edits = (target.becomes(outcome.text), outcome.becomes(target.text))
            yield Slip(group, "målvärde och utfall bytta", data.year, edits, outcome.name)
        if outcome is not None and outcome.number is not None:
            for new in ("ca 99", f"under {99 * abs(outcome.number) + 1}"):
                yield Slip(
                    group, "ungefärligt tal", data.year, (outcome.becomes(f'"{new}"'),), f"{outcome.name} → {new}"
                )


def _holders(data: Data) -> Iterator[tuple[str, dict[str, Scalar]]]:
    """What has figures of several columns, with them."""
    found: dict[tuple[str, tuple[str | int, ...]], dict[str, Scalar]] = {}
    for group, each in figures_of(data):
        path = each.path[:-2] if each.path[-2] == "tidigare" else each.path[:-1]
        found.setdefault((group, path), {})[str(each.path[-1])] = each
    yield from ((group, holder) for (group, _), holder in found.items())
