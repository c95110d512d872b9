"""The words that say which way something went, and what takes a sentence apart or turns it round."""

from collections.abc import Collection, Sequence

Words = tuple[frozenset[str], frozenset[str]]
"""Those that say a figure is positive, and those that say it is negative."""


def word_set(words: str) -> frozenset[str]:
    """The words of a text that lists them."""
    return frozenset(words.split())


DEVIATION: Words = (
    word_set("överskott överskottet överskotten budgetöverskott budgetöverskottet plus"),
    word_set("underskott underskottet underskotten budgetunderskott budgetunderskottet minus back"),
)
CHANGE: Words = (
    word_set(
        "ökat ökade ökar öka ökning ökningen stigit steg stiger högre fler växte vuxit växer höjts höjdes dyrare kostnadsökning upp större uppgång längre"
    ),
    word_set(
        "minskat minskade minskar minska minskning minskningen sjunkit sjönk sjunker lägre färre sänkts sänktes billigare ned ner nedgång kortare "
        "halverats halverades"
    ),
)
MORE: Words = (
    word_set("mer mera högre fler dyrare större över flera ytterligare"),
    word_set("mindre lägre färre billigare under"),
)
"""Which way they point beside a figure: `mer`, or before what it is compared with: `högre än`."""
COMPARED: Words = (MORE[0] - {"över"}, MORE[1] - {"under"})
BETTER: Words = (word_set("bättre"), word_set("sämre"))
PASSED: Words = (
    word_set("överskred överskrider överskridit överskrids överskreds översteg överstiger överstigit översteget"),
    word_set("underskred underskrider underskridit understeg understiger understigit"),
)
"""What is more than the budget, or less than it."""
NOT = word_set("inte inget ingen inga varken ej aldrig knappast utan ingenting")
_PARTING = word_set("medan men trots fast fastän samtidigt ändå eftersom när ; dock däremot")
"""What begins another clause, in which words may point the other way."""
CONCEDING = word_set("trots fast fastän även samtidigt medan ändå eftersom när")
"""What begins a clause that may say the opposite of what follows it without a mark between."""
SCOPE = 3
"""So many words after a negation are turned round by it."""


def clause_of(tokens: Sequence[object], index: int) -> tuple[int, int]:
    """Where the clause of a place among some tokens begins and ends."""
    begins = next((at for at in range(index, -1, -1) if _parts(tokens, at)), 0)
    ends = next((at for at in range(index + 1, len(tokens)) if _parts(tokens, at)), len(tokens))
    return begins, ends


def _parts(tokens: Sequence[object], at: int) -> bool:
    if tokens[at] in _PARTING:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (tokens[at] == "även" and following == "om") or (tokens[at] == "," and following == "utan")


def said(tokens: Sequence[object], meanings: Collection[str]) -> list[str]:
    """The words of a clause that are among some, but for those that a negation before them turns round."""
    return [
        token
        for at, token in enumerate(tokens)
        if isinstance(token, str) and token in meanings and NOT.isdisjoint(map(str, _words(tokens, at)))
    ]


def _words(tokens: Sequence[object], at: int) -> list[object]:
    return [each for each in tokens[max(0, at - SCOPE) : at] if isinstance(each, str)]


def is_negated(tokens: Sequence[object]) -> bool:
    """Whether a clause says that something is not so."""
    return any(isinstance(each, str) and each in NOT for each in tokens)
