"""What users have written, made fit for its readers: people at a terminal or a log, Markdown, JSON.

Nothing that comes from a file, a file name or an argument is written for anybody in another way.
"""

import re
from typing import Any

HIDDEN = "\u2423"
"""Stands for a character that does not show."""
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\u200b-\u200d\u2028\u2029\u2060-\u2064\u206a-\u206f\U000e0000-\U000e007f"
_PATTERN = f"[{_CONTROLS}{_TURNING}{_UNSEEN}]"
_ANYWHERE = r"(?<=#)#(?=\w*\[)"
_COMMAND = re.compile(rf"^([^\S\n]*):(?=:)|{_ANYWHERE}", re.MULTILINE)
"""How a line begins (`::`), or what it holds (`##[`, `##vso[`), that the reader of a build log carries out."""
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~&!@:$]|(?<=www)\.", re.IGNORECASE)


def visible(text: str) -> str:
    """The text with marks, one for one, for what hides, turns or steers; its lines and tabs are kept."""
    if text.isascii() and text.isprintable() and "::" not in text and "##" not in text:
        return text
    return _COMMAND.sub(rf"\1{HIDDEN}", re.sub(_PATTERN, HIDDEN, text))


def one_line(text: str) -> str:
    """The same as a part of a line: what would begin another is a space."""
    return visible(text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\t", " "))


def workflow_data(text: str) -> str:
    """The text as what a command of GitHub's workflows says; its lines are kept."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def workflow_property(text: str) -> str:
    """The text as a property of a command of GitHub's workflows."""
    return workflow_data(one_line(text)).replace(":", "%3A").replace(",", "%2C")


def markdown(text: str) -> str:
    """The text as a part of a line of Markdown that shows just it: no link, picture, markup or mention."""
    return _MARKDOWN.sub(r"\\\g<0>", one_line(text))


def as_json(value: Any) -> str:
    """JSON whose strings are as they were when they are read, while what does not show is escaped where it stands."""
    import json  # loaded by those who write it

    return re.sub(f"{_PATTERN}|{_ANYWHERE}", _escaped, json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def _escaped(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
