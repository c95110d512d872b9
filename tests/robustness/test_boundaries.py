"""What SECURITY.md promises of hostile data and templates, tried."""

import os
import resource
import socket
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from arsbokslut.cli import run
from arsbokslut.compose import bounds as bounds_of_layouts
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.output import replace_file
from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project, builtin_templates
from tests.robustness.child import Child
from tests.robustness.mutation import ROOT
from tests.robustness.profile import LONG, amount
from tests.small import SmallProject

SECRET = "hemligt-innehåll"
QUICK = amount(5, 120)
"""Seconds of the processor: far more than any refusal needs on a busy machine, far less than what is refused would take."""


@contextmanager
def quickly() -> Iterator[None]:
    started = time.process_time()
    yield
    assert time.process_time() - started < QUICK


def refusal(project: SmallProject) -> Diagnostic:
    """The only finding of a project that is refused, quickly."""
    with quickly():
        found = project.findings()
    assert len(found) == 1, found
    return found[0]


# Templates ------------------------------------------------------------------------------------------------------

PAGE = '<html lang="sv"><head><title>x</title></head><body><p>{}</p></body></html>'
DOUBLED = "{{% set ns = namespace(v={}) %}}{{% for i in range(90) %}}{{% set ns.v = {} %}}{{% endfor %}}{{{{ ns.v }}}}"

OUT_OF_THE_SANDBOX = (
    "{{ ''.__class__ }}",
    "{{ rapport.__class__.__mro__ }}",
    "{{ rapport['__class__'] }}",
    "{{ rapport.model_fields }}",
    "{{ rapport.title }}",
    "{{ avsnitt.__init__.__globals__ }}",
    "{{ avsnitt._sections }}",
    "{{ avsnitt.get.__globals__ }}",
    "{{ range.__class__ }}",
    "{{ siffra.__globals__ }}",
    "{{ siffra.__code__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ lipsum.__globals__ }}",
    "{{ joiner }}",
    "{{ rapport | attr('__class__') }}",
    "{{ [rapport] | map(attribute='__class__') | list }}",
    "{{ [rapport] | groupby('__class__') }}",
    "{{ [rapport] | selectattr('__class__') | list }}",
    "{{ '{0.__class__}'.format(rapport) }}",
    "{{ '{0.__class__}'.format_map({'0': rapport}) }}",
    "{{ '%s' % rapport }}",
    "{{ ('%s' | format(rapport)) }}",
    "{{ 'x'.encode() }}",
    "{{ rapport.år.to_bytes(8, 'big') }}",
    "{% set x = rapport.__dict__ %}{{ x }}",
    "{{ caller.__globals__ }}",
    "{% for i in range(10000000000) %}x{% endfor %}",
    "{{ 'x'.center(10000000000) }}",
    "{{ 'x'.zfill(10000000000) }}",
    "{% import 'os' as os %}",
    "{% do rapport.update({}) %}",
)


@pytest.mark.parametrize("template", OUT_OF_THE_SANDBOX)
def test_a_template_cannot_leave_the_sandbox(small: SmallProject, template: str) -> None:
    found = refusal(small.template(PAGE.format(template)))

    assert found.code in {"ARS320", "ARS321", "ARS322", "ARS323"}
    assert found.position.file.endswith("rapport.xhtml.j2")


TOO_MUCH = {
    "nested loops": "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "a repeated text": "{{ 'x' * 10000000000 }}",
    "a repeated list": "{{ [1] * 10000000000 }}",
    "a formatted text": "{{ '%10000000000d' % 1 }}",
    "a power": "{{ 9 ** 9 ** 9 }}",
    "a doubled text by ~": DOUBLED.format("'x'", "ns.v ~ ns.v"),
    "a doubled text by +": DOUBLED.format("'x'", "ns.v + ns.v"),
    "a doubled text by a block": "{% set ns = namespace(v='x') %}{% for i in range(90) %}{% set ns.v %}{{ ns.v }}{{ ns.v }}{% endset %}{% endfor %}",
    "a doubled list": DOUBLED.format("[1]", "ns.v + ns.v"),
    "a squared number": DOUBLED.format("10", "ns.v * ns.v"),
    "a macro without end": "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "macros that double": "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
    "a recursive loop": "{% for i in range(9) recursive %}{{ loop(range(9)) }}{% endfor %}",
    "a wide recursive loop": "{% for i in range(2) recursive %}{% if loop.depth < 90 %}{{ loop(range(2)) }}{% endif %}{% endfor %}",
    "itself": "{% include 'rapport.xhtml.j2' %}",
    "long sums": "{% set r = range(99999) | list %}{% for i in range(99999) %}{% set x = r | sum %}{% endfor %}",
    "new ranges": "{% for i in range(99999) %}{% set x = range(99999) | sum %}{% endfor %}",
}  # fmt: skip


