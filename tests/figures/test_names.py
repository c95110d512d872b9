"""The name of a figure as a value."""

import pytest

from arsbokslut.figures.names import NO_NAME, Name


def test_a_name_is_read_once_and_written_as_it_was() -> None:
    name = Name.parse("drift.omsorg.lss.utfall")

    assert (name.root, str(name.line), name.column) == ("drift", "drift.omsorg.lss", "utfall")
    assert f"{name}" == "drift.omsorg.lss.utfall"


def test_names_of_parts() -> None:
    assert Name(("drift",)).of("lss").of("budget") == Name.parse("drift.lss.budget")


@pytest.mark.parametrize("name", [NO_NAME, Name.parse("")])
def test_no_name_has_no_parts(name: Name) -> None:
    assert (str(name), name.root, name.column, bool(name)) == ("", "", "", False)
