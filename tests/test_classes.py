"""Classes that cost less to make are in nothing else different from the standard library's."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, replace
from typing import Any

import pytest

from arsbokslut.classes import dataclass as ours


@ours(frozen=True, slots=True)
class Plain:
    """Fields with and without a default."""

    name: str
    size: int = 1
    kind: str = "a"


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """The same, as the library makes it."""

    name: str
    size: int = 1
    kind: str = "a"


@ours(frozen=True, slots=True)
class Gathered:
    """Fields that are made anew, and one that counts for nothing when two are compared or shown."""

    name: str = "n"
    items: list[int] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict, compare=False, repr=False)


@ours(frozen=True, slots=True)
class Wider(Plain):
    """A class of a class."""

    more: str = ""


@ours(frozen=True, slots=True)
class Empty:
    """No fields."""


CALLS: list[Callable[[Any], Any]] = [
    lambda kind: kind("x"),
    lambda kind: kind("x", 2),
    lambda kind: kind("x", 2, "b"),
    lambda kind: kind(name="x"),
    lambda kind: kind("x", kind="b"),
    lambda kind: kind(kind="b", size=3, name="y"),
    lambda kind: replace(kind("x", 2), size=5),
    lambda kind: copy.deepcopy(kind("x", 2)),
]


@pytest.mark.parametrize("call", CALLS)
def test_instances_have_the_fields_that_the_library_gives(call: Callable[[Any], Any]) -> None:
    mine, theirs = call(Plain), call(Theirs)

    assert dataclasses.astuple(mine) == dataclasses.astuple(theirs)
    assert repr(mine) == repr(theirs).replace("Theirs", "Plain")
    assert mine == call(Plain)
    assert hash(mine) == hash(call(Plain))
    assert mine != theirs


WRONG: list[Callable[[Any], Any]] = [
    lambda kind: kind(),
    lambda kind: kind(size=2),
    lambda kind: kind("x", 2, "b", "c"),
    lambda kind: kind("x", name="y"),
    lambda kind: kind("x", weight=2),
    lambda kind: kind("x", 2, "b", weight=2),
]


@pytest.mark.parametrize("call", WRONG)
def test_what_the_library_refuses_is_refused(call: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError):
        call(Theirs)
    with pytest.raises(TypeError):
        call(Plain)


def test_nothing_changes() -> None:
    one: Any = Plain("x")

    with pytest.raises(FrozenInstanceError):
        one.name = "y"
    with pytest.raises(FrozenInstanceError):
        del one.name
    with pytest.raises(FrozenInstanceError):
        one.other = "y"
    assert not hasattr(one, "__dict__")


def test_other_kinds_and_other_values_are_not_equal() -> None:
    assert Plain("x") != Plain("y")
    assert Plain("x") != Wider("x")
    assert Plain("x") != ("x", 1, "a")
    assert Empty() == Empty()
    assert Gathered(seen={"a": 1}) == Gathered()
    assert Gathered(items=[1]) != Gathered()


def test_what_is_made_anew_is_shared_by_nobody() -> None:
    one, other = Gathered(), Gathered("m")
    one.items.append(1)

    assert (other.name, other.items, other.seen) == ("m", [], {})
    assert repr(one) == "Gathered(name='n', items=[1])"
    with pytest.raises(TypeError):
        hash(one)


def test_fields_are_inherited_matched_and_pickled() -> None:
    match Wider("x", 2, "b", "more"):
        case Wider(name, size, _, more):
            assert (name, size, more) == ("x", 2, "more")
    assert pickle.loads(pickle.dumps(Wider("x", more="m"))) == Wider("x", 1, "a", "m")
    assert [each.name for each in dataclasses.fields(Wider)] == ["name", "size", "kind", "more"]


def test_other_options_give_the_librarys_own() -> None:
    @ours(slots=True)
    class Changing:
        """It changes."""

        name: str

    one = Changing("x")
    one.name = "y"

    assert repr(one).endswith("Changing(name='y')")
