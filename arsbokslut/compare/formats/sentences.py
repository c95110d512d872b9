"""What is said of changes, in whatever form it is written."""

from collections.abc import Callable

from arsbokslut.compare.change import Change
from arsbokslut.compare.comparison import Comparison
from arsbokslut.compare.judged import Rejudged

Part = Callable[[Comparison], int]

COUNTED: tuple[tuple[str, str, Part], ...] = (
    ("har inte följt med", "har inte följt med", lambda each: len(each.left_behind)),
    ("ändrad siffra", "ändrade siffror", lambda each: len(each.figures.causes)),
    ("siffra som följer av dem", "siffror som följer av dem", lambda each: followers(each)),
    ("ny siffra", "nya siffror", lambda each: len(each.figures.added)),
    ("borttagen siffra", "borttagna siffror", lambda each: len(each.figures.removed)),
    ("ändrad bedömning", "ändrade bedömningar", lambda each: len(each.judgements)),
    ("ändrad text", "ändrade texter", lambda each: len(each.data.texts)),
    ("ny eller borttagen del", "nya eller borttagna delar", lambda each: len(each.data.parts)),
    ("annan ändring", "andra ändringar", lambda each: len(each.data.values)),
    ("nytt fynd", "nya fynd", lambda each: len(each.new_findings)),
    ("fynd är borta", "fynd är borta", lambda each: len(each.gone_findings)),
)
"""One, several, and how many."""
NOTHING = "Ingen skillnad i siffror, bedömningar, texter eller fynd."


def followers(comparison: Comparison) -> int:
    """How many changes follow from others."""
    return sum(len(each.following) for each in comparison.figures.causes) + len(comparison.figures.joint)


def summary(comparison: Comparison) -> str:
    """How much is different, in a sentence."""
    counts = [(count, one, several) for one, several, part in COUNTED if (count := part(comparison))]
    said = ", ".join(f"{count} {one if count == 1 else several}" for count, one, several in counts)
    return f"{said}." if said else NOTHING


def values(change: Change) -> str:
    """Before, after, and the difference."""
    difference = f" ({change.difference})" if change.difference else ""
    return f"{change.old} → {change.new}{difference}"


def shown_in(change: Change) -> str:
    """Where readers meet the figure: the first place, and how many more there are."""
    if not change.shown:
        return "visas inte i rapporten"
    more = len(change.shown) - 1
    others = f", och på {more} {'ställe' if more == 1 else 'ställen'} till" if more else ""
    return f"visas i {change.shown[0]}{others}"


def judged(change: Rejudged) -> str:
    """A status or trend before and after."""
    return f"{change.kind} {change.old or 'ingen'} → {change.new or 'ingen'}"
