"""What is right is let be: in a corpus of correct paragraphs the rules may give so many warnings, and no error."""

from arsbokslut.diagnostics import Severity
from tests.checks.prose.corpus import blamed, paragraphs

ENOUGH = 120
AT_MOST = 6


def test_there_are_many_paragraphs_and_none_twice() -> None:
    texts = [each.text for each in paragraphs()]

    assert len(set(texts)) == len(texts) >= ENOUGH


def test_correct_paragraphs_are_seldom_blamed() -> None:
    found = [(paragraph, each) for _, all_found in blamed().values() for paragraph, each in all_found]
    warnings = [
        f"{paragraph.text}: {each.code} {each.message}"
        for paragraph, each in found
        if each.severity is Severity.WARNING
    ]

    assert [each.code for _, each in found if each.severity is Severity.ERROR] == []
    assert len(warnings) <= AT_MOST, "\n".join(warnings)
