"""Comments put in above entries and items."""

from arsbokslut.diagnostics.edits import Comment
from arsbokslut.source.edits.layout import Node, entry, line_start
from arsbokslut.source.edits.spans import Span


def comment_span(text: str, root: Node, comment: Comment) -> Span:
    """The span that puts a comment in. Raises EditRefused when there is no such entry."""
    node, above = root, root.start
    for part in comment.path:
        found = entry(node, part, comment.path)
        if not node.flow:
            above = found.start
        node = found.value
    at = line_start(text, above)
    indent = " " * (len(text[at:]) - len(text[at:].lstrip(" ")))
    return Span(at, at, "".join(f"{indent}# {line}".rstrip() + "\n" for line in comment.lines))
