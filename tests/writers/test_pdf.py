"""The way to PDF without LibreOffice: a script stands in for it, and a PDF made by hand for what it writes."""

import io
import os
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from arsbokslut.writers.pdf import PdfFault, convert, heading_pages, office
from arsbokslut.writers.pdf.content import Instruction, with_artifacts
from arsbokslut.writers.pdf.mend import mended
from arsbokslut.writers.pdf.opened import opened as opened_pdf
from arsbokslut.writers.pdf.origin import EPOCH, Origin, origin_of
from tests.word import opened
from tests.writers.small_pdf import CONTENT, OBJECTS, with_streams, with_table

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")

FakeOffice = Callable[[str], Path]
COPIES = 'cp "$HERE/result.pdf" "$out/rapport.pdf"'


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeOffice]:
    """Puts a `soffice` on PATH that notes its arguments and environment and then does as told; gives its folder."""
    folder, temporary = tmp_path / "bin", tmp_path / "tmp"
    folder.mkdir()
    temporary.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr("tempfile.tempdir", str(temporary))

    def write(does: str) -> Path:
        script = folder / "soffice"
        script.write_text(
            f'#!/bin/sh\nHERE="{folder}"\nprintf "%s\\n" "$@" >"$HERE/arguments"\nenv >"$HERE/environment"\n'
            f'profile=${{1#-env:UserInstallation=file://}}\ncp "$profile/user/registrymodifications.xcu" "$HERE/"\n'
            f'while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out="$2"; shift; done\ncp "$1" "$HERE/source.docx"\nmkdir -p "$out"\n{does}\n',
            encoding="utf-8",
        )
        script.chmod(0o755)
        (folder / "result.pdf").write_bytes(with_table())
        return folder

    yield write
    assert list(temporary.iterdir()) == [], "temporary files are left"


