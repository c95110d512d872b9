"""The figures that a finding carries: those that its message names, and what an acknowledgement holds for."""

from decimal import Decimal
from pathlib import Path

import pytest

from arsbokslut.checks.acknowledgements import sort_out
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.codes import CODES
from arsbokslut.model.numerals import format_number
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from tests.checks.reports import context, found, plain_spaces
from tests.diagnostics.catalogue import HERE, Case
from tests.small import SmallProject

FIGURES = {
    "ARS311-not-shown": "",
    "ARS401-deviation": "-769874 16244023 17040897 -796874 27000",
    "ARS402-total": "38660403 17040897 21619407 38660304 99",
    "ARS403-of-which": "23000000 21619407",
    "ARS411-share": "1216",
    "ARS412-negative": "-42",
    "ARS413-comma": "0.5",
    "ARS501-view": "17014897 17040897 26000",
    "ARS502-two-tables": "17014 17040897 26.897",
    "ARS503-last-year": "521 512 9",
    "ARS504-parts": "38660304 17040897 512 17552897 21107407",
    "ARS505-copied": "3 2023",
    "ARS506-unknown-figure": "",
    "ARS507-text": "",
    "ARS508-motivation": "",
    "ARS509-indicator": "6.5",
    "ARS511-column": "3 30890",
    "ARS512-far": "190000000 16244023",
    "ARS513-sign": "-17040897 16244023 16006996",
    "ARS514-sign": "-17040897 16244023",
    "ARS515-copied": "5125",
    "ARS516-copied": "142",
    "ARS517-name": "",
    "ARS518-too-much": "512000 38660304",
    "ARS519-tiny": "5.1",
    "ARS521-not-known": "14150164",
    "ARS522-approximate": "38660304 21619506",
    "ARS523-like-names": "700 712",
    "ARS524-earlier-year": "498 489 9",
    "ARS525-covered": "17040897",
    "ARS601-status": "7 6.5",
    "ARS602-another-value": "6 7",
    "ARS603-another-year": "2023 2024",
    "ARS604-trend": "6.5 7.1",
    "ARS605-not-judged": "",
    "ARS606-comment": "",
    "ARS607-outcome": "",
    "ARS608-direction": "7",
    "ARS609-opposite": "",
    "ARS610-limits": "100",
    "ARS611-comment": "",
    "ARS612-verdict": "",
    "ARS613-figures": "6.5 7.1",
    "ARS614-best": "90",
    "ARS615-colour": "",
    "ARS701-typed-by-hand": "512",
    "ARS702-swapped-digits": "521 512",
    "ARS703-change": "15 480 512 6.7",
    "ARS704-surplus": "-2891",
    "ARS705-tkr": "512",
    "ARS706-text-of-last-year": "2023 2024",
    "ARS707-another-unit": "512 512",
    "ARS708-unbound": "38",
    "ARS709-rose": "512 480",
    "ARS710-two-rows": "198 512",
    "ARS711-budget": "38660",
    "ARS712-half": "17041 38660 44.1",
    "ARS713-another-row": "17041",
    "ARS714-another-section": "17041",
    "ARS715-budget": "16244",
    "ARS716-no-minus": "-2891",
    "ARS717-twice": "-2891",
    "ARS718-dearest": "17041 21619",
    "ARS719-list": "3 2",
    "ARS720-denied": "512",
    "ARS721-small": "-2891",
    "ARS801-empty-cell": "",
    "ARS804-unexplained": "-2093859 10.7",
    "ARS805-placeholder": "",
    "ARS806-column": "2023 2024",
    "ARS807-unused": "",
    "ARS808-text-column": "",
    "ARS811-budget-over-outcome": "",
    "ARS812-unit-in-title": "",
    "ARS813-names-swapped": "",
    "ARS821-no-such-day": "",
    "ARS822-backwards": "",
    "ARS823-too-early": "2024",
    "ARS824-other-year": "2023 2024",
    "ARS851-here": "",
    "ARS852-headings": "4 2",
    "ARS853-link": "",
    "ARS854-no-picture": "",
    "ARS855-table-without-header": "",
}
"""A case of the catalogue → the figures of its first finding."""


