"""The rules as a table: which codes each has, that it keeps to them, which are run, and which the handbook tells of."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NoReturn

import pytest

from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.codes import CODES, GROUPS
from arsbokslut.diagnostics.codes.code import Group
from arsbokslut.diagnostics.rule import Rule, found_by, run_rules
from arsbokslut.pipeline.rules import RULES
from tests.conftest import ROOT
from tests.small import SmallProject

CHAPTER = (ROOT / "docs" / "kontroller.md").read_text(encoding="utf-8")
OF_THE_REPORT = [group for group in GROUPS if min(group.codes) >= "ARS4"]
"""The groups whose codes a project can weigh for itself."""


def test_every_code_is_of_one_group() -> None:
    assert [
        code for code, times in Counter(code for group in GROUPS for code in group.codes).items() if times > 1
    ] == []
    assert list(CODES) == sorted(CODES)


@pytest.mark.parametrize("code", [code for group in OF_THE_REPORT for code in group.codes])
def test_every_code_of_the_report_is_of_one_rule(code: str) -> None:
    assert len([each for each in RULES if code in each.codes]) == 1


@pytest.mark.parametrize("each", RULES, ids=lambda each: each.name)
def test_a_rule_has_codes_of_one_group_and_says_what_must_hold(each: Rule[object]) -> None:
    assert each.codes
    assert set(each.codes) <= set(each.group.codes)
    assert re.match(r"[A-Z].*[.:]$", (each.find.__doc__ or "").partition("\n")[0])


def test_the_table_holds_every_rule_in_the_order_they_are_run(small: SmallProject) -> None:
    assert [each.rule for each in small.prepare().checked.ran] == list(RULES)


@pytest.mark.parametrize("group", OF_THE_REPORT[:-1], ids=lambda group: group.title)
def test_the_handbook_tells_of_every_group_in_its_own_section(group: Group) -> None:
    section = CHAPTER.partition(f"\n### {group.title}\n")[2].partition("\n#")[0]

    assert re.findall(r"^\| `(ARS\d{3})` \|", section, re.MULTILINE) == list(group.codes)


# --- running rules


def finding(code: str) -> Diagnostic:
    return Diagnostic(code, "M", Position("a.yaml"))


def two_codes(seen: str) -> Iterator[Diagnostic]:
    """What is seen is nothing."""
    yield from map(finding, seen.split())


def never_run(seen: str) -> NoReturn:
    """Nothing."""
    raise AssertionError(seen)


TWO, NEVER = Rule(("ARS701", "ARS702"), two_codes), Rule(("ARS703",), never_run)


@pytest.mark.parametrize(
    ("off", "run"),
    [({"ARS703"}, ["two_codes"]), ({"ARS701", "ARS703"}, ["two_codes"]), ({"ARS701", "ARS702", "ARS703"}, [])],
)
def test_a_rule_whose_codes_are_all_off_is_not_run(off: set[str], run: list[str]) -> None:
    ran = run_rules((TWO, NEVER), "ARS701 ARS702", frozenset(off))

    assert [each.rule.name for each in ran] == run
    assert [each.code for each in found_by(ran)] == ["ARS701", "ARS702"] * len(run)


def test_the_tests_notice_a_rule_that_finds_what_is_not_its_own() -> None:
    with pytest.raises(AssertionError, match="two_codes"):
        run_rules([TWO], "ARS703")


def test_the_time_of_a_rule_is_that_of_finding_all(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([1.0, 3.5])
    monkeypatch.setattr("arsbokslut.diagnostics.rule.perf_counter", lambda: next(times))

    assert [each.seconds for each in run_rules([TWO], "ARS701")] == [2.5]


@pytest.mark.parametrize(
    ("rules", "not_run"),
    [
        ("{ARS805: av}", ["nothing_is_left_undone"]),
        ("{ARS701: av}", []),
        ("{ARS701: av, ARS702: av}", []),
        ("{ARS701: av, ARS702: av, ARS707: av}", []),
        ("{ARS701: av, ARS702: av, ARS707: av, ARS708: av}", ["typed_figures_are_bound"]),
        ("{ARS854: av}", ["pictures_can_be_used"]),
        ("{ARS901: av}", ["acknowledgements_are_needed"]),
        ("{ARS805: varning}", []),
    ],
)
def test_what_the_project_turns_off_is_not_run(small: SmallProject, rules: str, not_run: list[str]) -> None:
    (small.root / "arsbokslut.yaml").write_text(f"regler: {rules}\n", encoding="utf-8")

    ran = {each.rule.name for each in small.prepare().checked.ran}

    assert [each.name for each in RULES if each.name not in ran] == not_run
