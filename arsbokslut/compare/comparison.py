"""Two reports held against each other."""

from arsbokslut.classes import dataclass
from arsbokslut.compare.figures import Figures, changed_figures
from arsbokslut.compare.findings import new_among
from arsbokslut.compare.judged import Rejudged, changed_judgements
from arsbokslut.compare.left_behind import LeftBehind, left_behind
from arsbokslut.compare.side import Side
from arsbokslut.compare.texts import Data, changed_data
from arsbokslut.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is different in the second report from the first."""

    first: str
    second: str
    left_behind: tuple[LeftBehind, ...]
    figures: Figures
    judgements: tuple[Rejudged, ...]
    data: Data
    new_findings: tuple[Diagnostic, ...]
    gone_findings: tuple[Diagnostic, ...]

    def __bool__(self) -> bool:
        """Whether anything is different."""
        parts = (self.judgements, *self.data, self.new_findings, self.gone_findings)
        return bool(self.figures) or any(parts)


def compare(first: Side, second: Side) -> Comparison:
    """What has changed from the first report to the second."""
    return Comparison(
        first.called,
        second.called,
        left_behind(first, second),
        changed_figures(first, second),
        changed_judgements(first, second),
        changed_data(first, second),
        new_among(first.findings, second.findings),
        new_among(second.findings, first.findings),
    )
