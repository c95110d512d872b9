"""What a template asks for and there is not: its name and whose it would be, kept for the message."""

from functools import partial
from typing import Any

from jinja2 import StrictUndefined, Template, UndefinedError
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
