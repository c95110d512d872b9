"""Makes each slip on a copy of the data and says what came of it: `python -m tests.checks.slips.judge [most of a kind] [report] [part …]`."""

import os
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Severity
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import Project
from tests.checks.slips import figures, goals, tables
from tests.checks.slips.source import Data, Slip
from tests.robustness.mutation import copied, remember
from tests.robustness.processes import shared

YEARS = (2022, 2024)
OUTCOMES = ("told", "noted", "same", "silent")
"""told: an error or a warning that was not there before; noted: only a note that was not; same: nothing is told, but the report
says what it said; silent: it says something else, and nothing is told."""
AIMS = {"tabeller": 98, "mål": 90, "skalor": 90}
"""The least part of the slips in a part of the report, in percent, of which something is to be told."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a slip, and by what it was told."""

    slip: Slip
    outcome: str
    detail: str = ""


def all_slips(most: int = 0, groups: Sequence[str] = ()) -> list[Slip]:
    """Every slip; of each kind in each part of a report only so many, drawn by lot, when `most` says so; of some parts only."""
    found: dict[tuple[str, str], list[Slip]] = defaultdict(list)
    for data in map(Data, YEARS):
        for each in (*figures.slips(data), *tables.slips(data), *goals.slips(data)):
            if not groups or each.group in groups:
                found[each.group, each.kind].append(each)
    draw = random.Random(2024)
    return [
        each
        for _, slips in sorted(found.items())
        for each in (slips if not most or len(slips) <= most else draw.sample(slips, most))
    ]


class Judge:
    """Judges slips of one year on a copy of its data, in a folder of its own."""

    def __init__(self, year: int, root: Path) -> None:
        remember()
        self.project, self.edition = Project(root), Edition(year)
        copied(year, root)
        self.before = prepare_edition(self.project, self.edition)
        self.known = {_identity(each) for each in self.before.told}

    def verdict(self, slip: Slip) -> Verdict:
        """What comes of a slip."""
        originals = {each.file: (self.project.root / each.file).read_text(encoding="utf-8") for each in slip.edits}
        try:
            for file, text in originals.items():
                (self.project.root / file).write_text(_edited(text, file, slip), encoding="utf-8")
            after = prepare_edition(self.project, self.edition)
        except DiagnosticsError as error:
            first = error.diagnostics[0]
            return Verdict(slip, "told", f"{first.code} {first.message}")
        finally:
            for file, text in originals.items():
                (self.project.root / file).write_text(text, encoding="utf-8")
        return self._judged(slip, after)

    def _judged(self, slip: Slip, after: Prepared) -> Verdict:
        new = [each for each in after.told if _identity(each) not in self.known]
        worst = [each for each in new if each.severity is not Severity.NOTE] or new
        if worst:
            outcome = "noted" if worst[0].severity is Severity.NOTE else "told"
            return Verdict(slip, outcome, f"{worst[0].code} {worst[0].message}")
        return Verdict(slip, "same" if after.markup == self.before.markup else "silent")


def _identity(finding: Diagnostic) -> tuple[str, ...]:
    """A note of the same figure is the same note, whatever it says: nobody would read it anew."""
    said = () if finding.severity is Severity.NOTE else (finding.message,)
    return finding.code, finding.subject, *said


def _edited(text: str, file: str, slip: Slip) -> str:
    for each in sorted((each for each in slip.edits if each.file == file), key=lambda each: -each.start):
        text = text[: each.start] + each.new + text[each.end :]
    return text


@lru_cache
def _judge_of(year: int, root: str) -> Judge:
    own = Path(root) / f"{os.getpid()}-{year}"
    own.mkdir()
    return Judge(year, own)


def _judge(root: str, slip: Slip) -> Verdict:
    return _judge_of(slip.year, root).verdict(slip)


def judged(slips: Sequence[Slip]) -> list[Verdict]:
    """The verdicts, two at a time. The caller's process is left as it was."""
    with tempfile.TemporaryDirectory() as root:
        return shared(partial(_judge, root), slips)


def share(verdicts: Sequence[Verdict], group: str = "", outcomes: Sequence[str] = OUTCOMES[:2]) -> float:
    """How many of the slips that change what a report says came to one of the outcomes, in percent."""
    of_group = [each for each in verdicts if group in {"", each.slip.group} and each.outcome != "same"]
    return 100 * sum(each.outcome in outcomes for each in of_group) / len(of_group) if of_group else 100.0


def table(verdicts: Sequence[Verdict]) -> str:
    """The outcomes by kind, the shares of each part of the report, by what was told, and what was silent."""
    counted = Counter((each.slip.group, each.slip.kind, each.outcome) for each in verdicts)
    kinds = sorted({(each.slip.group, each.slip.kind) for each in verdicts})
    lines = [f"{'':50}" + "".join(f"{each:>8}" for each in OUTCOMES)]
    lines += [
        f"{group + ': ' + kind:50}" + "".join(f"{counted[group, kind, each]:8}" for each in OUTCOMES)
        for group, kind in kinds
    ]
    for group in ["", *sorted({each.slip.group for each in verdicts})]:
        shares = share(verdicts, group, ("told",)), share(verdicts, group)
        lines.append(f"{group or 'alla':20} told {shares[0]:5.1f} %, with notes {shares[1]:5.1f} %")
    codes = Counter(each.detail[:6] for each in verdicts if each.detail)
    lines.append("by " + ", ".join(f"{code} {count}" for code, count in codes.most_common()))
    for outcome in ("silent", "noted"):
        found = [each for each in verdicts if each.outcome == outcome]
        lines += ["", f"== {outcome}", *(f"{e.slip.group}: {e.slip.kind}: {e.slip}  {e.detail}" for e in found)]
    return "\n".join(lines)


if __name__ == "__main__":
    report = table(judged(all_slips(int(sys.argv[1]) if len(sys.argv) > 1 else 0, sys.argv[3:])))
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text(report + "\n", encoding="utf-8")
    print(report.partition("\n== ")[0])
