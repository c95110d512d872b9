"""Frozen dataclasses that cost a tenth to make: `dataclass(frozen=True, slots=True)` of the standard library, otherwise.

The library writes and compiles six methods for every class, of which there are a hundred at each start. Here one is
written, and for classes that come to have an instance; fields, `replace` and patterns are the library's own.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

Class = TypeVar("Class", bound=type[Any])

if TYPE_CHECKING:  # types are checked as they are for the library's
    from dataclasses import dataclass as dataclass
else:
    import dataclasses

    def dataclass(**options: bool) -> Callable[[Class], Class]:
        """The library's decorator; frozen classes with slots are made in the cheaper way."""
        return _frozen if options == {"frozen": True, "slots": True} else dataclasses.dataclass(**options)

    def _frozen(cls: Class) -> Class:
        made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
        made.__init__ = _first
        made.__eq__, made.__hash__ = _comparison(made)
        made.__repr__, made.__setattr__, made.__delattr__ = _repr, _refused, _refused
        made.__getstate__, made.__setstate__ = _state, _restored
        return made


def _first(self: Any, *given: Any, **named: Any) -> None:
    """The `__init__` of a class that has no instance yet: makes the one that all instances use."""
    cls = type(self)
    cls.__init__ = _initializer(cls)
    cls.__init__(self, *given, **named)


def _initializer(cls: type[Any]) -> Any:
    """An `__init__` that sets every field, written out of the names of the fields, as the library does."""
    known: dict[str, Any] = {"MISSING": MISSING}
    parameters, lines = [], []
    for each in fields(cls):
        name, value = each.name, each.name
        known[f"set_{name}"] = getattr(cls, name).__set__
        if each.default is not MISSING:
            known[f"default_{name}"] = each.default
            parameters.append(f"{name}=default_{name}")
        elif each.default_factory is not MISSING:
            known[f"make_{name}"] = each.default_factory
            parameters.append(f"{name}=MISSING")
            value = f"make_{name}() if {name} is MISSING else {name}"
        else:
            parameters.append(name)
        lines.append(f"    set_{name}(self, {value})")
    exec("\n".join([f"def __init__(self, {', '.join(parameters)}):", *lines, "    return"]), known)
    return known["__init__"]


def _comparison(cls: type[Any]) -> tuple[Callable[[Any, Any], Any], Callable[[Any], int]]:
    """The `__eq__` and `__hash__` of a class: by its fields, among its own kind."""
    compared = [each.name for each in fields(cls) if each.compare]
    values: Callable[[Any], Any] = attrgetter(*compared) if compared else lambda _: ()

    def __eq__(self: Any, other: Any) -> Any:  # noqa: N807 - becomes the class's
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807 - becomes the class's
        return hash(values(self))

    return __eq__, __hash__


def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refused(self: Any, name: str, *value: Any) -> None:
    raise FrozenInstanceError(f"cannot change {name!r}")


def _state(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, each.name) for each in fields(self))


def _restored(self: Any, state: tuple[Any, ...]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
