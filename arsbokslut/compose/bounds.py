"""How much a layout may do: steps, characters and time, in proportion to the data that it lays out."""

import time
from collections.abc import Iterable, Iterator, Sized
from itertools import islice
from typing import Any, NamedTuple

from jinja2.exceptions import SecurityError

STEPS_A_CALL = 20
"""A macro takes as long as twenty rounds of an empty loop."""
STEPS_A_FILTER = 10
"""A figure is converted and written."""
STEPS_AN_INCLUDE = 1000
"""An included template is found on disk."""
STEPS_AN_OBJECT = 20
"""An object of the report is compared part by part."""
CHARACTERS_A_STEP = 1000
"""Characters are gone through so many in the time of one step."""
CHARACTERS_A_PLACE = 16
"""A place in a list, with what stands there, takes as much memory as so many characters at the widest (four bytes)."""
STEPS_BETWEEN_LOOKS = 2000
"""How often the clock is looked at."""

MAX_BITS = 4096
"""Size of a whole number: a thousand digits, where an amount has fifteen."""
MAX_DEPTH = 20
"""Lists within lists."""
MAX_SOURCE = 128 * 1024
"""Bytes of one template: ten times the largest that is known."""
CHARACTERS_OF_CODE = 20
"""What a character of a compiled template takes, in characters of text."""


class BoundError(SecurityError):
    """A template does more than a report needs: says of what, in Swedish."""


class Limits(NamedTuple):
    """Steps, characters made on the way, and the processor's seconds; characters and elements of the finished markup."""

    steps: int
    characters: int
    seconds: float
    markup: int
    elements: int


LEAST = Limits(steps=3_000_000, characters=16_000_000, seconds=3.0, markup=2_000_000, elements=30_000)
"""For the smallest report: some thirty times what the real reports take."""
A_CHARACTER = Limits(steps=60, characters=300, seconds=1e-5, markup=60, elements=1)
"""What each character of the data adds: ten times what tables of a hundred thousand rows take."""


MARKED = 8
"""Markup with the template's place in every element is longer."""


def limits(characters: int, *, marked: bool = False) -> Limits:
    """What a layout may do with so many characters of data."""
    steps, made, seconds, markup, elements = (
        least + each * characters for least, each in zip(LEAST, A_CHARACTER, strict=True)
    )
    longer = MARKED if marked else 1
    return Limits(int(steps), int(made) * longer, seconds, int(markup) * longer, int(elements))


class Budget:
    """Counts the steps of one run, what it makes and the time it takes. Every method may raise BoundError."""

    def __init__(self, allowed: Limits) -> None:
        self._allowed = allowed
        self.left = allowed.steps
        self.room = allowed.characters
        self._until = time.thread_time() + allowed.seconds
        self._next_look = self.left - STEPS_BETWEEN_LOOKS

    def pay(self, steps: int = 1) -> None:
        """Takes steps."""
        self.left -= steps
        if self.left < self._next_look:
            if self.left < 0:
                raise BoundError("för många steg")
            self._next_look = self.left - STEPS_BETWEEN_LOOKS
            self.look()

    def look(self) -> None:
        """Looks at the clock: at the time of this thread alone, so that a busy machine stops nothing."""
        if time.thread_time() > self._until:
            raise BoundError("för lång tid")

    def make(self, characters: int) -> None:
        """Takes room for what is made, and the time to make it."""
        self.room -= characters
        if self.room < 0:
            raise BoundError("för mycket text")
        self.pay(1 + characters // CHARACTERS_A_STEP)

    def make_places(self, count: int) -> None:
        """Takes room for a list of so many places."""
        self.make(CHARACTERS_A_PLACE * (1 + count))
        self.pay(count)

    def counted(self, values: Iterable[Any]) -> Iterable[Any]:
        """The values, each paid for; a sequence keeps its length for `loop.last` and `loop.length`."""
        if isinstance(values, Sized):
            self.pay(len(values))
            return values
        return self._one_by_one(values)

    def unpacked(self, values: Iterable[Any]) -> Iterable[Any]:
        """The values of `f(*values)`, each paid for with the place that it takes."""
        for value in self.counted(values):
            self.make(CHARACTERS_A_PLACE)
            yield value

    def _one_by_one(self, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            self.pay(1)
            yield value

    def joined(self, pieces: Iterable[str]) -> str:
        """The pieces as one text, measured before it is made."""
        if isinstance(pieces, list):
            self.make(sum(map(len, pieces)))
            return "".join(pieces)
        gathered: list[str] = []
        iterator = iter(pieces)
        while chunk := list(islice(iterator, STEPS_BETWEEN_LOOKS)):
            self.make(sum(map(len, chunk)))
            gathered.extend(chunk)
        return "".join(gathered)

    def finished(self, markup: str) -> str:
        """The finished report, unless it is larger than a report of the data is."""
        if len(markup) > self._allowed.markup or markup.count("<") > self._allowed.elements:
            raise BoundError("för mycket text")
        return markup

    def weigh(self, value: Any, *, made: bool = False) -> None:
        """Pays for going through a value as if all of it were written out; `made`: and for a copy of its texts."""
        if isinstance(value, str):
            self.make(len(value)) if made else self.pay(1 + len(value) // CHARACTERS_A_STEP)
        elif isinstance(value, list | tuple | dict):
            self._weigh_parts(value, made)
        else:
            self.pay(1 if isinstance(value, int | float) or value is None else STEPS_AN_OBJECT)
            self.look()

    def _weigh_parts(self, value: Any, made: bool) -> None:
        stack = [iter(_parts(value))]
        while stack:
            part = next(stack[-1], self)
            if part is self:
                stack.pop()
            elif isinstance(part, list | tuple | dict):
                self.pay()
                stack.append(iter(_parts(part)))
                if len(stack) > MAX_DEPTH:
                    raise BoundError("för djupa listor")
            else:
                self.weigh(part, made=made)


def _parts(value: Any) -> Iterable[Any]:
    return (part for item in value.items() for part in item) if isinstance(value, dict) else value


def bounded_number(value: Any) -> Any:
    """The value, unless it is a larger number than any report has. Raises BoundError."""
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        raise BoundError("för stora tal")
    return value
