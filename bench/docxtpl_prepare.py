"""Makes a docxtpl template and its data from a built report: the same paragraphs, tables and rows, all text as data.

Plainer than the report: a paragraph is one run, a cell one paragraph, and cells that span rows are cells of their own.
"""

import copy
import json
import sys
from typing import Any

import docx
from docx.oxml.ns import qn


def main(report: str, template: str, data: str) -> None:
    document = docx.Document(report)
    texts = [bound(paragraph, f"texts[{index}]") for index, paragraph in enumerate(document.paragraphs)]
    tables = [looped(table._tbl, f"tables[{index}]") for index, table in enumerate(document.tables)]
    document.save(template)
    with open(data, "w", encoding="utf-8") as file:
        json.dump({"texts": texts, "tables": tables}, file, ensure_ascii=False)


def bound(paragraph: Any, name: str) -> str:
    """Puts a variable in a paragraph and returns what it held."""
    text = paragraph.text
    paragraph.text = f"{{{{ {name} }}}}"
    return text


def looped(table: Any, name: str) -> list[list[str]]:
    """Puts a loop over rows in place of a table's rows below the first, and returns what they held."""
    rows = table.findall(qn("w:tr"))[1:]
    held = [[text_of(cell) for cell in row.findall(qn("w:tc"))] for row in rows]
    widest = max(rows, key=lambda row: len(row.findall(qn("w:tc"))))
    pattern = copy.deepcopy(widest)
    for index, cell in enumerate(pattern.findall(qn("w:tc"))):
        write(cell, f"{{{{ row[{index}] }}}}")
    for row, text in ((rows[0], f"{{%tr for row in {name} %}}"), (None, ""), (None, "{%tr endfor %}")):
        placed = pattern if not text else copy.deepcopy(widest)
        if text:
            for index, cell in enumerate(placed.findall(qn("w:tc"))):
                write(cell, text if index == 0 else "")
        (row if row is not None else rows[0]).addprevious(placed)
    for row in rows:
        table.remove(row)
    return held


def text_of(cell: Any) -> str:
    return "\n".join("".join(text.text or "" for text in p.iter(qn("w:t"))) for p in cell.findall(qn("w:p")))


def write(cell: Any, text: str) -> None:
    """One paragraph with one run in a cell, in the style of its first."""
    paragraphs = cell.findall(qn("w:p"))
    for merged in list(cell.iter(qn("w:vMerge"))):
        merged.getparent().remove(merged)
    for paragraph in paragraphs[1:]:
        cell.remove(paragraph)
    for child in list(paragraphs[0]):
        if child.tag != qn("w:pPr"):
            paragraphs[0].remove(child)
    run = paragraphs[0].makeelement(qn("w:r"))
    words = run.makeelement(qn("w:t"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    words.text = text
    run.append(words)
    paragraphs[0].append(run)


if __name__ == "__main__":
    main(*sys.argv[1:])
