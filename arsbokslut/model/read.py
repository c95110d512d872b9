"""Plain data to the report; what does not fit becomes Swedish diagnostics at the right place."""

from typing import Any, TypeVar

from pydantic import ValidationError

from arsbokslut.diagnostics import DiagnosticsError, SpotTree
from arsbokslut.model.base import Model
from arsbokslut.model.messages import translated

AnyModel = TypeVar("AnyModel", bound=Model)


def read_model(kind: type[AnyModel], data: dict[str, Any], spots: SpotTree) -> AnyModel:
    """The model that the data holds. Raises DiagnosticsError with every fault in it."""
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        raise DiagnosticsError(translated(error, kind, data, spots)) from None
