"""The row, key figure or indicator that a sentence names, against the one whose figure it shows."""

from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.prose.naming import Kin, about, called, kin_of
from arsbokslut.checks.prose.pointing import at_figure
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.units import are_alike


def figures_are_those_of_the_row_named(context: Context) -> Iterator[Diagnostic]:
    """A figure is that of the row, key figure or indicator which the words around it name."""
    for sentence in sentences_with_figures(context):
        for index, part, figure in sentence.places():
            kin = kin_of(figure.name, context) if figure.name else None
            if kin is not None:
                yield from _named(index, part, figure, kin, sentence, context)


def _named(
    index: int, part: Part, figure: Figure, kin: Kin, sentence: Sentence, context: Context
) -> Iterator[Diagnostic]:
    before = frozenset(sentence.before(index))
    around = before.union(sentence.after(index))
    beside = {called(each.name, context) for each in sentence.figures if each.name and each is not figure}
    beside.update(_of_the_section(figure, kin, sentence, context))
    if kin.named(around) and not kin.other_named(around, beside):
        return
    other = kin.other_named(around, beside) or kin.other_named(sentence.words, beside)
    if other and not kin.named(sentence.words):
        if not kin.other_named(before, beside) and kin.named(about(context.subject_of(sentence.text), context)):
            return
        yield _other("ARS713", other, part, figure, sentence, context)
    elif not other and not kin.named(sentence.words):
        yield from _understood(part, figure, kin, sentence, context)


def _of_the_section(figure: Figure, kin: Kin, sentence: Sentence, context: Context) -> Iterator[str]:
    """The key figures of a section's own group that are called what the section is: its name says not which is meant."""
    section = about(context.subject_of(sentence.text), context)
    if figure.name.root in context.source.key_figures and figure.name.root in section:
        yield from kin.family.named(section)


def _understood(part: Part, figure: Figure, kin: Kin, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    """What the sentences before, or the section, name when the sentence itself names nothing."""
    for words in (*sentence.earlier, about(context.subject_of(sentence.text), context)):
        other = kin.other_named(words)
        if other and not kin.named(words) and _measured_alike(figure, other, context):
            yield _other("ARS714", other, part, figure, sentence, context)
        if other or kin.named(words):
            return


def _measured_alike(figure: Figure, other: str, context: Context) -> bool:
    """Whether a figure can be taken for that of another: a key figure in another unit is soon seen to be none."""
    group = context.source.key_figures.get(figure.name.root, {})
    return all(are_alike(each.unit, figure.unit) for each in group.values() if each.name == other)


def _other(code: str, other: str, part: Part, figure: Figure, sentence: Sentence, context: Context) -> Diagnostic:
    own = called(figure.name, context)
    where = "Meningen nämner" if code == "ARS713" else "Sammanhanget nämner"
    message = f"{where} ”{other}”, men {figure.label}, {as_shown(figure)}, är för ”{own}”."
    hint = f"Hänvisa till siffran för ”{other}”, eller nämn ”{own}” i meningen."
    return at_figure(code, message, hint, part, sentence, context)
