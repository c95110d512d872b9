"""What a sentence calls a figure, against the column that it is of: outcome, budget, deviation, change, forecast."""

from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.prose.naming import called
from arsbokslut.checks.prose.pointing import at_figure
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.checks.prose.words import BETTER, CHANGE, COMPARED, MORE, said, word_set
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Figure

_NOUNS = (
    ("avvikelse", ("avvikelse", "budgetavvikelse", "överskott", "underskott", "budgetöverskott", "budgetunderskott")),
    ("budget", ("budget",)),
    ("prognos", ("prognos", "helårsprognos")),
    ("förändring", ("ökning", "minskning", "förändring")),
    ("utfall", ("nettokostnad", "kostnad", "utfall", "kostade", "bruttokostnad", "personalkostnad")),
)
"""Column → how the words begin that call a figure so; the first that fits is meant."""
_MAY_BE = {
    "avvikelse": frozenset({"avvikelse"}),
    "budget": frozenset({"budget"}),
    "prognos": frozenset({"prognos"}),
    "förändring": frozenset({"förändring", "förändring_procent"}),
    "utfall": frozenset({"utfall", "föregående", "prognos", "förbrukning", "andel"}),
}
_KNOWN = frozenset().union(*_MAY_BE.values()) - {"andel", "förbrukning"}
_SAID = {
    "avvikelse": "en avvikelse",
    "budget": "budget",
    "prognos": "en prognos",
    "förändring": "en förändring",
    "utfall": "en kostnad",
}
_IS = word_set("är var blev blir uppgick uppgår slutade slutar landade hamnade")
_PRESENT = frozenset({"fanns", "finns"})
_BETWEEN = word_set("till på totalt sammanlagt cirka också därmed även hela nu då ett en den med om")
_BREAKS = word_set(", ; : ( ) – = och men medan som vilket eller samtidigt då sedan när där")
_BEFORE = word_set("mot i över under av från till än för per utöver inom på enligt")
_DEVIATES = ("avvik", "överskred", "överskrid", "underskred", "underskrid")
_OVER = (["över"], ["under"])
_VERB = 5
"""So many words around a figure say what it is of."""
_JOINED = frozenset({"på", "om"})


def figures_are_called_what_they_are(context: Context) -> Iterator[Diagnostic]:
    """A figure that the sentence calls budget, deviation, forecast, change or cost is of such a column."""
    for sentence in sentences_with_figures(context):
        for index, part, figure in sentence.places():
            kind = called_column(index, figure, sentence, context)
            if kind and figure.name.column not in _MAY_BE[kind] and not _compared(kind, sentence.after(index)):
                yield from _otherwise(kind, part, figure, sentence, context)


def called_column(index: int, figure: Figure, sentence: Sentence, context: Context) -> str:
    """The column that a sentence calls a figure; empty when it calls it nothing, or the figure is of no known column."""
    if figure.name.column not in _KNOWN:
        return ""
    before, after = sentence.before(index), sentence.after(index)
    last = index == len(sentence.tokens) - len(after) - 1
    return _asked(before, after, figure, context, last=last) or _called(before)


def _otherwise(kind: str, part: Part, figure: Figure, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    name = called(figure.name, context).casefold()
    if any(each in name for each in dict(_NOUNS)[kind]):
        return
    message = f"Meningen kallar siffran {_SAID[kind]}, men {figure.label}, {as_shown(figure)}, är kolumnen ”{figure.name.column}”."
    hint = f"Hänvisa till {figure.name.line.of(kind)}, eller kalla siffran vad den är."
    yield at_figure("ARS711", message, hint, part, sentence, context)


def _compared(kind: str, after: list[str]) -> bool:
    """Whether a cost is said to be so much more or less: the figure is the difference."""
    return kind == "utfall" and bool(after) and after[0] in MORE[0] | MORE[1] | {"bättre", "sämre"}


def _asked(before: list[str], after: list[str], figure: Figure, context: Context, *, last: bool) -> str:
    """The column that what is said of a figure asks for: `avviker med`, `ökade med`, `… mer än 2023`; empty when it asks for none."""
    if before[-1:] == ["med"] and any(word.startswith(_DEVIATES) for word in before[-_VERB:-1]):
        return "avvikelse"
    differs = bool(after) and after[0] in COMPARED[0] | COMPARED[1] | BETTER[0] | BETTER[1]
    near = after[1:_VERB] if differs else after[1:2] if after[:1] in _OVER else []
    against = [word for word in near if word.startswith("budget")]
    if against and _has(figure, "avvikelse", context):
        return "avvikelse"
    if (
        last
        and after[:1] == ["mot"]
        and after[1:2]
        and after[1].startswith("budget")
        and _has(figure, "avvikelse", context)
    ):
        return "avvikelse" if len(after) < _VERB or figure.name.column != "utfall" else ""
    if differs and after[1:2] == ["än"] and _has(figure, "förändring", context):
        return "förändring"
    changed = before[-1:] == ["med"] and said(before[-_VERB:-1], CHANGE[0] | CHANGE[1])
    return "förändring" if changed and figure.name.column != "avvikelse" else ""


def _has(figure: Figure, column: str, context: Context) -> bool:
    """Whether the figure's row or key figure has a figure in another column, which may be the one that is meant."""
    return context.report.ledger.get(figure.name.line.of(column)) is not None


def _called(before: list[str]) -> str:
    """The column that the words before a figure call it; empty when they call it nothing."""
    if before[-1:] in ([","], ["("]):
        return _last(before[:-1])
    if before[-1:] == [":"]:
        return ""
    start = next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at] in _BREAKS), 0)
    words = before[start:]
    if words and words[-1] in _JOINED:
        return _last(words[:-1])
    verb = next((at for at in range(len(words) - 1, -1, -1) if words[at] not in _BETWEEN), -1)
    if verb >= 0 and words[verb] in _IS:
        return _subject(words[:verb])
    if verb >= 0 and words[verb] in _PRESENT:
        return _kind(words[verb - 1]) if verb else ""
    return _kind(words[-1]) if words else ""


def _last(words: list[str]) -> str:
    """What the noun that some words end in calls it; of `avvikelsen mot budget` the first."""
    if len(words) > 2 and words[-2] in _BEFORE:
        words = words[:-2]
    return _kind(words[-1]) if words else ""


def _subject(words: list[str]) -> str:
    """What the first noun of a clause that no preposition stands before calls its subject."""
    for at, word in enumerate(words):
        kind = _kind(word)
        if kind and (at == 0 or words[at - 1] not in _BEFORE):
            return kind
    return ""


def _kind(word: str) -> str:
    return next((column for column, beginnings in _NOUNS if word.startswith(beginnings)), "")
