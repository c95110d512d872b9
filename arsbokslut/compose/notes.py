"""Footnotes of a text: `[^1]` where it stands, `[^1]: …` what it says; rules for the library that reads Markdown."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_LABEL = r"\[\^([^\]\[\s]{1,60})\]"
_MARK = re.compile(_LABEL)
_TEXT = re.compile(rf"{_LABEL}:[ \t]*")
_CODE = 4
"""Columns from which a line is indented too far to begin a note."""


def add_notes(reader: MarkdownIt) -> MarkdownIt:
    """The reader, which then reads notes too."""
    reader.block.ruler.before("list", "note", _note, {"alt": ["paragraph"]})
    reader.inline.ruler.before("link", "note_mark", _note_mark)
    return reader


def _note_mark(state: StateInline, silent: bool) -> bool:
    match = _MARK.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("note_mark", "", 0).meta = {"label": match[1]}
    state.pos = match.end()
    return True


def _note(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """A note's text: the rest of its line, and the lines after it up to an empty one or the next note."""
    match = _text_of(state, first)
    if match is None or state.sCount[first] - state.blkIndent >= _CODE:
        return False
    if silent:
        return True
    after = first + 1
    while after < end and not state.isEmpty(after) and _text_of(state, after) is None:
        after += 1
    lines = [state.src[match.end() : state.eMarks[first]]]
    lines += [
        state.src[state.bMarks[each] + state.tShift[each] : state.eMarks[each]] for each in range(first + 1, after)
    ]
    state.push("note_open", "", 1).meta = {"label": match[1]}
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = "\n".join(lines).strip(), [first, after], []
    state.push("note_close", "", -1)
    state.line = after
    return True


def _text_of(state: StateBlock, line: int) -> re.Match[str] | None:
    return _TEXT.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def notes_apart(tokens: Sequence[Token]) -> tuple[list[Token], list[tuple[str, Token]]]:
    """The tokens without the notes' texts, and these: each note's label and what it says."""
    kept: list[Token] = []
    notes: list[tuple[str, Token]] = []
    label: str | None = None
    for token in tokens:
        if token.type == "note_open":
            label = token.meta["label"]
        elif token.type == "note_close":
            label = None
        elif label is not None:
            notes.append((label, token))
        else:
            kept.append(token)
    return kept, notes
