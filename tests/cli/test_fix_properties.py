"""The real reports with slips in them: a fix gives back the bytes, or does nothing, and the report says the same."""

import re
import shutil

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.document.tree import Paragraph, plain_text
from arsbokslut.figures.names import Name
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.fixes import fixed_files, write_fixed
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.read import read_edition
from tests.conftest import ROOT, YEARS
from tests.robustness.profile import amount

DATA = sorted((ROOT / "data" / "2024").glob("*.yaml"))
_KEY = re.compile(r"(?m)(?:^ *(?:- )?|[{,] )([a-zåäö_]{4,})(?=: )")
_REFERENCE = re.compile(r"\{\{ ([\w.]+) \| (tkr|mnkr\(1\)) \}\}")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real project's data and layouts, to change."""
    root = tmp_path_factory.mktemp("project")
    for folder in ("data", "templates"):
        shutil.copytree(ROOT / folder, root / folder)
    return Project(root)


def found(project: Project, year: int) -> list[Diagnostic]:
    try:
        read_edition(project, Edition(year))
    except DiagnosticsError as error:
        return list(error.diagnostics)
    return []


SLIPS = st.sampled_from(
    [
        lambda word, at: word[:at] + word[at + 1 :],
        lambda word, at: word[:at] + word[at] + word[at:],
        lambda word, at: word[:at] + "x" + word[at + 1 :],
        lambda word, at: word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        lambda word, at: word.capitalize(),
        lambda word, at: word.replace("ö", "o").replace("ä", "a").replace("å", "a"),
    ]
)


@settings(max_examples=amount(40, 2000))
@given(st.sampled_from(YEARS), st.data())
def test_a_slip_in_a_key_is_undone_or_left(copy: Project, year: int, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted((copy.root / "data" / str(year)).glob("*.yaml"))))
    good = file.read_bytes()
    text = good.decode()
    key = data.draw(st.sampled_from(list(_KEY.finditer(text))))
    slip = data.draw(SLIPS)(key[1], data.draw(st.integers(0, len(key[1]) - 1)))
    wrong = text[: key.start(1)] + slip + text[key.end(1) :]
    try:
        file.write_text(wrong, encoding="utf-8")
        fixed = {each.shown: each.after for each in fixed_files(copy, found(copy, year))}
    finally:
        file.write_bytes(good)

    assert list(fixed.values()) in ([], [good])


def test_some_slip_in_a_key_is_undone(copy: Project) -> None:
    file = copy.root / "data" / "2024" / "ekonomi.yaml"
    good = file.read_bytes()
    try:
        file.write_bytes(good.replace(b"rubrik: Driftredovisning\n", b"rubirk: Driftredovisning\n", 1))
        (fixed,) = fixed_files(copy, found(copy, 2024))
        write_fixed(fixed, copy)
        assert file.read_bytes() == good
    finally:
        file.write_bytes(good)


def paragraphs(project: Project) -> list[str]:
    """All that the report of 2024 says in running text, whatever spaces it has."""
    prepared = prepare_edition(project, Edition(2024))
    return [" ".join(plain_text(each.inlines).split()) for each in prepared.nodes.of(Paragraph)]


@settings(max_examples=amount(3, 150))
@given(st.data())
def test_a_figure_typed_and_bound_again_is_printed_as_it_was(copy: Project, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from([each for each in DATA if _REFERENCE.search(each.read_text(encoding="utf-8"))]))
    target = copy.root / file.relative_to(ROOT)
    good = file.read_text(encoding="utf-8")
    reference = data.draw(st.sampled_from(list(_REFERENCE.finditer(good))))
    prepared = prepare_edition(copy, Edition(2024))
    figure = prepared.read.report.ledger.find(Name.parse(reference[1]))
    typed = str(figure.converted(*{"tkr": ("tkr",), "mnkr(1)": ("mnkr", 1)}[reference[2]]))
    before = paragraphs(copy)
    try:
        target.write_text(good[: reference.start()] + typed + good[reference.end() :], encoding="utf-8")
        for fixed in fixed_files(copy, prepare_edition(copy, Edition(2024)).findings):
            write_fixed(fixed, copy)
        bound = typed not in target.read_text(encoding="utf-8")
        after = paragraphs(copy)
    finally:
        target.write_text(good, encoding="utf-8")

    assert after == before
    event("bound" if bound else "left as typed")
