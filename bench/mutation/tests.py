"""Which tests run against a package's mutants: those that show what it does, and are quick."""

from pathlib import Path

ROOM = Path("mutants")
"""Where mutmut keeps its changed copy of the program."""

WORD = "docx docx_lists docx_parts docx_tables lists_alike widths charts selfcheck reference opc"

OWN = {
    "figures": ["tests/figures"],
    "model": ["tests/model"],
    "checks": ["tests/checks"],
    "document": ["tests/document"],
    "writers/docx": [
        "tests/golden/test_everything.py",
        *(f"tests/writers/test_{name}.py" for name in WORD.split()),
    ],
}
"""The package's own tests: those that stand beside its code, and are quick."""

SHARED = [
    "tests/figures",
    "tests/model",
    "tests/checks",
    "tests/document",
    "tests/compose",
    "tests/diagnostics/test_catalogue.py",
]
WRITERS = ["tests/document", "tests/writers"]
"""Those of its neighbours."""

SLOW = [
    "tests/checks/test_shipped.py",
    "tests/checks/test_figure_mutation.py",
    "tests/checks/test_figures.py",
    "tests/writers/test_pdf.py",
    "tests/writers/test_svg.py",
    "tests/writers/test_any_markup.py",
    "tests/writers/test_lint.py",
]
"""Left out: whole reports and long runs of random input, which notice much and explain little."""

FLAGS = ["-p", "no:cacheprovider", "-p", "no:xdist", *(f"--ignore={path}" for path in SLOW)]


def tests_of(package: str) -> list[str]:
    """The tests of a package and of its neighbours, its own first."""
    own = OWN[package]
    return [*own, *(path for path in (WRITERS if package == "writers/docx" else SHARED) if path not in own)]