def first_finding(case: str, root: Path) -> Diagnostic:
    Case(HERE / case).lay_out(root)
    return next(
        each for each in prepare_edition(Project(root), Edition(2024)).told if each.code == case.partition("-")[0]
    )


@pytest.mark.parametrize("case", FIGURES)
def test_a_finding_carries_the_figures_that_its_message_names(case: str, tmp_path: Path) -> None:
    finding = first_finding(case, tmp_path / "project")

    assert finding.subject
    assert finding.figures == tuple(map(Decimal, FIGURES[case].split()))
    for figure in finding.figures:
        assert format_number(figure, decimals(figure)).replace("\u00a0", " ") in plain_years(finding.message)


def decimals(figure: Decimal) -> int:
    return len(str(figure).partition(".")[2])


def plain_years(message: str) -> str:
    """The message with years as `format_number` would write them."""
    spaced = plain_spaces(message)
    return spaced.replace("2023", "2 023").replace("2024", "2 024")


@pytest.mark.parametrize("case", FIGURES)
def test_an_acknowledgement_can_name_every_figure_of_the_finding_and_no_other(case: str, tmp_path: Path) -> None:
    root = tmp_path / "project"
    finding = first_finding(case, root)
    # Three decimals could be thousands: 26.897 is refused, 26.8970 is not.
    figures = [f"{each}0" if "." in each else each for each in FIGURES[case].split()]

    def left(*named: str) -> list[str]:
        known = f"regel: {finding.code}, plats: '{finding.subject}', motivering: M, siffror: [{', '.join(named)}]"
        (root / "data" / "2024" / "godkanda.yaml").write_text(f"godkända: [{{{known}}}]\n", encoding="utf-8")
        findings = prepare_edition(Project(root), Edition(2024)).told
        return sorted(each.code for each in findings if each == finding or each.code == "ARS901")

    assert left(*figures) == []
    assert left(*figures, "8888") == sorted([finding.code, "ARS901"])


def test_every_code_that_can_be_acknowledged_has_its_figures_told() -> None:
    of_the_report = [code for code in CODES if "ARS4" <= code < "ARS9"]

    assert [case.partition("-")[0] for case in FIGURES] == ["ARS311", *of_the_report]


NINE = "".join(f"      - {{id: r{n}, namn: R{n}, utfall: {100 + n}}}\n" for n in range(9))


@pytest.mark.parametrize(("ninth", "findings"), [("108", []), ("109", ["ARS402", "ARS901"])])
def test_the_ninth_part_of_a_sum_is_acknowledged_like_the_first(
    small: SmallProject, ninth: str, findings: list[str]
) -> None:
    table = (
        f"tabeller:\n  t:\n    rubrik: T\n    enhet: kr\n    kolumner: [{{id: utfall, rubrik: U}}]\n    rader:\n{NINE}"
    )
    total = "    summa: {namn: S, utfall: 999}\n"
    known = f"godkända: [{{regel: ARS402, plats: t.summa.utfall, siffror: [999, {ninth}], motivering: M}}]\n"

    assert [each.code for each in small.data(table + total + known).prepare().findings] == findings


def test_what_is_acknowledged_does_not_hang_on_the_words_of_the_message() -> None:
    known = "godkända: [{regel: ARS402, plats: t.s, siffror: [12.5], motivering: M}]\n"

    def still_open(message: str, *figures: str) -> bool:
        finding = Diagnostic("ARS402", message, Position("a.yaml"), "", "t.s", figures=tuple(map(Decimal, figures)))
        return sort_out([finding], context(known)).open == (finding,)

    assert not still_open("Den är fel.", "12.50")
    assert still_open("Den är 12,5.", "12.4")


def test_a_share_that_does_not_end_is_carried_as_the_message_writes_it() -> None:
    columns = "[{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: förbrukning, rubrik: F}]"
    rows = "[{id: a, namn: A, utfall: 2000, budget: 3000, förbrukning: 60}]"

    (finding,) = found(f"tabeller:\n  t: {{rubrik: T, enhet: kr, kolumner: {columns}, rader: {rows}}}\n")

    assert "ger 66,7\u00a0%, skillnad −6,7\u00a0%" in finding.message
    assert finding.figures == tuple(map(Decimal, ("60", "2000", "3000", "66.7", "-6.7")))
