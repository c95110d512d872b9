"""What findings are about, in the words of the data."""

import pytest

from arsbokslut.checks.context import named_path
from arsbokslut.diagnostics import Path

DATA = {
    "tabeller": {"drift": {"rader": [{"id": "lss", "namn": "LSS"}, {"namn": "IFO"}]}},
    "målområden": [{"nummer": 3, "namn": "Vård", "mått": ["a", "b"]}, {"etikett": "Mål", "id": ""}],
}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("tabeller", "drift", "rader", 0, "namn"), "tabeller.drift.rader.lss.namn"),
        (("tabeller", "drift", "rader", 1, "namn"), "tabeller.drift.rader.1.namn"),
        (("tabeller", "drift"), "tabeller.drift"),
        (("målområden", 0, "namn"), "målområden.3.namn"),
        (("målområden", 0, "mått", 1), "målområden.3.mått.1"),
        (("målområden", 1, "etikett"), "målområden.Mål.etikett"),
        ((), ""),
    ],
)
def test_an_item_of_a_list_is_named_by_what_the_data_calls_it(path: Path, name: str) -> None:
    assert named_path(path, DATA) == name
