"""Sections in each other: how deep, and never in a circle, however long."""

import pytest

from tests.small import SmallProject


def chain(number: int, *, closed: bool = False, backwards: bool = False) -> str:
    sections = [f"  a{n}: {{rubrik: A{n}, delar: [a{n + 1}]}}\n" for n in range(number - 1)]
    sections.append(f"  a{number - 1}: {{rubrik: slut, {'delar: [a0]' if closed else 'text: x'}}}\n")
    return "avsnitt:\n" + "".join(reversed(sections) if backwards else sections)


@pytest.mark.parametrize("backwards", [False, True])
def test_sections_too_deep_in_each_other_are_told_of_once(small: SmallProject, backwards: bool) -> None:
    (found,) = small.data(chain(600, backwards=backwards)).findings()

    assert (found.code, found.message) == ("ARS207", "Avsnittet ”a20” ligger mer än 20 nivåer ned.")


@pytest.mark.parametrize("number", [2, 3, 21, 600])
@pytest.mark.parametrize("backwards", [False, True])
def test_a_circle_is_found_however_long(small: SmallProject, number: int, backwards: bool) -> None:
    found = small.data(chain(number, closed=True, backwards=backwards)).findings()

    assert [each.code for each in found if "under sig självt" in each.message] == ["ARS207"]
