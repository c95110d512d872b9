"""What a template asks for and there is not: its name and whose it would be, kept for the message."""

from functools import partial
from typing import Any

from jinja2 import StrictUndefined, Template, Undefined, UndefinedError
from jinja2.environment import TemplateModule
from jinja2.exceptions import TemplateRuntimeError
from jinja2.utils import missing as nobody


class MissedError(UndefinedError):
    """A template used what is not there. `owner` is the object that lacks it; None when it is a name of its own.

    `argument`: a value that a macro was used without. An empty name: an expression that gave nothing.
    """

    def __init__(self, name: str, owner: Any, argument: bool, message: str) -> None:
        super().__init__(message)
        self.name, self.owner, self.argument = name, owner, argument


class Missing(StrictUndefined):
    """Jinja2's stand-in for what is not there, which tells what it was when it is used."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = nobody,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        told: Any = exc
        if exc is UndefinedError:  # not what the sandbox forbids
            owner = None if obj is nobody else obj
            argument = hint is not None and name not in {None, "super"}  # of other names Jinja2 has nothing to say
            told = partial(MissedError, "" if name is None else str(name), owner, argument)
        super().__init__(hint, obj, name, told)


class MissingSection(Undefined):
    """A section that the data lacks: it shows nothing, and is told when it is shown, so that all are told at once.

    A template may ask with `if` whether there is one.
    """

    __slots__ = ("_asked",)

    def __init__(self, name: str, asked: dict[str, None]) -> None:
        super().__init__(name=name)
        self._asked = asked

    def __getattr__(self, name: str) -> "MissingSection":
        if name.startswith("_"):
            raise AttributeError(name)
        return self._is_shown()

    def __str__(self) -> str:
        return super(MissingSection, self._is_shown()).__str__()

    def _is_shown(self) -> "MissingSection":
        self._asked[str(self._undefined_name)] = None
        return self


class Macros(TemplateModule):
    """An imported template: what it lacks is missing in it, however it is asked for."""

    def __getattr__(self, name: str) -> Missing:
        if name.startswith("__"):
            raise AttributeError(name)
        return Missing(obj=self, name=name)


class LayoutTemplate(Template):
    """A template that is imported as `Macros`."""

    def make_module(self, *given: Any, **named: Any) -> Macros:
        """What `{% import %}` and `{% from … import %}` get."""
        return Macros(self, self.new_context(*given, **named))