def read(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def mended_of(objects: dict[int, bytes], origin: Origin) -> pikepdf.Pdf:
    with opened_pdf(with_table(objects=objects), "") as pdf:
        return read(mended(pdf, origin))


def test_the_document_becomes_a_pdf(fake: FakeOffice) -> None:
    folder = fake(COPIES)

    pdf = convert(b"word")

    assert pdf.startswith(b"%PDF-1.7")
    assert (folder / "source.docx").read_bytes() == b"word"
    assert [tuple(heading) for heading in heading_pages(pdf)] == [(1, "Ett", 1), (2, "Två (2)", 2), (1, "Tre", 2)]


def test_libreoffice_is_asked_for_an_accessible_pdf_in_a_profile_of_its_own(fake: FakeOffice, tmp_path: Path) -> None:
    folder = fake(COPIES)

    convert(b"word")

    arguments = (folder / "arguments").read_text(encoding="utf-8").splitlines()
    assert arguments[0].startswith(f"-env:UserInstallation={(tmp_path / 'tmp').as_uri()}/arsbokslut-pdf-")
    assert arguments[1] == "--headless"
    target = arguments[arguments.index("--convert-to") + 1]
    assert target.startswith("pdf:writer_pdf_Export:{")
    for option in ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks", "DisplayPDFDocumentTitle"):
        assert f'"{option}": {{"type": "boolean", "value": "true"}}' in target
    assert "LC_ALL=C.UTF-8" in (folder / "environment").read_text(encoding="utf-8").splitlines()
    settings = (folder / "registrymodifications.xcu").read_text(encoding="utf-8")
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true' in settings
    assert '"MacroSecurityLevel" oor:op="fuse"><value>3' in settings


def fault(call: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(PdfFault) as caught:
        call()
    return caught.value.message, caught.value.hint


def test_without_libreoffice_the_fault_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "PLACES", ())

    message, hint = fault(lambda: convert(b"word"))

    assert message == "LibreOffice hittas inte, och utan det kan ingen PDF göras."
    assert "apt install libreoffice-writer-nogui" in hint
    assert "Windows" in hint
    assert "macOS" in hint


def test_libreoffice_is_found_where_installers_put_it(
    fake: FakeOffice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = fake(COPIES)
    monkeypatch.setattr(office, "PLACES", (str(tmp_path / "nowhere"), str(folder / "soffice")))
    monkeypatch.setenv("PATH", str(tmp_path))

    assert office.find_office() == str(folder / "soffice")


def test_a_failure_repeats_the_code_and_what_libreoffice_says(fake: FakeOffice) -> None:
    fake('echo "Warning: failed to launch javaldx" >&2\necho "source file could not be loaded" >&2\nexit 81')

    message, hint = fault(lambda: convert(b"word"))

    assert message == "LibreOffice avbröt omvandlingen till PDF (kod 81). Det säger: source file could not be loaded"
    assert "rapportera felet" in hint


@pytest.mark.parametrize(
    ("does", "expected"),
    [
        ("exit 0", "LibreOffice skrev ingen PDF."),
        (': >"$out/rapport.pdf"', "LibreOffice skrev ingen PDF."),
        ('echo "%PDF-1.6" >"$out/rapport.pdf"', "LibreOffice skrev en PDF som inte går att läsa."),
        ('sed "s/startxref/startref/" "$HERE/result.pdf" >"$out/rapport.pdf"', "LibreOffice skrev en PDF som inte går att läsa."),
        ('head -c 900 "$HERE/result.pdf" >"$out/rapport.pdf"', "LibreOffice skrev en PDF som inte går att läsa."),
    ],
    ids=["no file", "an empty file", "half a file", "no end", "cut off"],
)  # fmt: skip
def test_what_is_no_pdf_is_a_fault(does: str, expected: str, fake: FakeOffice) -> None:
    fake(does)

    assert fault(lambda: convert(b"word"))[0] == expected


def test_a_pdf_without_tags_is_a_fault(fake: FakeOffice) -> None:
    untagged = {**OBJECTS, 1: OBJECTS[1].replace(b"/MarkInfo<</Marked true>>", b"")}
    (fake(COPIES) / "result.pdf").write_bytes(with_table(objects=untagged))

    message, hint = fault(lambda: convert(b"word"))

    assert message == "LibreOffice skrev en PDF utan taggar, som skärmläsare inte kan läsa."
    assert hint == "Uppgradera till LibreOffice 7.4 eller senare."


def test_a_hanging_libreoffice_is_stopped_with_all_its_children(fake: FakeOffice) -> None:
    folder = fake('sh -c \'echo $$ >"$1/child"; exec sleep 60\' sh "$HERE" &\nwait')
    started = time.monotonic()

    message, _ = fault(lambda: convert(b"word", seconds=1.5))

    assert message == "LibreOffice blev inte klart på 1,5 sekunder och stoppades."
    assert time.monotonic() - started < 10
    assert ends(int((folder / "child").read_text()))


def test_children_that_outlive_libreoffice_are_stopped(fake: FakeOffice) -> None:
    folder = fake(f'sleep 60 </dev/null >/dev/null 2>&1 &\necho $! >"$HERE/child"\n{COPIES}')

    convert(b"word")

    assert ends(int((folder / "child").read_text()))


def ends(process: int) -> bool:
    """Whether a process is gone, or soon is."""
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        stat = Path(f"/proc/{process}/stat")
        if stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z":
            return True  # dead, and not yet collected by init
        time.sleep(0.1)
    return False


def test_what_cannot_be_started_is_a_fault(fake: FakeOffice) -> None:
    (fake("") / "soffice").write_bytes(b"\x7fELF nothing")

    assert fault(lambda: convert(b"word"))[0].startswith("LibreOffice gick inte att starta: ")


def test_no_room_for_temporary_files_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))

    message, hint = fault(lambda: convert(b"word"))

    assert message.startswith("Tillfälliga filer för omvandlingen till PDF gick inte att skriva: ")
    assert "TMPDIR" in hint


