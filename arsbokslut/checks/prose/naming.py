"""What texts call the rows and key figures of the data: the stems of their names, found among a sentence's words."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.words import word_set
from arsbokslut.figures.names import Name
from arsbokslut.model.numerals import MONTHS

MANY_LINES = 1_000
"""In a longer table no other row is looked for: each figure would be held against every line."""
SHORTEST, LONGEST_ENDING = 4, 5
"""A stem has so many letters at least, and a word that is its form at most so many more."""
FIRST_PART = 6
"""A part of a compound has so many letters at least."""
ACRONYM = 4
"""A word in capitals of so many letters at most is an acronym, which stands as it is."""
_ENDINGS = (
    "ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "nas", "en", "et", "na", "er", "ar", "or", "s", "n", "a", "e", "t",
)  # fmt: skip
_GENERIC = word_set("""avvikelse budgetavvikelse budget utfall prognos helårsprognos enhet enheten enheter verksamhet verksamheter kostnad kostnader nettokostnad
    totalt total summa antal andel årets under enligt texten varav övrig övriga övrigt samt till från inom hela utan och med för per
    flest minst högst lägst ökning ökad minskning förändring genomsnittlig genomsnittligt sista första främsta delar kommunens kommun vård
    stöd barn elever personer alla inför jämfört finns utökad tidigare central månader månad slutet året omräknat""")
"""Words of names that say nothing of which one it is."""


@lru_cache(maxsize=4_096)
def stems(name: str) -> frozenset[str]:
    """What is left of a name's words without their endings; nothing of the words that say of no name which one it is."""
    words = [word for word in _words(name) if len(word) >= SHORTEST or word.isupper()]
    return frozenset(_stem(word) for word in words if not word.isdigit()) - _SAYING_NOTHING


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text).split()


def _stem(word: str) -> str:
    if word.isupper() and len(word) <= ACRONYM:
        return word.casefold()
    lower = word.casefold()
    return next(
        (lower.removesuffix(end) for end in _ENDINGS if lower.endswith(end) and len(lower) - len(end) >= SHORTEST),
        lower,
    )


def names_it(stem: str, words: Collection[str]) -> bool:
    """Whether one of some words in small letters is a form of a stem."""
    if len(stem) < SHORTEST:
        return stem in words
    return any(word.startswith(stem) and len(word) - len(stem) <= LONGEST_ENDING for word in words)


def hits(sought: Collection[str], words: Collection[str]) -> frozenset[str]:
    """The stems that some words are forms of."""
    return frozenset(stem for stem in sought if names_it(stem, words))


_SAYING_NOTHING = frozenset(map(_stem, _GENERIC))
_MONTHS = frozenset(_stem(month) for month in MONTHS)


class Kin(NamedTuple):
    """A row, key figure or indicator among those beside it: its own stems, and theirs by what they are called."""

    own: frozenset[str]
    others: Mapping[str, frozenset[str]]

    def other_named(self, words: Collection[str], besides: Collection[str] = ()) -> str:
        """The other one that some words name and not this one, the one that they name most of; none of those that are `besides`."""
        best, most = "", 0
        for name, other in self.others.items():
            found = hits(self._of_its_own(other), words)
            if len(found) > most and name not in besides and not hits(self.own - other, words):
                best, most = name, len(found)
        return best

    def _of_its_own(self, other: frozenset[str]) -> frozenset[str]:
        """What another is called and this one is not; a month says nothing when this one is of none."""
        return other - self.own if self.own & _MONTHS else other - self.own - _MONTHS

    def named(self, words: Collection[str]) -> bool:
        """Whether some words name this one, or share a part with what it is called: the personnel for the costs of it."""
        return bool(hits(self.own, words)) or any(
            own.startswith(_stem(word)) or (len(own) >= FIRST_PART and own in word)
            for word in words
            if len(word) >= FIRST_PART and len(_stem(word)) >= FIRST_PART
            for own in self.own
        )


def kin_of(name: Name, context: Context) -> Kin | None:
    """What a figure's row, key figure or indicator can be mistaken for; None for totals and what has nothing beside it."""
    beside = context.once("kin", context.report, dict[Name, Kin | None])
    line = name.line
    if line not in beside:
        names = dict(_beside(line, context))
        own = names.pop(line, "")
        others = {each: stems(each) for each in names.values() if stems(each) != stems(own)}
        beside[line] = Kin(stems(own), others) if own and others else None
    return beside[line]


def _beside(line: Name, context: Context) -> Iterator[tuple[Name, str]]:
    """The rows of the same table, key figures of the group or indicators of the goal, with what each is called."""
    ledger = context.report.ledger
    statement = ledger.statements.get(line.root)
    if statement is not None:
        own = ledger.line(line)
        if own is not None and own.kind != "summa" and len(statement.flat) <= MANY_LINES:
            yield from ((each.figure_name, each.name) for each in statement.flat if each.kind != "summa")
    elif line.root == "mål":
        for goal in context.goals():
            if goal.id == line[1]:
                yield from ((Name(("mål", goal.id, each.id)), each.source.name) for each in goal.indicators)
    elif line.root in context.source.key_figures:
        group = context.source.key_figures[line.root]
        yield from ((Name((line.root, key)), each.name) for key, each in group.items())


def called(name: Name, context: Context) -> str:
    """What the data calls a figure's row, key figure or indicator; empty when it has no name."""
    return dict(_beside(name.line, context)).get(name.line, "")


def about(subject: str, context: Context) -> frozenset[str]:
    """The words that say what a text is about: those of its path, and of its section's heading."""
    root, _, rest = subject.partition(".")
    section = context.source.sections.get(rest.partition(".")[0]) if root == "avsnitt" else None
    heading = section.heading if section is not None and section.heading else ""
    return frozenset(word.casefold() for word in _words(f"{rest} {heading}"))
