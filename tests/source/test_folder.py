"""A year's folder of files as one mapping."""

import os
from pathlib import Path

import pytest

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.source import COLLECTIONS, Source, read_data

FOLDER = "data/2024"


def folder(path: Path, **files: str) -> Path:
    """The project with these files among its data."""
    (path / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (path / FOLDER / f"{name}.yaml").write_text(text, encoding="utf-8")
    return path


def read(path: Path) -> Source:
    return read_data(path, FOLDER, COLLECTIONS)


def refused(path: Path) -> list[Diagnostic]:
    with pytest.raises(DiagnosticsError) as caught:
        read(path)
    return list(caught.value.diagnostics)


def test_files_are_merged_by_key_and_collections_by_entry(tmp_path: Path) -> None:
    source = read(
        folder(
            tmp_path,
            a="rapport: {år: 2024}\navsnitt: {ekonomi: {rubrik: Ekonomi}}\n",
            b="avsnitt: {personal: {rubrik: Personal}}\nuppdrag: []\n",
        )
    )

    assert source.data == {
        "rapport": {"år": 2024},
        "avsnitt": {"ekonomi": {"rubrik": "Ekonomi"}, "personal": {"rubrik": "Personal"}},
        "uppdrag": [],
    }
    assert str(source.spots.key(("avsnitt", "personal"))) == "data/2024/b.yaml:1:11"


def test_order_of_the_entries_follows_the_names_of_the_files(tmp_path: Path) -> None:
    source = read(folder(tmp_path, b="avsnitt: {andra: 2}\n", a="avsnitt: {första: 1}\n"))

    assert list(source.data["avsnitt"]) == ["första", "andra"]


@pytest.mark.parametrize(
    ("first", "second", "name", "here", "there"),
    [
        ("x: 1\nrapport: {}\n", "rapport: {}\n", "rapport", "b.yaml:1:1", "a.yaml:2:1"),
        ("avsnitt:\n  ekonomi: 1\n", "avsnitt:\n  y: 1\n  ekonomi: 2\n", "avsnitt.ekonomi", "b.yaml:3:3", "a.yaml:2:3"),
        ("avsnitt: {a: 1}\n", "avsnitt: [a]\n", "avsnitt", "b.yaml:1:1", "a.yaml:1:1"),
        ("målområden: []\n", "målområden: []\n", "målområden", "b.yaml:1:1", "a.yaml:1:1"),
    ],
    ids=["key", "entry of a collection", "collection and list", "list"],
)
def test_what_stands_in_two_files_shows_both_places(
    tmp_path: Path, first: str, second: str, name: str, here: str, there: str
) -> None:
    (found,) = refused(folder(tmp_path, a=first, b=second))

    assert (found.code, str(found.position)) == ("ARS119", f"data/2024/{here}")
    assert f"”{name}”" in found.message
    assert [str(place) for place, _ in found.related] == [f"data/2024/{there}"]


def test_the_errors_of_every_file_are_told_at_once(tmp_path: Path) -> None:
    found = refused(folder(tmp_path, a="- lista\n", b="x: 1\n", c="y: *z\n"))

    assert [(each.code, each.position.file) for each in found] == [
        ("ARS113", "data/2024/a.yaml"),
        ("ARS114", "data/2024/c.yaml"),
    ]


def test_an_empty_folder(tmp_path: Path) -> None:
    folder(tmp_path, **{".dold": "a: 1\n"})
    (tmp_path / FOLDER / "anteckningar.txt").write_text("a: 1")

    (found,) = refused(tmp_path)

    assert (found.code, str(found.position)) == ("ARS120", "data/2024")


def test_a_folder_named_as_a_file(tmp_path: Path) -> None:
    (tmp_path / FOLDER / "mål.yaml").mkdir(parents=True)

    (found,) = refused(folder(tmp_path, a="x: 1\n"))

    assert (found.code, str(found.position)) == ("ARS121", "data/2024/mål.yaml")


def test_warnings_of_the_files_are_kept(tmp_path: Path) -> None:
    (folder(tmp_path, a="x: 1\n") / FOLDER / "b.yaml.txt").write_text("y: 1\n")
    source = read(tmp_path)

    assert [(each.code, str(each.position)) for each in source.warnings] == [("ARS122", "data/2024/b.yaml.txt")]


@pytest.mark.parametrize("name", ["b.YAML", "b.Yml"])
def test_the_ending_of_a_file_may_have_capitals(tmp_path: Path, name: str) -> None:
    (folder(tmp_path, a="x: 1\n") / FOLDER / name).write_text("y: 1\n")

    assert read(tmp_path).data == {"x": 1, "y": 1}


@pytest.mark.parametrize("name", [b"hemg\xe5rden.yaml", b"a\x1b[2J.yaml", "a\u202eb.yaml".encode()])
def test_a_file_whose_name_cannot_be_shown_is_refused(tmp_path: Path, name: bytes) -> None:
    year = folder(tmp_path, a="x: 1\n") / FOLDER
    (year / os.fsdecode(name)).write_text("y: 1\n")

    (found,) = refused(tmp_path)

    assert found.code == "ARS121"
    assert str(found.position).isprintable()
    assert str(found.position).encode()
