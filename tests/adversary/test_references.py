"""Reference documents that are damaged, hostile, or carry more than looks: each ends as a finding or a document."""

import pytest

from tests.adversary.references import REFUSED, USED
from tests.adversary.target import BUILD, Target, chosen

ALL = {**REFUSED, **USED}


@pytest.mark.parametrize(
    "name", chosen(dict.fromkeys(ALL, lambda target: None), ("a theme that unpacks to much", "macros"))
)
def test_a_reference_document_is_bounded(target: Target, name: str) -> None:
    (target.root / "templates/liten/referens.docx").write_bytes(ALL[name].file())

    ended = target.withstands(*BUILD)

    assert ended.code == 0 or "templates/liten/referens.docx" in ended.said
