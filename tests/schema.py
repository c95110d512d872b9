"""The JSON schema that helps people write data files in an editor: `python -m tests.schema` writes it anew.

Its form is the models', its words are the handbook's.
"""

import json
import re
from typing import Any

from arsbokslut.model.report import Report
from arsbokslut.pipeline.project import SCHEMA
from tests.handbook import MODEL_SECTIONS, ROOT, rows, section

FILE = ROOT / "schema" / SCHEMA
PAGE = "datafiler.md"
CELLS = "‹tal›"
"""What the models call the cells of a row, which in the files stand beside its other keys."""
WITH_BLOCKS = ("Table", "TableView")
"""What can have its rows written as a block."""

Node = dict[str, Any]
_LIST_OR_BLOCK: Node = {"type": ["array", "string"], "pattern": r"\bid\b"}


def schema() -> Node:
    """The whole schema. No key is required outermost: a file may hold any part of the report."""
    generated = Report.model_json_schema()
    kinds = {name: _of_model(name, node) for name, node in generated["$defs"].items()}
    report = _of_model("Report", generated)
    view_or_table = {"if": {"required": ["visar"]}, "then": _reference("TableView"), "else": _reference("Table")}
    shown = kinds["Section"]["properties"]["tabell"]
    kinds["Section"]["properties"]["tabell"] = {
        "description": shown.pop("description"),
        "if": {"type": "object"},
        "then": view_or_table,
        "else": shown,
    }
    tables = report["properties"]["tabeller"]
    tables["patternProperties"] = dict.fromkeys(tables["patternProperties"], view_or_table)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Datafil till arsbokslut",
        "type": "object",
        "additionalProperties": False,
        "properties": report["properties"],
        "$defs": kinds,
    }


def _reference(name: str) -> Node:
    return {"$ref": f"#/$defs/{name}"}


def _of_model(name: str, node: Node) -> Node:
    """A model with its handbook's heading and words; where it has cells, any other key holds one."""
    heading = MODEL_SECTIONS[name]
    words = {row[0].strip("`"): row for row in rows(section(PAGE, heading)) if len(row) == 4}
    properties = {
        key: {"description": _plain(words[key][1], words[key][3]), **_cleaned(each)}
        for key, each in node["properties"].items()
        if not key.startswith("‹")
    }
    if name in WITH_BLOCKS:
        properties["rader"] |= _LIST_OR_BLOCK
    cells = node["properties"].get(CELLS)
    return {
        "title": heading,
        "type": "object",
        "properties": properties,
        "required": [key for key in node.get("required", []) if name != "Report"],
        "additionalProperties": _cleaned(cells["additionalProperties"]) if cells else False,
    }


def _cleaned(node: Any) -> Any:
    """A part of the schema without pydantic's own words, empty defaults, and nothing standing for something left out."""
    if isinstance(node, list):
        return [_cleaned(each) for each in node]
    if not isinstance(node, dict):
        return node
    choices = [each for each in node.get("anyOf", []) if each != {"type": "null"}]
    if choices and len(choices) == 1:
        node = {**{key: value for key, value in node.items() if key != "anyOf"}, **choices[0]}
    elif choices:
        node = {**node, "anyOf": choices}
    if node.get("format") == "date":
        node = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
    if "patternProperties" in node:
        node = {**node, "additionalProperties": False}
    return {
        key: {name: _cleaned(each) for name, each in value.items()} if key == "properties" else _cleaned(value)
        for key, value in node.items()
        if key not in {"title", "description"} and not (key == "default" and value in (None, [], {}))
    }


def _plain(kind: str, words: str) -> str:
    """A row of the handbook as a sentence without markup."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", f"{words[:1].upper()}{words[1:]} ({kind}).")
    return re.sub(r"`\"?([^`\"]*)\"?`", r"”\1”", text).replace("*", "")


def text() -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
