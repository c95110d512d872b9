"""Every figure that has changed, and which of them follow from others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from arsbokslut.checks.rounding import leaves
from arsbokslut.classes import dataclass
from arsbokslut.compare.change import Change, is_changed
from arsbokslut.compare.side import Side
from arsbokslut.compare.slips import remarks
from arsbokslut.figures.figure import Computed, Figure
from arsbokslut.trail.shown import Shown, shown_figures


class Cause(NamedTuple):
    """A change that follows from no other, and those that follow from it alone."""

    change: Change
    following: tuple[Change, ...]


class Joint(NamedTuple):
    """A change that follows from several, which are named."""

    change: Change
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures that have changed, in the order of the later report, and those that only one of the two has."""

    causes: tuple[Cause, ...]
    joint: tuple[Joint, ...]
    added: tuple[Change, ...]
    removed: tuple[Change, ...]

    def __bool__(self) -> bool:
        return any((self.causes, self.joint, self.added, self.removed))


def changed_figures(first: Side, second: Side) -> Figures:
    """The figures of two reports, name by name."""
    before, after = first.figures(), second.figures()
    then, now = _where_shown(first), _where_shown(second)
    changes = {
        name: Change(name, before[name], figure, remarks(before[name], figure), now.get(name, ()))
        for name, figure in after.items()
        if name in before and is_changed(before[name], figure)
    }
    added = (Change(each, after[each], after[each], shown=now.get(each, ())) for each in after if each not in before)
    removed = (
        Change(each, before[each], before[each], shown=then.get(each, ())) for each in before if each not in after
    )
    return Figures(*_grouped(changes), tuple(added), tuple(removed))


def _where_shown(side: Side) -> Mapping[str, tuple[Shown, ...]]:
    places: dict[str, list[Shown]] = defaultdict(list)
    for each in shown_figures(side.document):
        places[each.figure].append(each)
    return {name: tuple(found) for name, found in places.items()}


def _grouped(changes: Mapping[str, Change]) -> tuple[tuple[Cause, ...], tuple[Joint, ...]]:
    """The changes by what they follow from. A figure that is computed in another way than before is its own cause."""
    stated = {name for name, each in changes.items() if not isinstance(each.after.origin, Computed)}
    of = {name: _causes(each.after, stated) for name, each in changes.items() if name not in stated}
    following: dict[str, list[Change]] = defaultdict(list)
    for name, causes in of.items():
        if len(causes) == 1:
            following[causes[0]].append(changes[name])
    roots = [name for name in changes if not of.get(name)]
    joint = (Joint(changes[name], causes) for name, causes in of.items() if len(causes) > 1)
    return tuple(Cause(changes[name], tuple(following[name])) for name in roots), tuple(joint)


def _causes(figure: Figure, changed: Iterable[str]) -> tuple[str, ...]:
    names = dict.fromkeys(str(leaf.name) for leaf in leaves(figure))
    return tuple(name for name in names if name in changed)
