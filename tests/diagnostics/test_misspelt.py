"""The known word that a mistyped one surely meant."""

import pytest

from arsbokslut.diagnostics.nearest import misspelt

KNOWN = ("id", "namn", "utfall", "budget", "föregående", "förändring_procent", "mål", "mått", "prognos1", "prognos2")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("utfal", "utfall"),
        ("utfalll", "utfall"),
        ("utfell", "utfall"),
        ("uftall", "utfall"),
        ("Utfall", "utfall"),
        ("foregaende", "föregående"),
        ("förändring procent", "förändring_procent"),
        ("prognoss2", "prognos2"),
    ],
)
def test_one_slip(word: str, meant: str) -> None:
    assert misspelt(word, KNOWN) == meant


@pytest.mark.parametrize(
    "word",
    [
        "utväl",  # two slips
        "ut",
        "ie",  # of two letters
        "mat",  # mål and mått are near
        "prognos3",  # another number
        "prognos",
        "budget2",
        "",
    ],
)
def test_not_surely(word: str) -> None:
    assert misspelt(word, KNOWN) is None


def test_two_that_are_near_are_none() -> None:
    assert misspelt("utfalla", ["utfall", "utfallat", "avfall"]) is None
