"""The schema for editors: as the models and the handbook are, no stricter than the program, and it finds slips."""

import json
import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from arsbokslut.cli import run
from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.model.read import read_model
from arsbokslut.model.report import Report
from arsbokslut.source import Source, SourceFile, in_full, read_one
from tests.conftest import ROOT
from tests.handbook import fenced
from tests.robustness.mutation import Breaker
from tests.schema import FILE, schema, text

SCHEMA = schema()
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.yaml"))


def read(content: str) -> dict[str, Any]:
    return read_one(SourceFile("f.yaml", content.encode())).data


def faults(data: Any) -> list[str]:
    """Where the schema finds something wrong, as keys."""
    return sorted({".".join(map(str, each.absolute_path)) for each in VALIDATOR.iter_errors(json_like(data))})


def json_like(node: Any) -> Any:
    """Data as an editor reads it: decimals as numbers."""
    if isinstance(node, dict):
        return {str(key): json_like(value) for key, value in node.items()}
    if isinstance(node, list):
        return [json_like(value) for value in node]
    return float(node) if isinstance(node, Decimal) else str(node) if isinstance(node, str) else node


def test_the_file_is_what_the_models_and_the_handbook_give() -> None:
    assert FILE.read_text(encoding="utf-8") == text(), "python -m tests.schema writes it anew"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", list(SCHEMA["$defs"]))
def test_every_key_is_explained(name: str) -> None:
    for key, each in SCHEMA["$defs"][name]["properties"].items():
        assert each["description"].endswith(")."), key


@pytest.mark.parametrize("file", FILES)
def test_the_shipped_files_are_right_one_by_one(file: str) -> None:
    assert faults(read((ROOT / file).read_text(encoding="utf-8"))) == []


def test_the_examples_of_the_handbook_are_right() -> None:
    shown = [read(each) for each in fenced("datafiler.md", "yaml")]
    whole = [each for each in shown if each.keys() <= SCHEMA["properties"].keys()]

    assert len(whole) >= 5
    assert [faults(each) for each in whole] == [[]] * len(whole)


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("rapprt: {}", ""),
        ("avsnitt: {ekonomi: {rubrk: E}}", "avsnitt.ekonomi"),
        ("avsnitt: {ekonomi: {rubrik: E, delar: drift}}", "avsnitt.ekonomi.delar"),
        ("avsnitt: {Ekonomi: {rubrik: E}}", "avsnitt"),
        ("nyckeltal: {g: {n: {namn: N}}}", "nyckeltal.g.n"),
        ("nyckeltal: {g: {n: {namn: N, enhet: tkr, utfal: 3}}}", "nyckeltal.g.n"),
        ("nyckeltal: {g: {n: {namn: N, enhet: tkr, utfall: [3]}}}", "nyckeltal.g.n.utfall"),
        ("tabeller: {t: {rubrik: T, enhet: kr, kolumner: [{id: a, rubrik: A}], rader: []}}", "tabeller.t.rader"),
        (
            "tabeller: {t: {rubrik: T, enhet: kr, kolumner: [{id: a, rubrik: A}], rader: [{id: r}]}}",
            "tabeller.t.rader.0",
        ),
        (
            "tabeller: {t: {rubrik: T, enhet: kr, kolumner: [{id: a, rubrik: A}], rader: [{id: r, namn: R, slag: vara}]}}",
            "tabeller.t.rader.0.slag",
        ),
        ("tabeller: {t: {visar: u, rubrik: T, kolumner: [{id: a, rubrik: A}], enhet: kr}}", "tabeller.t"),
        ("tabeller: {t: {rubrik: T, enhet: kr, kolumner: [{id: a, rubrik: A}], rader: inga}}", "tabeller.t.rader"),
        ("godkända: [{regel: 402, plats: p, motivering: m}]", "godkända.0.regel"),
    ],
)
def test_a_slip_is_found_where_it_is(content: str, where: str) -> None:
    assert faults(read(content)) == [where]


@pytest.mark.parametrize(
    "content",
    [
        "nyckeltal: {g: {n: {namn: N, enhet: tkr, utfall: 27 477 024, budget: {värde: 3.5, not: ny mätning}}}}",
        "nyckeltal: {g: {n: {namn: N, enhet: tkr, utfall: ej mätt, tidigare: {2022: drygt 10}}}}",
        "tabeller: {t: {rubrik: T, enhet: kr, kolumner: [{id: a, rubrik: A}], rader: [{id: r, namn: R, a: -12}], summa: {a: -12}}}",
        "tabeller: {t: {visar: u, rubrik: T, kolumner: [{id: a, rubrik: A}], rader: [{id: r, a: 3}]}}",
        "tabeller: {t: {rubrik: T, enhet: kr, kolumner: [{id: a, rubrik: A}], rader: 'id | namn | a'}}",
        "godkända: [{regel: ARS402, plats: p, siffror: [12.7, 27 477 024], motivering: m}]",
    ],
)
def test_what_the_program_reads_is_no_slip(content: str) -> None:
    assert faults(read(content)) == []


@pytest.mark.parametrize("name", ["arbetsmarknad.yaml", "mal.yaml"])
def test_whatever_the_models_accept_the_schema_does(name: str) -> None:
    original = (ROOT / "data" / "2024" / name).read_text(encoding="utf-8")
    rapport = read((ROOT / "data" / "2024" / "rapport.yaml").read_text(encoding="utf-8"))
    accepted = 0
    for mutant in random.Random(7).sample(list(Breaker(f"data/2024/{name}", original).mutants()), 80):
        try:
            source = read_one(SourceFile(mutant.file, mutant.text(original).encode()))
            whole = in_full(Source({**source.data, "rapport": rapport["rapport"]}, source.spots))
            read_model(Report, whole.data, whole.spots)
        except DiagnosticsError:
            continue
        accepted += 1
        assert faults(source.data) == [], mutant

    assert accepted > 10


# --- the command


def test_the_command_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA


def test_the_command_writes_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "schema" / "s.json"

    assert run(["schema", "-o", str(file)]) == 0
    assert file.read_text(encoding="utf-8") == text()
    assert capsys.readouterr().out == f"{file}\n"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mapp").mkdir()

    assert run(["schema", "-o", str(tmp_path / "mapp")]) == 2
    assert "ARS003" in capsys.readouterr().err
