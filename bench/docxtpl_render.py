"""The baseline: docxtpl renders a prepared template from ready data."""

import json
import sys

from docxtpl import DocxTemplate


def main(template: str, data: str, output: str) -> None:
    document = DocxTemplate(template)
    with open(data, encoding="utf-8") as file:
        document.render(json.load(file), autoescape=True)
    document.save(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
