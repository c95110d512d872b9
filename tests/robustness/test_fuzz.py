"""Whatever stands in a data file: a document or Swedish findings inside the file; and whatever text is allowed reaches Word."""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.diagnostics.formats import FORMATS
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from tests.conftest import YEARS
from tests.robustness.mutation import ROOT, remember
from tests.robustness.profile import LONG, amount
from tests.robustness.swedish import faults_of, normalised
from tests.small import SmallProject
from tests.word import opened

# Bytes ----------------------------------------------------------------------------------------------------------

FILES = [path for year in YEARS for path in sorted((ROOT / "data" / str(year)).glob("*.yaml"))]
PIECES = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xe5", b"\xc3", b"\r\n", b"\r", b"\t", b"\x85", "\u2028".encode(), b"\x1b[31m",
    "\ud800".encode("utf-8", "surrogatepass"), "\ufffe".encode(), "a\u0301".encode(), "\u202e".encode(), "😀".encode(),
    b"&a ", b"*a", b"<<: ", b"!!python/object:os.system ", b"--- ", b"...", b"|", b">", b"'", b'"', b"[", b"{", b"}", b"? ",
    b": ", b"- ", b"#", b" #x", b"%", b"@", b"`", b"{{", b"}}", b"{%", b"{{ drift }}", b"{{ drift.summa.utfall | tkr(9) }}",
    b"1e999", b"0x1F", b"9" * 400, b".nan", b"-.inf", b"null", b"~", b"true", b"2024-13-45", b"12:30", b"\xc2\xa0", b"\xe2\x88\x92",
)  # fmt: skip
"""What has broken readers of YAML, numbers and texts before."""


class FuzzProject:
    """A copy of the real data where one file at a time is replaced."""

    def __init__(self, root: Path) -> None:
        remember()
        self.root = root
        self.files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in FILES}
        for name, raw in self.files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(raw)
        self.templates = {
            f"templates/{path.parent.name}/{path.name}": path.read_text(encoding="utf-8")
            for path in (ROOT / "templates").glob("*/*.j2")
        }

    def faults(self, name: str, raw: bytes) -> list[str]:
        """What is wrong with the findings of the year when a file holds these bytes."""
        path = self.root / name
        path.write_bytes(raw)
        try:
            found, excerpts = prepare_edition(Project(self.root), Edition(int(name.split("/")[1]))).findings, {}
        except DiagnosticsError as error:
            found, excerpts = error.diagnostics, error.texts
        finally:
            if name in self.files:
                path.write_bytes(self.files[name])
            else:
                path.unlink()
        for render in FORMATS.values():
            assert isinstance(render(list(found), excerpts), str)
        return faults_of(found, {**self.templates, **self._texts(), name: normalised(raw)})

    def _texts(self) -> Mapping[str, str]:
        return {name: raw.decode() for name, raw in self.files.items()}


@pytest.fixture(scope="module")
def project() -> Iterator[FuzzProject]:
    with tempfile.TemporaryDirectory() as root:
        yield FuzzProject(Path(root))


@settings(max_examples=amount(60, 5000))
@given(raw=st.one_of(st.binary(max_size=200), st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join)))
@example(raw=b"avsnitt:\n  x: {text: '{{ a }'}\n")
@example(raw=b"a: \xe2\x80")
@example(raw=b"\xef\xbb\xbfrapport: {}\n")
@example(raw=b"tabeller: {\xcc\x8ax: 1}\n")
def test_any_bytes_as_a_file_give_a_report_or_findings(project: FuzzProject, raw: bytes) -> None:
    assert project.faults("data/2024/fuzz.yaml", raw) == []


def broken(raw: bytes, seed: int) -> bytes:
    """A real file after a few random edits of its bytes or lines."""
    chance = random.Random(seed)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        at, to = sorted((chance.randrange(len(raw) + 1), chance.randrange(len(raw) + 1)))
        match chance.randrange(7):
            case 0:  # flip a bit
                raw = raw[:at] + bytes([raw[at] ^ (1 << chance.randrange(8))]) + raw[at + 1 :] if at < len(raw) else raw
            case 1:
                raw = raw[:at] + chance.choice(PIECES) + raw[at:]
            case 2:  # remove a slice
                raw = raw[:at] + raw[min(to, at + chance.randrange(1, 200)) :]
            case 3:  # a slice twice
                raw = raw[:to] + raw[at : min(to, at + 300)] + raw[to:]
            case 4:
                lines = raw.split(b"\n")
                one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
                lines[one], lines[other] = lines[other], lines[one]
                raw = b"\n".join(lines)
            case 5:  # an indentation a step wrong
                lines = raw.split(b"\n")
                one = chance.randrange(len(lines))
                lines[one] = lines[one][1:] if chance.random() < 0.5 else b" " + lines[one]
                raw = b"\n".join(lines)
            case 6:
                raw = raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
    return raw or b" "


@pytest.mark.parametrize("part", range(amount(1, 20)))
def test_broken_real_files_give_a_report_or_findings(project: FuzzProject, part: int) -> None:
    faults: list[str] = []
    for seed in range(part * 250, part * 250 + amount(45, 250)):
        path = FILES[seed % len(FILES)]
        name = path.relative_to(ROOT).as_posix()
        faults += [f"seed {seed}: {fault}" for fault in project.faults(name, broken(path.read_bytes(), seed))]

    assert faults == []


# Texts ----------------------------------------------------------------------------------------------------------

REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that a data file may not hold (ARS103)."""
BIDIRECTIONAL = re.compile("[\u202a-\u202e\u2066-\u2069]")
ALPHABET = st.characters(exclude_categories=("Cs",)).filter(lambda each: not REFUSED.match(each))
TEXTS = st.text(
    st.one_of(ALPHABET, st.sampled_from("{}%#*_[]()<>&\"'\\`|~!-+.:0123456789 \t\u00a0åäö−")), min_size=1, max_size=80
)
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def folded(text: str) -> str:
    """A text as a paragraph holds it: composed, ordinary white space folded, none at the ends."""
    return re.sub("[ \t\r\n]+", " ", unicodedata.normalize("NFC", text)).strip()


def escaped(text: str) -> str:
    """The text with all that Markdown and references may read as marks escaped."""
    return PUNCTUATION.sub(r"\\\1", folded(text))


def quoted(text: str) -> str:
    """A YAML scalar in double quotes; YAML 1.2 is a superset of JSON."""
    return json.dumps(text, ensure_ascii=False)


def paragraphs_in_word(project: SmallProject) -> list[str]:
    return [folded(paragraph.text) for paragraph in opened(project.build().content).paragraphs]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    remember()
    return SmallProject(tmp_path_factory.mktemp("text") / "liten", ROOT)


@settings(max_examples=amount(6, 400))
@given(texts=st.lists(TEXTS.filter(folded), min_size=1, max_size=40))
@example(
    texts=[
        "{{ drift }}",
        "{% raw %}",
        "{# x #}",
        "]]>",
        "&amp;",
        "<b>x</b>",
        "1. x",
        "# x",
        "- x",
        "a\\",
        "=\u0338",
        "\u0301x",
    ]
)
@example(
    texts=[
        "\u00a0x\u00a0",
        "a  b",
        "a\tb",
        "x\u200b",
        "\U0001f468\u200d\U0001f469",
        "\U0010ffff",
        "\ue000",
        "ﬁ",
        "\u3000x",
    ]
)
def test_any_text_survives_to_word(small: SmallProject, texts: list[str]) -> None:
    as_quoted = [f"  q{i}:\n    text: {quoted(escaped(text))}\n" for i, text in enumerate(texts)]
    as_block = [f"  b{i}:\n    text: |2\n      {escaped(text)}\n" for i, text in enumerate(texts)]
    headings = [text.replace("{", "(") for text in texts]  # a heading holds no references: {{ is refused there
    as_heading = [f"  r{i}:\n    rubrik: {quoted(folded(text))}\n" for i, text in enumerate(headings)]
    small.data("avsnitt:\n" + "".join((*as_quoted, *as_block, *as_heading)))

    assert paragraphs_in_word(small) == ["Årsbokslut 2024", *map(folded, [*texts, *texts, *headings])]


def test_a_character_word_cannot_hold_is_refused_where_it_stands(small: SmallProject) -> None:
    for character in ("\x00", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\uffff"):
        found = small.data(f"avsnitt:\n  x:\n    text: åä{character}ö\n").findings()

        assert [(each.code, each.position.line, each.position.column) for each in found] == [("ARS103", 3, 13)]


# The same bytes -------------------------------------------------------------------------------------------------

AS_IT_IS: Mapping[str, str] = {}
ELSEWHERE = {
    "PYTHONHASHSEED": {"PYTHONHASHSEED": "4242"},
    "locale": {"LANG": "de_DE.ISO-8859-1", "LC_ALL": "C"},
    "Turkish": {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
    "TZ": {"TZ": "Pacific/Kiritimati"},
    "no colour": {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "20"},
    "utf-8 mode": {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii:replace"},
}
EVERYTHING = {name: value for each in ELSEWHERE.values() for name, value in each.items()}


def start_build(target: Path, year: int, changed: Mapping[str, str], cwd: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "arsbokslut", "build", str(year), "--project", str(ROOT), "-q", "-o", str(target)]
    kept = {name: value for name, value in os.environ.items() if name not in {"SOURCE_DATE_EPOCH", *EVERYTHING}}
    return subprocess.Popen(
        command, cwd=cwd, env={**kept, **changed}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def built_by(jobs: Mapping[str, tuple[int, Mapping[str, str], Path]], folder: Path) -> dict[str, bytes]:
    """The documents of several builds, two processes at a time."""
    done: dict[str, bytes] = {}
    names = list(jobs)
    for pair in zip(names[::2], [*names[1::2], None], strict=False):
        running = {name: start_build(folder / f"{name}.docx", *jobs[name]) for name in pair if name is not None}
        for name, process in running.items():
            _, trouble = process.communicate()
            assert (process.returncode, trouble) == (0, b"")
            done[name] = (folder / f"{name}.docx").read_bytes()
    return done


@pytest.mark.parametrize("year", YEARS if LONG else YEARS[1:])
def test_the_surroundings_do_not_change_a_byte(year: int, tmp_path: Path) -> None:
    each = {name: (year, changed, tmp_path) for name, changed in ELSEWHERE.items()} if LONG else {}
    built = built_by({"here": (year, AS_IT_IS, ROOT), "there": (year, EVERYTHING, tmp_path), **each}, tmp_path)

    assert [name for name, content in built.items() if content != built["here"]] == []


def test_source_date_epoch_changes_the_dates_of_the_parts_alone(
    small: SmallProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.data("avsnitt: {x: {text: Hej}}\n")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    without = zipfile.ZipFile(BytesIO(small.build().content))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1735689600")
    dated = zipfile.ZipFile(BytesIO(small.build().content))

    assert {each.date_time for each in without.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {each.date_time for each in dated.infolist()} == {(2025, 1, 1, 0, 0, 0)}
    assert [(name, without.read(name)) for name in without.namelist()] == [
        (name, dated.read(name)) for name in dated.namelist()
    ]