def test_time_and_chance_leave_no_trace(fake: FakeOffice) -> None:
    folder = fake(COPIES)
    first = convert(b"word")
    (folder / "result.pdf").write_bytes(with_table("20300101000000Z"))

    assert convert(b"word") == first
    pdf = read(first)
    assert {str(pdf.docinfo[name]) for name in ("/CreationDate", "/ModDate")} == {"D:19800101000000Z"}
    assert str(pdf.docinfo["/Title"]) == "Å"
    assert dict(pdf.open_metadata()) == {
        "{http://ns.adobe.com/xap/1.0/}CreateDate": EPOCH,
        "{http://www.aiim.org/pdfua/ns/id/}part": "1",
    }
    assert b"DocChecksum" not in first


def test_the_identity_follows_from_the_content(fake: FakeOffice) -> None:
    folder = fake(COPIES)
    one = read(convert(b"word"))
    (folder / "result.pdf").write_bytes(with_table(objects={**OBJECTS, 10: OBJECTS[10].replace(b"00C5", b"00C4")}))
    other = read(convert(b"word"))

    assert len(set(map(bytes, (*one.trailer["/ID"], *other.trailer["/ID"])))) == 2


def test_the_pdf_is_dated_as_the_word_document(built: Callable[..., object]) -> None:
    content = built(2024).content  # type: ignore[attr-defined]
    day = opened(content).core_properties.modified

    assert origin_of(content).moment == f"{day:%Y-%m-%dT%H:%M:%SZ}"
    assert origin_of(b"no archive") == Origin(EPOCH, ())


def test_row_headers_get_the_scope_of_rows(fake: FakeOffice) -> None:
    fake(COPIES)

    pdf = read(convert(b"word"))

    assert [str(cell.A.Scope) for cell in pdf.Root.StructTreeRoot.K] == ["/Row", "/Column"]


DRAWN = """<w:document xmlns:w="w" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
<wp:docPr id="1" name="Bild 1" descr="En å &amp; en bro"/><wp:docPr id="2" name="Diagram 2" descr="Staplar"/></w:document>"""


def test_the_drawings_of_the_word_file_are_known_by_their_words() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("docProps/core.xml", "<none/>")
        archive.writestr("word/document.xml", DRAWN)

    assert origin_of(packed.getvalue()) == Origin(EPOCH, ("En å & en bro", "Staplar"))


@pytest.mark.parametrize(
    ("alternatives", "expected"),
    [
        (("", "Staplar å"), ["Given", "Staplar å"]),
        (("Bild", ""), ["Given", "None"]),
        (("Bild",), ["Given", "None"]),
        (("Bild", "Staplar", "Tårta"), ["Given", "None"]),
    ],
    ids=["one lacks words", "nothing to say", "too few", "too many"],
)
def test_figures_get_their_words_in_reading_order(alternatives: tuple[str, ...], expected: list[str]) -> None:
    objects = {
        **OBJECTS,
        18: b"<</Type/StructTreeRoot/K[19 0 R]>>",
        19: b"<</Type/StructElem/S/P/P 18 0 R/K[0 21 0 R 20 0 R]>>",
        20: b"<</Type/StructElem/S/Figure/P 19 0 R>>",
        21: b"<</Type/StructElem/S/Figure/P 19 0 R/Alt(Given)>>",
    }

    pdf = mended_of(objects, Origin(EPOCH, alternatives))

    _, *figures = pdf.Root.StructTreeRoot.K[0].K
    assert [str(each.get("/Alt")) for each in figures] == expected


def test_a_structure_that_goes_in_circles_ends() -> None:
    circular = {**OBJECTS, 13: OBJECTS[13].replace(b"/P 14 0 R", b"/P 14 0 R/K[14 0 R]")}

    pdf = mended_of(circular, Origin())

    assert str(pdf.Root.StructTreeRoot.K[0].A.Scope) == "/Row"


def test_links_are_reached_in_reading_order(fake: FakeOffice) -> None:
    fake(COPIES)

    pdf = read(convert(b"word"))

    tabs = pdf.pages[0].obj.Tabs
    assert isinstance(tabs, pikepdf.Name)
    assert str(tabs) == "/S"


