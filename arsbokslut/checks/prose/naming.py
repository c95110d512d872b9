"""What texts call the rows and key figures of the data: the stems of their names, found among a sentence's words."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.words import word_set
from arsbokslut.figures.names import Name
from arsbokslut.model.numerals import MONTHS

SHARED = 20
"""A stem that more of a table's rows share says of none of them that it is meant."""
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


def _could_be(word: str) -> Iterator[str]:
    """The stems that a word can be a form of: itself, and what is left of it without so long an ending."""
    yield word
    yield from (word[:length] for length in range(max(SHORTEST, len(word) - LONGEST_ENDING), len(word)))


class Family:
    """The rows of a table, the key figures of a group or the indicators of a goal: found by the stems of what they are called.

    A stem that many of them share says nothing of which is meant, and is none of them.
    """

    def __init__(self, names: Mapping[Name, str]) -> None:
        self.names = names
        every = {name: stems(name) for name in names.values()}
        sharing = Counter(stem for each in every.values() for stem in each)
        self.stems = {name: frozenset(stem for stem in each if sharing[stem] <= SHARED) for name, each in every.items()}
        self._called: dict[str, list[str]] = {}
        for name, each in self.stems.items():
            for stem in each:
                self._called.setdefault(stem, []).append(name)

    def said(self, words: Collection[str]) -> frozenset[str]:
        """The stems that some words are forms of."""
        return frozenset(stem for word in words for stem in _could_be(word) if stem in self._called)

    def named(self, words: Collection[str]) -> list[str]:
        """What is called by a stem that some words are forms of."""
        return list(dict.fromkeys(name for stem in sorted(self.said(words)) for name in self._called[stem]))


class Kin(NamedTuple):
    """One of a family: the stems of what it is called, among the others."""

    own: frozenset[str]
    family: Family

    def other_named(self, words: Collection[str], besides: Collection[str] = ()) -> str:
        """The other one that some words name and not this one, the one that they name most of; none of those that are `besides`."""
        said = self.family.said(words)
        best, most = "", 0
        for name in self.family.named(words):
            other = self.family.stems[name]
            found = len(self._of_its_own(other) & said)
            if found > most and name not in besides and not (self.own - other) & said:
                best, most = name, found
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
    family = family_of(name, context)
    own = family.stems.get(family.names.get(name.line, ""), frozenset())
    return Kin(own, family) if own and len(family.stems) > 1 else None


def family_of(name: Name, context: Context) -> Family:
    """The rows of a figure's table, the key figures of its group or the indicators of its goal; made once for each."""
    families = context.once("families", context.report, dict[Name, Family])
    which = Name(name[:2]) if name.root == "mål" else Name(name[:1])
    if which not in families:
        families[which] = Family(dict(_members(which, context)))
    return families[which]


def _members(which: Name, context: Context) -> Iterator[tuple[Name, str]]:
    """Those of a family, with what each is called."""
    statement = context.report.ledger.statements.get(which.root)
    if statement is not None:
        yield from ((each.figure_name, each.name) for each in statement.flat if each.kind != "summa")
    elif which.root == "mål":
        for goal in context.goals():
            if goal.id == which.column:
                yield from ((Name(("mål", goal.id, each.id)), each.source.name) for each in goal.indicators)
    else:
        group = context.source.key_figures.get(which.root, {})
        yield from ((Name((which.root, key)), each.name) for key, each in group.items())


def called(name: Name, context: Context) -> str:
    """What the data calls a figure's row, key figure or indicator; empty when it has no name."""
    return family_of(name, context).names.get(name.line, "")


def about(subject: str, context: Context) -> frozenset[str]:
    """The words that say what a text is about: those of its path, and of its section's heading."""
    root, _, rest = subject.partition(".")
    section = context.source.sections.get(rest.partition(".")[0]) if root == "avsnitt" else None
    heading = section.heading if section is not None and section.heading else ""
    return frozenset(word.casefold() for word in _words(f"{rest} {heading}"))
