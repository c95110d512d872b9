"""The recipes of the handbook: each builds without findings, gives what it says, cell by cell, and its slips are found."""

import re
from pathlib import Path

import pytest

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from tests.handbook import DOCS, section
from tests.recipe_pictures import stamp, stamped
from tests.recipes import PAGE, Recipe, Slip, grids, recipes
from tests.word import normal, opened, text_of

RECIPES = recipes()
each_recipe = pytest.mark.parametrize("recipe", RECIPES, ids=[each.title for each in RECIPES])
each_slip = pytest.mark.parametrize(
    ("recipe", "slip"),
    [(recipe, slip) for recipe in RECIPES for slip in recipe.slips],
    ids=[f"{recipe.title}-{slip.wrong.strip()}" for recipe in RECIPES for slip in recipe.slips],
)


@each_recipe
def test_a_recipe_gives_the_cells_that_it_says(recipe: Recipe, tmp_path: Path) -> None:
    built = recipe.built(tmp_path)

    assert built.prepared.findings == ()
    assert grids(opened(built.content)) == list(recipe.tables)


@pytest.mark.parametrize(
    "recipe", [each for each in RECIPES if each.lines], ids=[each.title for each in RECIPES if each.lines]
)
def test_a_recipe_gives_the_lines_that_it_says_in_their_order(recipe: Recipe, tmp_path: Path) -> None:
    word = opened(recipe.built(tmp_path).content)

    lines = [" ".join(normal(text_of(paragraph._p)).split()) for paragraph in word.paragraphs]
    assert [line for line in lines if line in recipe.lines] == list(recipe.lines)


def findings(recipe: Recipe, folder: Path) -> tuple[Diagnostic, ...]:
    """All that is found in a recipe, whether it stops the build or not."""
    try:
        return recipe.built(folder).prepared.findings
    except DiagnosticsError as error:
        return tuple(error.diagnostics)


@each_slip
def test_a_slip_is_found(recipe: Recipe, slip: Slip, tmp_path: Path) -> None:
    found = findings(recipe.with_slip(slip), tmp_path)

    assert slip.code in {each.code for each in found}
    assert {each.position.file for each in found} == {"data/2025/recept.yaml"}


@each_recipe
def test_a_recipe_says_what_comes_out_and_what_is_found(recipe: Recipe) -> None:
    assert recipe.data
    assert recipe.tables or recipe.lines
    assert recipe.slips


def test_the_chapter_begins_with_a_list_of_its_recipes() -> None:
    assert re.findall(r"^- \[(.+)\]\(#", section(PAGE, "Recept"), re.MULTILINE) == [each.title for each in RECIPES]


@each_recipe
def test_the_picture_of_a_recipe_shows_what_now_comes_out(recipe: Recipe) -> None:
    """`make pictures` draws those anew that do not."""
    assert stamped(DOCS / recipe.picture) == stamp(recipe)


def test_the_pictures_are_those_of_the_recipes_and_small() -> None:
    files = sorted((DOCS / "bilder").glob("recept-*.png"))

    assert [f"bilder/{file.name}" for file in files] == sorted(each.picture for each in RECIPES)
    assert sum(file.stat().st_size for file in files) < 500_000
