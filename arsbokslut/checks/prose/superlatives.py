"""What a sentence says of a whole table: that a row is its largest or smallest, or that all rows are so."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.prose.naming import called
from arsbokslut.checks.prose.pointing import at_figure, at_word
from arsbokslut.checks.prose.sentences import Sentence, all_sentences, sentences_with_figures
from arsbokslut.checks.prose.words import clause_of, is_negated, word_set
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.lines import Line
from arsbokslut.figures.names import Name

_MOST = word_set("störst störste största högst högsta dyrast dyraste flest")
_LEAST = word_set("minst minsta lägst lägsta billigast billigaste")
_OTHERWISE = word_set(
    """näst en ett per procentuellt förhållande hittills någonsin sedan relativt delen del andelen post posten poster posterna två tre fyra
    negativa positiva möjliga både bland inom"""
)
"""With one of these beside it, a superlative says something else than that a row is the first or last of its table."""
_LOSS, _GAIN = ("underskott", "budgetunderskott"), ("överskott", "budgetöverskott")
NEAR = 3
MANY_LINES = 1_000
"""In a longer table no row is called its largest or smallest: each of them would be held against every line."""
_ALL = word_set("alla samtliga")
_NONE = word_set("ingen inga inget")
_ROWS = word_set("enheter enheterna verksamheter verksamheterna avdelningar områden enhet verksamhet avdelning")
_EXCEPT = word_set("utom förutom nästan annan andra övriga flesta utöver undantag om skulle")
FAR = 6
"""So many words at most part the rows from what is said of all of them."""


def superlatives_hold(context: Context) -> Iterator[Diagnostic]:
    """What is called the largest or smallest is that among the rows of its table, and what is said of all rows holds for each."""
    for sentence in sentences_with_figures(context):
        for at, token in enumerate(sentence.tokens):
            if token in _MOST or token in _LEAST:
                yield from _superlative(at, sentence, context)
    for sentence in all_sentences(context, _ALL | _NONE):
        yield from _of_all(sentence, context)


def _superlative(at: int, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    tokens = sentence.tokens
    around = [each for each in tokens[max(0, at - 2) : at + NEAR] if isinstance(each, str)]
    _, ends = clause_of(tokens, at)
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    place = next((place for place in range(at + 1, ends) if isinstance(tokens[place], Part)), None)
    if place is None or not isinstance(following, str) or following.isdigit() or not _OTHERWISE.isdisjoint(around):
        return
    part = tokens[place]
    assert isinstance(part, Part)
    figure = part.content
    assert isinstance(figure, Figure)
    among = _among(figure.name, context) if figure.name and not is_negated(tokens[at - 1 : place]) else []
    words = [each for each in tokens[at:place] if isinstance(each, str)]
    right = _right(most=tokens[at] in _MOST, words=words, figure=figure, among=among)
    own = next((each for each in among if each.name == figure.name), None)
    if right is not None and own is not None and right.value != own.value:
        said = tokens[at]
        right = right.converted(figure.unit, figure.decimals)
        first = called(right.name, context)
        message = f"Meningen säger ”{said}” om {figure.label}, {as_shown(figure)}, men ”{first}” har {as_shown(right)}."
        hint = "Rätta ordet, eller hänvisa till den rad som det gäller för."
        yield at_figure("ARS718", message, hint, part, sentence, context, right)


def _right(*, most: bool, words: Sequence[str], figure: Figure, among: list[Figure]) -> Figure | None:
    """The figure that is what the superlative says, among those of the table; None when that cannot be told."""
    values = [(each.value, each) for each in among if each.value is not None]
    if len(values) < 2 or figure.value is None:
        return None
    if figure.name.column != "avvikelse":
        turned = all(value <= 0 for value, _ in values)  # costs with a minus: the largest is the lowest
        return (max if most != turned else min)(values, key=lambda each: each[0])[1]
    if not most:
        return None
    if any(word.startswith(_LOSS) for word in words):
        return min(values, key=lambda each: each[0])[1]
    if any(word.startswith(_GAIN) for word in words):
        return max(values, key=lambda each: each[0])[1]
    return max(values, key=lambda each: abs(each[0]))[1]


def _among(name: Name, context: Context) -> list[Figure]:
    """The figures of a column in the rows beside a row, or of the indicators of a goal."""
    ledger = context.report.ledger
    if name.root == "mål":
        beside = [Name((*name[:2], key, name.column)) for key in ledger.goals.get(name[1], {})]
        own = ledger.get(name)
        return [
            each for each in map(ledger.get, beside) if each is not None and own is not None and each.unit == own.unit
        ]
    statement, line = ledger.statements.get(name.root), ledger.line(name.line)
    if statement is None or line is None or line.kind == "summa" or len(statement.flat) > MANY_LINES:
        return []
    beside_it = [each for each in statement.flat if each.level == line.level and each.kind == line.kind]
    found = (each.figure(name.column) for each in beside_it if each.unit == line.unit)
    return [each for each in found if each is not None]


def _of_all(sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    """`Alla enheter redovisar underskott` over the table of the section."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        rest = [each for each in tokens[at + 1 : at + 1 + FAR] if isinstance(each, str)]
        if token not in _ALL | _NONE or not rest or rest[0] not in _ROWS or not _EXCEPT.isdisjoint(sentence.words):
            continue
        loss, gain = (any(word.startswith(each) for word in rest) for each in (_LOSS, _GAIN))
        if loss == gain or (token in _ALL and is_negated(rest)):
            continue
        yield from _against(str(token), rest, _rows(sentence, context), sentence, context, wanted=-1 if loss else 1)


def _against(
    said: str, rest: list[str], rows: list[Line], sentence: Sentence, context: Context, *, wanted: int
) -> Iterator[Diagnostic]:
    for line in rows:
        figure = line.figure("avvikelse")
        value = figure.value if figure is not None else None
        if figure is None or not value:
            continue
        has = value * wanted > Decimal(0)
        if has == (said in _NONE):
            message = f"Meningen säger ”{said} {rest[0]}”, men ”{line.name}” har {as_shown(figure)}."
            values = (figure.shown() or Decimal(0),)
            yield at_word("ARS718", message, "Rätta meningen, eller nämn undantaget.", said, sentence, context, values)
            return


def _rows(sentence: Sentence, context: Context) -> list[Line]:
    """The rows of the table in the section that a sentence stands in."""
    root, _, rest = context.subject_of(sentence.text).partition(".")
    section = context.source.sections.get(rest.partition(".")[0]) if root == "avsnitt" else None
    statement = context.report.statements.get(section.table or "") if section is not None else None
    if statement is None or len(statement.flat) > MANY_LINES:
        return []
    rows = [line for line in statement.lines if line.kind in {"post", "grupp"}]
    return rows if len(rows) > 1 else []
