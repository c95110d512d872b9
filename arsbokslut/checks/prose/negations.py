"""A figure that a sentence says is not so."""

from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.prose.pointing import at_figure
from arsbokslut.checks.prose.sentences import sentences_with_figures
from arsbokslut.checks.prose.words import word_set
from arsbokslut.diagnostics import Diagnostic

_NOT = frozenset({"inte", "ej", "aldrig"})
_LIMITED = word_set("""utan än mer mindre bara enbart endast längre helt heller fullt ens hela förrän lika så ännu nog riktigt men fler färre högre lägre
    alls trots därför att""")
"""With one of these the negation says something else than that the figure is not the right one."""
_DENIED = word_set("""var är blev blir kostade kostar ökade minskade har hade uppgick uppgår steg sjönk gav ger gick går visar visade redovisar redovisade fick
    avviker avvek överskred understeg översteg motsvarar motsvarade""")
"""The verbs whose figure a negation denies."""
FAR = 8
"""So many words at most part a negation from the figure that it denies."""


def figures_are_not_denied(context: Context) -> Iterator[Diagnostic]:
    """A sentence does not say that a figure of the data is not so: `kostade inte {{ … }}`."""
    for sentence in sentences_with_figures(context):
        if _NOT.isdisjoint(sentence.words) or not _LIMITED.isdisjoint(sentence.words):
            continue
        for index, part, figure in sentence.places():
            near = sentence.before(index)[-FAR:]
            place = max((at for at, word in enumerate(near) if word in _NOT), default=-1)
            if place > 0 and _DENIED.isdisjoint(near[max(0, place - 2) : place]):
                continue
            if place >= 0 and not {",", ";", ":", "(", "och", "som"} & set(near[place:]):
                message = f"Meningen säger ”{near[place]}” om {figure.label}, som är {as_shown(figure)}."
                hint = "Stryk nekandet, eller skriv vad som gäller i stället: ”inte … utan …”."
                yield at_figure("ARS720", message, hint, part, sentence, context)
