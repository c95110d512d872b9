"""What Jinja2 says of a template that it cannot read, in Swedish; its English words are all there is to go by."""

import re
from collections.abc import Callable
from pathlib import Path as FilePath

from jinja2 import TemplateSyntaxError

from arsbokslut.compose.bounded_code import TOO_DEEP, TOO_LARGE
from arsbokslut.compose.filters import FILTERS
from arsbokslut.compose.jinja_filters import SAFE_FILTERS
from arsbokslut.compose.layout import Layout
from arsbokslut.compose.template_places import place
from arsbokslut.diagnostics import Diagnostic, nearest

Words = tuple[str, str]
"""What is wrong, and what to do."""

_ENDINGS = "Kontrollera klamrar, citattecken och att varje {% … %} avslutas."
_OWN_FILTERS = ("text", "radtext", "cell", "datum")
_TAG = re.compile(r"\{%-?\s*(\w+)[^%]*%\}")
_BLOCKS = ("if", "for", "macro", "call", "block", "filter")
_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "mallens slut",
}


def syntax_fault(error: TemplateSyntaxError, layout: Layout) -> Diagnostic:
    """The diagnostic for a template that Jinja2 cannot read, at the word it is about."""
    said, filename = error.message or "", str(error.filename or "")
    opened = _left_open(filename) if "Unexpected end of template" in said else None
    if opened is not None:
        (line, sought), (message, hint) = opened, _never_ends(opened[1])
    else:
        line, sought = error.lineno, (re.findall("'([^']+)'", said) or [""])[0]
        message, hint = _swedish(said)
    return Diagnostic("ARS321", f"Mallen går inte att tolka: {message}", place(layout, filename, line, sought), hint)


def _swedish(said: str) -> Words:
    return next(write(*match.groups()) for words, write in _SAID if (match := re.search(words, said, re.DOTALL)))


def _never_ends(opened: str) -> Words:
    match = _TAG.match(opened)
    return f"{opened} avslutas aldrig.", f"Lägg till {{% end{match[1] if match else '…'} %}} där det ska sluta."


def _ends_another(tag: str, opened: str) -> Words:
    return f"{{% {tag} %}} passar inte här.", f"Det som ska avslutas är {{% {opened} … %}}, med {{% end{opened} %}}."


def _no_such_tag(tag: str) -> Words:
    return (
        f"”{tag}” är ett okänt ord i {{% … %}}.",
        "Det finns: if, for, set, macro, call, import, include, block.",
    )


def _no_such_filter(name: str) -> Words:
    suggestion = nearest(name, [*FILTERS, *SAFE_FILTERS, *_OWN_FILTERS])
    hint = f"Menades ”{suggestion}”?" if suggestion else "Handboken, ”Ny layout”, räknar upp filtren."
    return f"filtret ”{name}” finns inte.", hint


def _no_such_test(name: str) -> Words:
    return f"”{name}” kan inte stå efter is.", "Där kan stå till exempel defined, none, odd, even eller string."


def _wrong_at(token: str) -> Words:
    if token in _TOKENS:
        return f"uttrycket är felskrivet; det slutar för tidigt, vid {_TOKENS[token]}.", _ENDINGS
    return f"uttrycket är felskrivet vid ”{token}”.", _ENDINGS


_SAID: tuple[tuple[str, Callable[..., Words]], ...] = (
    ("Unexpected end of template", lambda: _never_ends("{% … %}")),
    ("unknown tag '([^']+)'.*innermost block.*'([^']+)'", _ends_another),
    ("unknown tag '([^']+)'", _no_such_tag),
    ("No filter named '([^']+)'", _no_such_filter),
    ("No test named '([^']+)'", _no_such_test),
    (TOO_LARGE, lambda: ("ett tal är för stort.", "Skriv det med färre siffror.")),
    (TOO_DEEP, lambda: ("för mycket ligger i vartannat här.", "Dela upp det, till exempel i makron.")),
    ("can't assign", lambda: ("till vänster om = står inget namn.", "Skriv {% set namn = värde %}.")),
    ("raw directive", lambda: ("{% raw %} avslutas aldrig.", "Lägg till {% endraw %} där det ska sluta.")),
    ("comment tag", lambda: ("{# … #} avslutas aldrig.", "Lägg till #} där anmärkningen slutar.")),
    ("unexpected char ['\"](.)", lambda char: (f"ett oväntat tecken i uttrycket: {char}", _ENDINGS)),
    ("got '([^']+)'", _wrong_at),
    ("unexpected '([^']+)'", _wrong_at),
    ("", lambda: ("ett uttryck är felskrivet.", _ENDINGS)),
)
"""What Jinja2 says, in the order to look, and how to say it."""


def _left_open(filename: str) -> tuple[int, str] | None:
    """The line and the text of the last {% … %} that nothing ends."""
    try:
        text = FilePath(filename).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
    opened: list[tuple[int, str, str]] = []
    for match in _TAG.finditer(text):
        word = match[1]
        if word in _BLOCKS:
            opened.append((text.count("\n", 0, match.start()) + 1, match[0], word))
        elif opened and word == f"end{opened[-1][2]}":
            opened.pop()
    return opened[-1][:2] if opened else None
