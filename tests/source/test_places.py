"""Every key and value of the real data has its place in its file."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from arsbokslut.diagnostics import Position, Spot, SpotTree
from arsbokslut.source import COLLECTIONS, Source, SourceFile, read_data, read_one
from tests.conftest import ROOT, YEARS


@pytest.fixture(scope="module", params=YEARS)
def source(request: pytest.FixtureRequest) -> Source:
    return read_data(ROOT, f"data/{request.param}", COLLECTIONS)


def nodes(value: object, spot: Spot) -> Iterator[tuple[object, Spot]]:
    yield value, spot
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from nodes(child, spot.children[key])


def at(position: Position, texts: dict[str, str]) -> str:
    """The text of the files at a place on one line."""
    return texts[position.file].split("\n")[position.line - 1][position.column - 1 : position.end_column - 1]


def inside(position: Position, texts: dict[str, str]) -> bool:
    lines = texts[position.file].split("\n")
    start, end = (position.line, position.column), (position.end_line, position.end_column)
    return (
        1 <= position.line <= len(lines)
        and start <= end
        and position.end_line <= len(lines)
        and all(1 <= column <= len(lines[line - 1]) + 1 for line, column in (start, end))
    )


def test_every_place_lies_in_its_file(source: Source) -> None:
    texts = dict(source.spots.texts)
    spots = [spot for _, spot in nodes(source.data, source.spots.root)][1:]

    outside = [place for spot in spots for place in (spot.value, spot.key) if place and not inside(place, texts)]

    assert len(spots) > 500
    assert not outside


def test_the_text_at_a_values_place_is_the_value(source: Source) -> None:
    texts = dict(source.spots.texts)
    scalars = [
        (value, at(spot.value, texts))
        for value, spot in nodes(source.data, source.spots.root)
        if isinstance(value, str | int | Decimal) and spot.value.line == spot.value.end_line
    ]

    plain = [(value, text) for value, text in scalars if text[:1] not in set("\"'|>")]
    quoted = [(value, text) for value, text in scalars if text[:1] in set("\"'")]

    assert len(plain) > 500
    assert [(value, text) for value, text in plain if shown(value) != text.rstrip()] == []
    assert [(value, text) for value, text in quoted if str(value) != text[1:-1]] == []


def shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_the_text_at_a_keys_place_is_the_key(source: Source) -> None:
    texts = dict(source.spots.texts)
    keys = [
        (key, at(child.key, texts).strip("\"'"))
        for value, spot in nodes(source.data, source.spots.root)
        if isinstance(value, dict)
        for key, child in spot.children.items()
        if child.key
    ]

    assert len(keys) > 500
    assert [(key, text) for key, text in keys if key != text] == []


def tree(text: str) -> SpotTree:
    return read_one(SourceFile("fil.yaml", text.encode())).spots


def test_places_by_path() -> None:
    spots = tree("tabeller:\n  drift:\n    rader:\n      - {id: lss, utfall: 12}\n")

    assert str(spots.value(("tabeller", "drift", "rader", 0, "utfall"))) == "fil.yaml:4:27"
    assert str(spots.key(("tabeller", "drift", "rader", 0, "utfall"))) == "fil.yaml:4:19"
    assert str(spots.key(("tabeller", "drift"))) == "fil.yaml:2:3"


def test_what_is_not_in_the_file_is_placed_at_its_nearest_parent() -> None:
    spots = tree("a:\n  b: 1\n")

    assert str(spots.value(("a", "saknas"))) == "fil.yaml:2:3"
    assert str(spots.key(("a", "saknas"))) == "fil.yaml:1:1"
    assert str(spots.value(("a", "‹märke›", "b"))) == "fil.yaml:2:6"
    assert spots.has(("a", "b"))
    assert not spots.has(("a", "‹märke›", "b"))


def test_columns_count_characters_not_bytes(tmp_path: Path) -> None:
    (tmp_path / "data" / "2024").mkdir(parents=True)
    (tmp_path / "data" / "2024" / "å.yaml").write_text("rapport: {nämnd: Östra, år: 2024}\n", encoding="utf-8")

    spots = read_data(tmp_path, "data/2024", COLLECTIONS).spots

    assert str(spots.value(("rapport", "år"))) == "data/2024/å.yaml:1:29"
