"""Many findings of one kind are counted."""

from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.counted import counted


def found(code: str, number: int) -> list[Diagnostic]:
    return [Diagnostic(code, f"M{n}", Position("a.yaml", n + 1, 1), "H") for n in range(number)]


def test_a_few_are_all_shown() -> None:
    assert counted(found("ARS201", 20), 20) == found("ARS201", 20)


def test_more_are_counted_where_the_next_stands() -> None:
    few, many = found("ARS202", 3), found("ARS201", 20_000)
    *shown, more = counted([*many, *few], 20)

    assert shown == [*many[:20], *few]
    assert (more.code, more.message) == ("ARS201", "… och 19\u00a0980 till av samma slag.")
    assert str(more.position) == "a.yaml:21:1"
    assert more.severity is many[0].severity


def test_each_kind_is_counted_by_itself() -> None:
    *_, first, last = counted([*found("ARS201", 22), *found("ARS202", 21)], 20)

    assert [(each.code, each.message) for each in (first, last)] == [
        ("ARS201", "… och 2 till av samma slag."),
        ("ARS202", "… och 1 till av samma slag."),
    ]