HOLDER = pikepdf.new()


def operations(content: bytes) -> list[Instruction]:
    return pikepdf.parse_content_stream(HOLDER.make_stream(content))


def written(content: list[Instruction]) -> list[bytes]:
    return pikepdf.unparse_content_stream(content).splitlines()


def test_loose_lines_become_artifacts_and_the_rest_is_untouched(fake: FakeOffice) -> None:
    fake(COPIES)

    pdf = read(convert(b"word"))

    expected = CONTENT.replace(b"10 20 m 90 20 l S", b"/Artifact BMC\n10 20 m 90 20 l S\nEMC")
    assert written(pikepdf.parse_content_stream(pdf.pages[0])) == written(operations(expected))
    assert "/Contents" not in pdf.pages[1]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"/Artifact BMC 1 1 2 2 re f EMC",
        b"/P <</MCID 1 /Lang(sv)>> BDC /Span <<>> BDC EMC 1 1 m 2 2 l S EMC",
        b"BT (1 1 2 2 re f) Tj <AB> Tj [(a) -20 (b)] TJ ET",
        b"/Im4 Do",
        b"0 0 1 1 re W* n",
        b"BI /W 1 /H 1 ID 1 1 2 2 re f EI",
    ],
)
def test_what_is_claimed_or_no_path_stays(content: bytes) -> None:
    assert written(with_artifacts(operations(content))) == written(operations(content))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            b"q 1 0 0 1 0 0 cm\n0 0 m\n9 0 l\nh\nB*\nQ /P<</MCID 0>>BDC EMC 1 1 2 2 re\n3 3 4 4 re f",
            b"q 1 0 0 1 0 0 cm /Artifact BMC 0 0 m 9 0 l h B* EMC Q /P<</MCID 0>>BDC EMC "
            b"/Artifact BMC 1 1 2 2 re 3 3 4 4 re f EMC",
        ),
        (
            b"BI /W 1 /H 1 ID \x00\x01 EI 1 1 2 2 re f",
            b"BI /W 1 /H 1 ID \x00\x01 EI /Artifact BMC 1 1 2 2 re f EMC",
        ),
    ],
    ids=["two paths", "after an inline image"],
)
def test_each_loose_path_is_an_artifact_of_its_own(content: bytes, expected: bytes) -> None:
    assert written(with_artifacts(operations(content))) == written(operations(expected))


def test_both_kinds_of_files_give_the_same_bytes(fake: FakeOffice) -> None:
    folder = fake(COPIES)
    as_table = convert(b"word")
    (folder / "result.pdf").write_bytes(with_streams())

    assert convert(b"word") == as_table
    assert heading_pages(with_streams()) == heading_pages(with_table()) == heading_pages(as_table)


@pytest.mark.parametrize("cut", range(20, len(with_table()), 97))
def test_damaged_files_are_faults_and_never_anything_else(cut: int) -> None:
    """A hole anywhere: either it does not matter, or it is a fault in Swedish."""
    faults: list[PdfFault] = []
    for whole in (with_table(), with_streams()):
        for damaged in (whole[:cut] + b"\xff" * 7 + whole[cut + 7 :], whole[:cut] + whole[cut + 7 :]):
            try:
                assert all(page > 0 for _, _, page in heading_pages(damaged))
                with opened_pdf(damaged, "Trasig.") as pdf:
                    assert mended(pdf, Origin(EPOCH, ("Bild",))).startswith(b"%PDF-")
            except PdfFault as fault:
                faults.append(fault)
    assert [each for each in faults if not each.message.endswith(".") or not each.hint] == []


def test_bookmarks_that_go_in_circles_end() -> None:
    circular = {**OBJECTS, 9: OBJECTS[9].replace(b"/Prev 7 0 R", b"/Next 7 0 R/First 7 0 R")}

    assert len(heading_pages(with_table(objects=circular))) == 3