REFUSALS = (
    "Mallen försöker göra något som mallar inte får göra.",
    "Mallen anropar sig själv utan slut.",
    "Mallen gör mer än någon rapport behöver: ",
)


@pytest.fixture
def bounds(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A small part of the real bounds, so that all are reached at once; and memory for a bomb that is not stopped to fail in."""
    if not LONG:
        small = bounds_of_layouts.LEAST._replace(steps=40_000, characters=2**20)
        monkeypatch.setattr(bounds_of_layouts, "LEAST", small)
    limits = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, limits)


@pytest.mark.parametrize("name", TOO_MUCH)
def test_a_template_runs_within_bounds(bounds: None, small: SmallProject, name: str) -> None:
    found = refusal(small.template(PAGE.format(TOO_MUCH[name])))

    assert (found.code, found.message.startswith(REFUSALS)) == ("ARS322", True), found.message


def test_includes_that_double_run_within_bounds(bounds: None, small: SmallProject) -> None:
    small.template("{% set n = n - 1 %}{% if n %}{% include 'del.j2' %}{% include 'del.j2' %}{% endif %}", "del.j2")

    assert refusal(small.template(PAGE.format("{% set n = 60 %}{% include 'del.j2' %}"))).code == "ARS322"


@pytest.mark.parametrize(
    "name",
    ["../../../hemlig.txt", "/etc/hostname", "../liten/../../hemlig.txt", "..", ".", "//etc/hostname", "hemlig.txt\\0"],
)
def test_a_template_cannot_include_what_is_outside(small: SmallProject, name: str) -> None:
    (small.root / "hemlig.txt").write_text(SECRET)
    (small.root.parent / "hemlig.txt").write_text(SECRET)
    found = refusal(small.template(PAGE.format(f"{{% include '{name}' %}}")))

    assert found.code in {"ARS320", "ARS321", "ARS322"}
    assert SECRET not in found.message + found.hint


@pytest.mark.parametrize("link", ["del.j2", "rapport.xhtml.j2", "mapp/del.j2"])
def test_a_template_that_is_a_link_out_is_refused(small: SmallProject, link: str) -> None:
    outside = small.root.parent / "utanför"
    outside.mkdir()
    (outside / Path(link).name).write_text(PAGE.format(SECRET))
    folder = small.root / "templates" / "liten"
    small.template(PAGE.format(f"{{% include '{link}' %}}"))
    if "/" in link:
        (folder / "mapp").symlink_to(outside, target_is_directory=True)
    else:
        (folder / link).unlink(missing_ok=True)
        (folder / link).symlink_to(outside / link)

    assert refusal(small).code == "ARS322"


def test_a_template_may_be_a_link_to_another_layouts(small: SmallProject) -> None:
    other = small.root / "templates" / "annan"
    other.mkdir()
    (other / "del.j2").write_text("Delad text")
    (small.root / "templates" / "liten" / "del.j2").symlink_to(other / "del.j2")
    small.template(PAGE.format("{% include 'del.j2' %}"))

    assert small.findings() == []


def test_a_template_that_is_no_file_is_not_opened(small: SmallProject) -> None:
    os.mkfifo(small.root / "templates" / "liten" / "del.j2")

    assert refusal(small.template(PAGE.format("{% include 'del.j2' %}"))).code == "ARS320"


# Data -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["fifo", "device", "socket", "folder", "endless"])
def test_what_is_no_file_is_refused_unread(small: SmallProject, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small.root / "data" / "2024" / "mer.yaml"
    monkeypatch.chdir(path.parent)
    match kind:
        case "fifo":
            os.mkfifo(path)
        case "device":
            try:
                os.mknod(path, 0o20666, os.makedev(1, 5))  # /dev/zero
            except OSError:
                pytest.skip("making a device is not permitted")
        case "socket":
            with socket.socket(socket.AF_UNIX) as bound:
                bound.bind(path.name)
        case "folder":
            path.mkdir()
        case "endless":
            path.symlink_to("/dev/zero")

    assert refusal(small).code == "ARS121"


@pytest.mark.parametrize("way", ["file", "folder", "chain", "loop"])
def test_data_that_is_a_link_out_of_the_project_is_refused(small: SmallProject, way: str) -> None:
    outside = small.root.parent / "utanför"
    outside.mkdir()
    (outside / "mer.yaml").write_text(f"avsnitt: {{x: {{text: {SECRET}}}}}\n")
    year = small.root / "data" / "2024"
    match way:
        case "file":
            (year / "mer.yaml").symlink_to(outside / "mer.yaml")
        case "chain":
            (small.root / "mellan.yaml").symlink_to(outside / "mer.yaml")
            (year / "mer.yaml").symlink_to(small.root / "mellan.yaml")
        case "folder":
            (year / "rapport.yaml").rename(outside / "rapport.yaml")
            year.rmdir()
            year.symlink_to(outside, target_is_directory=True)
        case "loop":
            (year / "mer.yaml").symlink_to(year / "mer.yaml")
    with quickly():
        found = small.findings()

    assert {each.code for each in found} == {"ARS121"}
    assert not any(SECRET in each.message + each.hint for each in found)


def bomb() -> str:
    levels = [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    return "a0: &a0 [x]\n" + "\n".join(levels) + "\n"


TOO_LARGE = {
    "aliases": bomb(),
    "nesting": "avsnitt: " + "[" * 100_000,
    "nested mappings": "avsnitt: " + "{a: " * 100_000,
    "indentation": "".join(f"{' ' * i}a:\n" for i in range(2_000)),
    "a long number": f"nyckeltal: {{a: {{b: {{namn: x, enhet: st, utfall: {'9' * 5_000}}}}}}}\n",
    "a long year": f"avsnitt: {{x: {{text: y}}}}\nuppdrag: {'9' * 5_000}\n",
    "an exponent": "nyckeltal: {a: {b: {namn: x, enhet: st, utfall: 1e999999999}}}\n",
    "a long text as a number": f"nyckeltal: {{a: {{b: {{namn: x, enhet: st, utfall: '{'1 ' * 50_000}'}}}}}}\n",
    "a merge": "a: &a {b: c}\navsnitt: {<<: *a}\n",
    "a python object": "avsnitt: !!python/object/apply:os.system ['touch /tmp/hemligt']\n",
    "a deep reference": f"avsnitt: {{x: {{text: '{{{{ {'(' * 1_000}a{')' * 1_000} }}}}'}}}}\n",
    "a long reference": f"avsnitt: {{x: {{text: '{{{{ a{'.a' * 1_000} }}}}'}}}}\n",
    "a sum of many": f"avsnitt: {{x: {{text: '{{{{ a{' + a' * 1_000} }}}}'}}}}\n",
    "deep lists in a text": f"avsnitt: {{x: {{text: '{'- ' * 1_000}x'}}}}\n",
    "brackets in a text": f"avsnitt: {{x: {{text: '{'[' * 1_000}'}}}}\n",
    "stars in a text": f"avsnitt: {{x: {{text: '{'*a **b _c ' * 500}'}}}}\n",
    "a statement in a text": "avsnitt: {x: {text: '{% for i in range(9999999) %}x{% endfor %}'}}\n",
    "an include in a text": "avsnitt: {x: {text: \"{% include '/etc/passwd' %}\"}}\n",
    "a call in a text": "avsnitt: {x: {text: '{{ rapport.__class__.__mro__ }}'}}\n",
}  # fmt: skip
ALLOWED = {"deep lists in a text", "brackets in a text", "stars in a text"}


@pytest.mark.parametrize("name", TOO_LARGE)
def test_a_bomb_in_the_data_is_refused_quickly(small: SmallProject, name: str) -> None:
    small.data(TOO_LARGE[name])
    with quickly():
        found = small.findings()

    assert found or name in ALLOWED
    assert all(len(each.message) < 1_000 and len(each.hint) < 1_000 for each in found)


# The document ---------------------------------------------------------------------------------------------------

LINKS = (
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://x.se/y",
    "../rapport.docx",
    "#avsnitt",
    "\\\\\\\\server\\\\del",
    "x",
    "",
)


@pytest.mark.parametrize("address", LINKS)
def test_a_link_to_anything_but_the_web_or_mail_is_refused_or_is_text(small: SmallProject, address: str) -> None:
    small.data(f'avsnitt: {{x: {{text: "[ord]({address}) ![bild](https://x.se/b.png)"}}}}\n')
    if small.findings():
        return
    with zipfile.ZipFile(BytesIO(small.build().content)) as opened:
        relations = etree.fromstring(opened.read("word/_rels/document.xml.rels"))

    assert {each.get("Target") for each in relations if each.get("TargetMode") == "External"} <= {"https://x.se/b.png"}


def test_documents_hold_no_macros_and_nothing_from_outside() -> None:
    for year in (2022, 2024) if LONG else (2024,):
        with zipfile.ZipFile(BytesIO(build_edition(Project(ROOT), Edition(year)).content)) as opened:
            # A chart's figures travel in a workbook of the program's own making, which holds XML alone too.
            books = [
                name for name in opened.namelist() if name.startswith("word/embeddings/") and name.endswith(".xlsx")
            ]
            for book in books:
                with zipfile.ZipFile(BytesIO(opened.read(book))) as workbook:
                    assert all(name.endswith((".xml", ".rels")) for name in workbook.namelist())
            assert not [
                name
                for name in opened.namelist()
                if name not in books and not name.endswith((".xml", ".rels", ".png", ".jpeg", ".jpg"))
            ]
            assert b"macroEnabled" not in opened.read("[Content_Types].xml")
            relations = b"".join(opened.read(name) for name in opened.namelist() if name.endswith(".rels"))
            assert relations.count(b'TargetMode="External"') == relations.count(b"relationships/hyperlink")


# The network and the disk ---------------------------------------------------------------------------------------


def test_a_build_makes_no_socket(small: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket")

    for name in ("socket", "create_connection", "getaddrinfo", "socketpair"):
        monkeypatch.setattr(socket, name, refused)
    target = small.root / "rapport.docx"

    assert run(["build", "2024", "--project", str(small.root), "-o", str(target), "-q"]) == 0
    assert target.is_file()


def test_a_build_opens_nothing_outside_and_starts_nothing_but_git(small: SmallProject, tmp_path: Path) -> None:
    small.data("avsnitt: {x: {rubrik: Ett, text: Två}}\n")
    allowed = (str(small.root), str(builtin_templates()), str(ROOT / "arsbokslut"), sys.prefix, sys.base_prefix)

    def watched() -> int:
        seen: list[str] = []

        def watch(event: str, given: tuple[object, ...]) -> None:
            if event == "subprocess.Popen" and os.path.basename(str(given[0])) == "git":
                return  # asked which commit the data is at
            if event.split(".")[0] in {"socket", "subprocess", "ctypes"} or event in {
                "os.system",
                "os.exec",
                "os.fork",
            }:
                seen.append(event)
            elif event == "open" and isinstance(given[0], str | bytes):
                path = os.path.realpath(os.fsdecode(given[0]))
                if not path.startswith((*allowed, "/dev/null")):
                    seen.append(path)

        sys.addaudithook(watch)
        content = build_edition(Project(small.root), Edition(2024)).content
        replace_file(small.root / "rapport.docx", content)
        print("\n".join(seen))
        return 0

    ended = Child(watched, tmp_path).wait()

    assert (ended.code, ended.out.strip(), ended.err) == (0, "", "")
