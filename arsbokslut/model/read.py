"""Plain data to the report; what does not fit becomes Swedish diagnostics at the right place."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Path, SpotTree
from arsbokslut.model.base import Model
from arsbokslut.model.messages import translated

AnyModel = TypeVar("AnyModel", bound=Model)


def read_model(kind: type[AnyModel], data: dict[str, Any], spots: SpotTree) -> AnyModel:
    """The model that the data holds. Raises DiagnosticsError with every fault in it."""
    empty = [_empty(path, spots) for path in empty_values((), data)]
    places = {each.position for each in empty}
    try:
        model = kind.model_validate(data)
    except ValidationError as error:
        others = [each for each in translated(error, kind, data, spots) if each.position not in places]
        raise DiagnosticsError([*empty, *others], spots.texts) from None
    if empty:
        raise DiagnosticsError(empty, spots.texts)
    return model


def empty_values(path: Path, node: Any) -> Iterator[Path]:
    """The paths of keys and list items with nothing after them: an optional one would otherwise be lost in silence."""
    if node is None:
        yield path
    elif isinstance(node, dict | list):
        for step, value in node.items() if isinstance(node, dict) else enumerate(node):
            if value is None or isinstance(value, dict | list):  # nothing is inside the others, which are most
                yield from empty_values((*path, step), value)


def _empty(path: Path, spots: SpotTree) -> Diagnostic:
    of = f" efter ”{path[-1]}”" if isinstance(path[-1], str) else ""
    what = "nyckeln" if of else "posten"
    return Diagnostic("ARS203", f"Värdet saknas{of}.", spots.value(path), f"Skriv värdet, eller ta bort {what}.")
