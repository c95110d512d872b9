"""What holds for every model, and for every message about one."""

import random
import re
from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from pydantic import Field

import arsbokslut.compose.layout  # noqa: F401 - a model outside the package of models
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.model.base import Form, Model
from arsbokslut.model.read import read_model
from arsbokslut.model.report import Report
from arsbokslut.source import COLLECTIONS, Source, SourceFile, read_data, read_one
from tests.conftest import ROOT, YEARS

ENGLISH = re.compile(
    r"\b(?:input|should|valid|field|required|expected|permitted|string|type|value|error|must|list)\b", re.I
)


def models(kind: type[Model] = Model) -> Iterator[type[Model]]:
    for each in kind.__subclasses__():
        yield each
        yield from models(each)


@pytest.mark.parametrize("kind", list(models()), ids=lambda kind: kind.__name__)
def test_model_is_frozen_closed_and_has_swedish_keys(kind: type[Model]) -> None:
    assert kind.model_config["frozen"] is True
    assert kind.model_config["extra"] == "forbid"
    assert (kind.__doc__ or "").strip()
    assert len(set(kind.SWEDISH)) == len(kind.model_fields)


def test_there_are_models() -> None:
    assert len(list(models())) > 15


class Car(Model):
    """A model whose one field is a text of a form."""

    plate: Annotated[str, Form("[A-Z]{3}[0-9]{3}", "Skylten har tre bokstäver och tre siffror.")] = Field(alias="skylt")


@pytest.mark.parametrize(("plate", "right"), [("ABC123", True), ("ABC1234", False), ("ABC123\n", False), ("", False)])
def test_a_text_of_another_form_is_told_the_forms_own_advice(plate: str, right: bool) -> None:
    read = read_one(SourceFile("f.yaml", f"skylt: {plate!r}\n".replace("'", '"').encode()))
    try:
        found = [read_model(Car, read.data, read.spots).plate]
    except DiagnosticsError as error:
        found = [f"{each.code} {each.position} {each.hint}" for each in error.diagnostics]

    assert found == [plate if right else "ARS205 f.yaml:1:8 Skylten har tre bokstäver och tre siffror."]


def test_an_editor_knows_a_form_by_the_schema() -> None:
    assert Car.model_json_schema()["properties"]["skylt"]["pattern"] == "^[A-Z]{3}[0-9]{3}$"


WRONG = [None, True, -1, 10**20, "", "text", "1.234", [], ["a"], {}, {"okänd": 1}, [None], {"id": None}]


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield (*path, key)
        yield from places(child, (*path, key))


def copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: copied(child) for key, child in value.items()}
    return [copied(child) for child in value] if isinstance(value, list) else value


def broken(data: Any, path: tuple[Any, ...], chance: random.Random) -> Any:
    """The data with one node deleted, renamed or of another kind."""
    changed = copied(data)
    parent = changed
    for part in path[:-1]:
        parent = parent[part]
    how = chance.choice(["delete", "rename", "retype", "retype"])
    if how == "retype" or isinstance(parent, list):
        parent[path[-1]] = chance.choice(WRONG)
    else:
        taken = parent.pop(path[-1])
        if how == "rename":
            parent[f"{path[-1]}x"] = taken
    return changed


@pytest.fixture(scope="module", params=YEARS)
def source(request: pytest.FixtureRequest) -> Source:
    return read_data(ROOT, f"data/{request.param}", COLLECTIONS)


def test_whatever_is_broken_is_told_in_swedish_at_a_place(source: Source) -> None:
    chance = random.Random(20250131)
    everywhere = list(places(source.data))
    told: list[Diagnostic] = []
    for path in chance.sample(everywhere, 220):
        try:
            read_model(Report, broken(source.data, path, chance), source.spots)
        except DiagnosticsError as error:
            told.extend(error.diagnostics)

    assert len(told) > 80
    assert [each for each in told if ENGLISH.search(without_quotes(f"{each.message} {each.hint}"))] == []
    assert [each for each in told if "passar inte här" in each.message] == []  # the words for what has none yet
    assert [each for each in told if not each.hint or not each.position.file] == []


def without_quotes(text: str) -> str:
    """What the program says, not what it quotes."""
    return re.sub(r"”[^”]*”", "", text)
