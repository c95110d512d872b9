"""A value written as YAML for its place: within brackets on one line, elsewhere on lines of its own."""

from typing import Any

import yaml

from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.diagnostics.edits import Value, Yaml
from arsbokslut.source.edits.layout import layout
from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.edits.scalars import STEP, Place, write_scalar
from arsbokslut.source.nodes import read_nodes

LONGEST = 100
"""Rows of a table and lists of words stand within brackets up to this length."""


def read_value(value: Value | Yaml) -> Value:
    """The plain data that a value is to be read back as. Raises EditRefused for YAML that cannot be read."""
    if not isinstance(value, Yaml):
        return value
    try:
        data: Value = read_nodes(f"x:{_yaml_after(value.text, STEP)}\n", "")[0]["x"]
    except DiagnosticsError as error:
        raise EditRefused(f"Utdraget kan inte läsas: {error.diagnostics[0].message}") from None
    return data


def write_key(key: str, *, in_flow: bool) -> str:
    """A key, in quotes when it needs them."""
    return write_scalar(key, Place("key", in_flow))


def write_flow(value: Value | Yaml, place: Place) -> str:
    """The value within brackets."""
    if isinstance(value, Yaml):
        if _is_block(value.text):
            raise EditRefused("Det som ska stå på egna rader kan inte stå inom klamrar.")
        return value.text
    if isinstance(value, dict):
        inner = (
            f"{write_key(key, in_flow=True)}: {write_flow(each, Place('value', True))}" for key, each in value.items()
        )
        return f"{{{', '.join(inner)}}}"
    if isinstance(value, list):
        return f"[{', '.join(write_flow(each, Place('item', True)) for each in value)}]"
    return write_scalar(value, place)


def write_block(value: Value | Yaml) -> str:
    """A mapping or list on lines of its own, from column 0."""
    if isinstance(value, Yaml):
        return value.text.rstrip("\n")
    if isinstance(value, dict):
        return "\n".join(f"{write_key(key, in_flow=False)}:{after_colon(each)}" for key, each in value.items())
    assert isinstance(value, list)
    return "\n".join(f"-{after_dash(each)}" for each in value)


def after_colon(value: Value | Yaml, step: int = STEP) -> str:
    """What stands after the colon of a key at column 0."""
    if isinstance(value, Yaml):
        return _yaml_after(value.text, step)
    if not isinstance(value, dict | list):
        return f" {write_scalar(value, Place('value', False))}"
    if not value or (isinstance(value, list) and _is_row(value)):
        return f" {write_flow(value, Place('value', False))}"
    return f"\n{' ' * step}{shifted(write_block(value), step)}"


def after_dash(value: Value | Yaml) -> str:
    """What stands after the dash of an item at column 0."""
    if isinstance(value, Yaml):
        text = value.text.rstrip("\n")
        return f" {shifted(text, STEP if _is_block(text) else 0)}"
    if not isinstance(value, dict | list):
        return f" {write_scalar(value, Place('item', False))}"
    if _is_row(value):
        return f" {write_flow(value, Place('item', False))}"
    return f" {shifted(write_block(value), STEP)}"


def shifted(text: str, columns: int) -> str:
    """The text with every line but the first, and but empty ones, moved to the right."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(" " * columns + line if line else "" for line in rest)])


def _is_row(value: dict[str, Any] | list[Any]) -> bool:
    """Whether a value is short enough to stand within brackets on one line: words and numbers only."""
    inner = value.values() if isinstance(value, dict) else value
    if any(isinstance(each, dict | list) or "\n" in str(each) for each in inner):
        return False
    return len(write_flow(value, Place("item", False))) <= LONGEST


def _yaml_after(text: str, step: int) -> str:
    text = text.rstrip("\n")
    return f"\n{' ' * step}{shifted(text, step)}" if _is_block(text) else f" {text}"


def _is_block(text: str) -> bool:
    """Whether YAML is a mapping or a list without brackets."""
    try:
        root = layout(text)
    except yaml.YAMLError:
        raise EditRefused("Utdraget är inte giltig YAML.") from None
    return root.kind != "scalar" and not root.flow
