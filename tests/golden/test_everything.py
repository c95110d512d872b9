"""All that a layout can write, and a chart of each kind, in the small: every part of the Word file that is not the reference document's."""

from pathlib import Path

from arsbokslut.document.read import read_document
from arsbokslut.output import deterministic
from arsbokslut.writers.docx import write_docx
from tests.conftest import ROOT
from tests.golden.kept import hold, parts
from tests.writers.charts import KINDS
from tests.writers.everything import EVERYTHING

REFERENCE = (ROOT / "templates/skinnskatteberg/referens.docx").read_bytes()


def test_all_that_a_layout_can_write_is_written_as_it_was(accept: bool) -> None:
    markup = EVERYTHING.replace("</body>", "".join(KINDS.values()) + "</body>")
    written = parts(deterministic(write_docx(read_document(markup), REFERENCE, {})), "docx")
    given = parts(REFERENCE, "docx")

    hold(
        {name: text for name, text in written.items() if given.get(name) != text},
        Path(__file__).parent / "allt",
        accept=accept,
    )
