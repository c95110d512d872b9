"""Page content (ISO 32000-1 annex A): lines and surfaces that nothing claims are marked as artifacts."""

import re

_TOKEN = re.compile(
    rb"[\x00\t\n\x0c\r ]+|%[^\r\n]*"
    rb"|(?P<operand>[+-]?(?:\d+\.?\d*|\.\d+)|/[^\s\x00/<>\[\](){}%]*|<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|\[|\])"
    rb"|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*)",
    re.DOTALL,
)
_BEGINS = frozenset({b"BMC", b"BDC"})
_PATH = frozenset({b"m", b"re", b"l", b"c", b"v", b"y", b"h", b"W", b"W*"})
_PAINTS = frozenset({b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_INLINE_IMAGE = b"BI"


def with_artifacts(content: bytes) -> bytes:
    """The content with every path painted outside marked content put inside an artifact. Text and images are left as they are.

    Content that cannot be told apart with certainty (inline images, unknown tokens) is returned unchanged.
    """
    spans = _loose_paths(content)
    if spans is None:
        return content
    parts: list[bytes] = []
    at = 0
    for start, end in spans:
        parts += [content[at:start], b"/Artifact BMC\n", content[start:end], b"\nEMC"]
        at = end
    return b"".join([*parts, content[at:]])


def _loose_paths(content: bytes) -> list[tuple[int, int]] | None:
    """Where paths that are painted outside marked content begin and end."""
    spans: list[tuple[int, int]] = []
    depth = at = 0
    operands: int | None = None
    path: int | None = None
    while at < len(content):
        match = _TOKEN.match(content, at)
        if match is None or match["operator"] == _INLINE_IMAGE:
            return None
        if match["operand"] is not None and operands is None:
            operands = at
        at = match.end()
        operator = match["operator"]
        if operator is None:
            continue
        start = match.start() if operands is None else operands
        operands = None
        depth += (operator in _BEGINS) - (operator == b"EMC")
        if operator in _PATH:
            path = start if path is None else path
            continue
        if operator in _PAINTS and depth == 0 and path is not None:
            spans.append((path, at))
        path = None
    return spans
