"""What SECURITY.md promises of a hostile or broken repository: nothing that it names is run, and a build is never stopped by it."""

import hashlib
import os
import random
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.provenance import SOURCES
from arsbokslut.repository import State, state_of
from tests.git import attempt, commit, git, needs_git, new_repository, write
from tests.robustness.child import Child
from tests.robustness.profile import amount
from tests.robustness.test_boundaries import quickly
from tests.small import SmallProject
from tests.zeros import packed_zeros

pytestmark = needs_git


@pytest.fixture
def project(small: SmallProject) -> SmallProject:
    """The small project in a repository of its own."""
    new_repository(small.root)
    commit(small.root)
    return small


@pytest.fixture
def program(tmp_path: Path) -> "Program":
    return Program(tmp_path / "program")


class Program:
    """A program that leaves a mark when it is run."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.mark = folder / "märke"
        self.path = self.install(folder / "spår")

    def install(self, path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n: > '{self.mark}'\nexit 1\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    def has_run(self) -> bool:
        """Whether it has, since it was last asked."""
        ran = self.mark.exists()
        self.mark.unlink(missing_ok=True)
        return ran


def is_built(root: Path) -> bool:
    return build_edition(Project(root), Edition(2024)).content.startswith(b"PK")


def said(project: SmallProject) -> State | None:
    return state_of(project.root, SOURCES)


# Programs that a repository names ---------------------------------------------------------------------------------


class Way(NamedTuple):
    """Settings that name a program, and what makes git run it."""

    settings: str
    command: tuple[str, ...]
    attributes: str = ""
    text: str = ""


STATUS = ("status", "--porcelain")
REMOTE = '[remote "origin"]\nurl = {url}\nfetch = +refs/heads/*:refs/remotes/origin/*\n'
WAYS = {
    "a filter": Way('[filter "x"]\nclean = {program}\n', STATUS, "* filter=x\n"),
    "a filter that stays": Way('[filter "x"]\nprocess = {program}\n', STATUS, "* filter=x\n"),
    "a watcher of files": Way("[core]\nfsmonitor = {program}\n", STATUS),
    "hooks elsewhere": Way("[core]\nhooksPath = {folder}/krokar\n", ("status",)),
    "an included file": Way("[include]\npath = {folder}/inkluderas\n", STATUS),
    "a file included on a condition": Way('[includeIf "gitdir:**"]\npath = {folder}/inkluderas\n', STATUS),
    "signatures": Way("[log]\nshowSignature = true\n[gpg]\nprogram = {program}\n", ("log", "-1", "signerad")),
    "signatures of another kind": Way(
        '[log]\nshowSignature = true\n[gpg "ssh"]\nallowedSignersFile = /dev/null\nprogram = {program}\n',
        ("log", "-1", "signerad-ssh"),
    ),
    "a form for differences": Way('[diff "x"]\ntextconv = {program}\n', ("log", "-p", "-1"), "* diff=x\n"),
    "a program for differences": Way("[diff]\nexternal = {program}\n", ("diff", "HEAD~1", "HEAD")),
    "a partial clone": Way(
        '[extensions]\npartialClone = origin\n[remote "origin"]\nurl = {folder}\npromisor = true\nuploadpack = {program}\n',
        ("cat-file", "-p", "1" * 40),
    ),
    "a way over ssh": Way("[core]\nsshCommand = {program}\n" + REMOTE.format(url="ssh://a/b"), ("fetch",)),
    "a helper for passwords": Way(
        "[credential]\nhelper = {program}\n", ("credential", "fill"), text="protocol=https\nhost=example.se\n\n"
    ),
    "an address that is a program": Way(
        "[protocol]\nallow = always\n" + REMOTE.format(url="ext::{program}"), ("fetch",)
    ),
    "an editor": Way("[core]\neditor = {program}\n", ("commit", "--amend")),
}

SIGNED = "tree {}\nauthor T <t@e.se> 1 +0000\ncommitter T <t@e.se> 1 +0000\ngpgsig -----BEGIN {}-----\n \n x\n -----END {}-----\n\nm\n"


def signed(folder: Path, branch: str, kind: str) -> None:
    """A branch whose last commit has a signature of a kind."""
    text = SIGNED.format(git(folder, "rev-parse", "HEAD^{tree}"), kind, kind)
    name = git(folder, "hash-object", "-t", "commit", "-w", "--stdin", text=text)
    git(folder, "branch", branch, name)


def prepared(project: SmallProject, program: Program, way: Way) -> None:
    """The way laid out in the project's repository, so that git would take it."""
    folder = project.root
    if way.attributes:
        write(folder, ".gitattributes", way.attributes)
    commit(folder, "data/2024/mer.yaml", "avsnitt:\n  a: {rubrik: A}\n")
    signed(folder, "signerad", "PGP SIGNATURE")
    signed(folder, "signerad-ssh", "SSH SIGNATURE")
    program.install(program.path.parent / "krokar" / "post-index-change")
    write(program.path.parent, "inkluderas", f"[core]\nfsmonitor = {program.path}\n")
    for file in (folder / "data").rglob("*.yaml"):
        os.utime(file, (1, 1))
    with (folder / ".git" / "config").open("a", encoding="utf-8") as settings:
        settings.write(way.settings.format(program=program.path, folder=program.path.parent))


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_no_program_of_the_configuration_is_run(project: SmallProject, program: Program, way: Way) -> None:
    prepared(project, program, way)
    head = git(project.root, "rev-parse", "HEAD")

    attempt(project.root, *way.command, text=way.text)
    assert program.has_run(), "git itself does not take this way, so nothing is tried"

    for file in (project.root / "data").rglob("*.yaml"):
        os.utime(file, (2, 2))
    assert project.findings() == []
    assert said(project) == State(head, True)
    assert not program.has_run()


def test_no_hook_is_run(project: SmallProject, program: Program) -> None:
    program.install(project.root / ".git" / "hooks" / "post-index-change")
    os.utime(project.root / "data" / "2024" / "rapport.yaml", (1, 1))
    attempt(project.root, "status")
    assert program.has_run()

    os.utime(project.root / "data" / "2024" / "rapport.yaml", (2, 2))
    assert project.findings() == []
    assert not program.has_run()


def test_a_folder_of_committed_files_that_looks_like_a_bare_repository_is_none(
    small: SmallProject, program: Program
) -> None:
    """A clone brings `HEAD`, `config`, `index`, `objects/` and `refs/` as ordinary files, and git takes the folder for a repository."""
    inner, outer = small.root, small.root.parent
    new_repository(inner)
    commit(inner, ".gitattributes", "* filter=x\n")
    git(inner, "config", "core.worktree", ".")
    git(inner, "config", "filter.x.clean", str(program.path))
    for each in (inner / ".git").iterdir():
        each.rename(inner / each.name)
    (inner / ".git").rmdir()
    committed = commit(new_repository(outer))
    git(outer, "clone", "-q", str(outer), "klon")
    clone = outer / "klon" / "liten"

    attempt(clone, *STATUS)
    assert program.has_run()

    assert is_built(clone)
    assert state_of(clone, SOURCES) == State(committed, True)
    assert not program.has_run()


# Programs and repositories that the environment names --------------------------------------------------------------

FSMONITOR = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsmonitor"}


def test_no_program_of_the_environment_is_run(
    project: SmallProject, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {**FSMONITOR, "GIT_CONFIG_VALUE_0": str(program.path)}
    attempt(project.root, *STATUS, env=settings)
    assert program.has_run()

    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert project.findings() == []
    assert not program.has_run()


def test_no_git_in_the_project_is_run(project: SmallProject, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program.install(project.root / "git")
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(project.root)
    subprocess.run(["git"], check=False)
    assert program.has_run()

    assert project.findings() == []
    assert not program.has_run()


def test_git_is_not_needed(project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    head = git(project.root, "rev-parse", "HEAD")
    monkeypatch.setenv("PATH", "")

    assert said(project) == State(head, True)


@pytest.mark.parametrize("inside", ["", "data"])
def test_the_variables_of_a_hook_do_not_mislead(
    project: SmallProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    """Git tells a hook where its repository, its files and its index lie; the project may lie elsewhere."""
    head = git(project.root, "rev-parse", "HEAD")
    other = new_repository(tmp_path / "annan")
    commit(other, "data/2024/a.yaml")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other / inside))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other / ".git" / "objects"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.root))

    assert said(project) == State(head, True)


def test_a_build_starts_no_program_at_all(project: SmallProject, tmp_path: Path) -> None:
    """Python tells of every program that is started and every connection, before it is."""
    started: list[str] = []
    forbidden = ("subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "pty.", "socket.")

    def build() -> int:
        sys.addaudithook(lambda event, _: started.append(event) if event.startswith(forbidden) else None)
        commit_of_build = said(project)
        project.build()
        print(started, commit_of_build is not None)
        os.system("true")
        print(started)
        return 0

    ended = Child(build, tmp_path).wait()

    assert (ended.code, ended.out) == (0, "[] True\n['os.system']\n"), ended.err


# Broken and misleading repositories -------------------------------------------------------------------------------


def loose(folder: Path, name: str) -> Path:
    return folder / ".git" / "objects" / name[:2] / name[2:]


def replaced(path: Path, content: bytes | str) -> None:
    """Writes over a file, though git writes its objects read-only."""
    path.unlink(missing_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def head_object(folder: Path) -> Path:
    return loose(folder, git(folder, "rev-parse", "HEAD"))


def stored(folder: Path, kind: str, content: bytes) -> str:
    """Writes an object that git would not write; gives its id."""
    whole = b"%s %d\0%s" % (kind.encode(), len(content), content)
    name = hashlib.sha1(whole).hexdigest()
    loose(folder, name).parent.mkdir(exist_ok=True)
    loose(folder, name).write_bytes(zlib.compress(whole, 9))
    return name


def head_is(folder: Path, said_there: str | bytes) -> None:
    replaced(folder / ".git" / "HEAD", said_there)


def bomb(claimed: int) -> bytes:
    """A commit that unpacks to 256 megabytes."""
    return packed_zeros(256, b"commit %d\0" % claimed)


def sparse(path: Path) -> None:
    """A file of a terabyte that takes no place."""
    path.unlink(missing_ok=True)
    with path.open("wb") as file:
        file.truncate(1 << 40)


def pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def packed(folder: Path, suffix: str) -> Path:
    """A file of the only pack, into which everything is put."""
    git(folder, "gc", "-q")
    (path,) = (folder / ".git" / "objects" / "pack").glob(f"*{suffix}")
    path.chmod(0o644)
    return path


def cut(path: Path, length: int) -> None:
    replaced(path, path.read_bytes()[:length])


def overwritten(path: Path, at: int, content: bytes) -> None:
    whole = bytearray(path.read_bytes())
    whole[at : at + len(content)] = content
    replaced(path, bytes(whole))


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def moved(folder: Path) -> Path:
    """The `.git` folder, elsewhere."""
    return (folder / ".git").rename(folder.parent / "annan.git")


def commit_with(folder: Path, tree: str, parents: str = "") -> None:
    """HEAD becomes a commit of a folder."""
    head_is(folder, stored(folder, "commit", f"tree {tree}\n{parents}author T <t@e.se> 1 +0000\n\nm\n".encode()))


def far_away(folder: Path) -> None:
    """An index of a large pack, that says its entries lie beyond any file."""
    index = packed(folder, ".idx")
    count = int.from_bytes(index.read_bytes()[8 + 255 * 4 : 8 + 256 * 4])
    offsets = 8 + 256 * 4 + count * 24
    overwritten(index, offsets, b"\x80\0\0\0" * count + b"\xff" * 8)


BREAK: dict[str, Callable[[Path], object]] = {
    "no HEAD": lambda folder: (folder / ".git/HEAD").unlink(),
    "an empty HEAD": lambda folder: head_is(folder, ""),
    "HEAD of other bytes": lambda folder: head_is(folder, b"\xff\0" * 100),
    "HEAD too long": lambda folder: head_is(folder, "ref: refs/" + "a" * 5000),
    "HEAD without end": lambda folder: sparse(folder / ".git/HEAD"),
    "HEAD a pipe": lambda folder: pipe(folder / ".git/HEAD"),
    "HEAD a link": lambda folder: (
        (folder / ".git/HEAD").rename(folder / ".git/H"),
        (folder / ".git/HEAD").symlink_to("H"),
    ),
    "HEAD out of the repository": lambda folder: (
        write(folder, "data/id", git(folder, "rev-parse", "HEAD")),
        head_is(folder, "ref: refs/../../data/id"),
    ),
    "HEAD an absolute path": lambda folder: head_is(folder, f"ref: {folder}/.git/refs/heads/main"),
    "HEAD a path of nothing": lambda folder: head_is(folder, "ref: refs/heads/a\0b"),
    "HEAD an object that is missing": lambda folder: head_is(folder, "1" * 40),
    "HEAD in capitals": lambda folder: head_is(folder, git(folder, "rev-parse", "HEAD").upper().replace("0", "A")),
    "HEAD a folder's id": lambda folder: head_is(folder, git(folder, "rev-parse", "HEAD^{tree}")),
    "a branch that names itself": lambda folder: replaced(folder / ".git/refs/heads/main", "ref: refs/heads/main\n"),
    "a branch that is a pipe": lambda folder: pipe(folder / ".git/refs/heads/main"),
    "branches in another form": lambda folder: head_is(folder, "ref: refs/heads/.invalid"),
    "packed branches without end": lambda folder: (
        (folder / ".git/refs/heads/main").unlink(),
        sparse(folder / ".git/packed-refs"),
    ),
    "packed branches of other bytes": lambda folder: (
        (folder / ".git/refs/heads/main").unlink(),
        replaced(folder / ".git/packed-refs", b"\xff refs/heads/main\n"),
    ),
    "no objects": lambda folder: (folder / ".git/objects").rename(folder / ".git/o"),
    "a missing object": lambda folder: head_object(folder).unlink(),
    "an empty object": lambda folder: replaced(head_object(folder), b""),
    "an object cut short": lambda folder: cut(head_object(folder), 40),
    "an object that is another": lambda folder: replaced(
        head_object(folder), loose(folder, git(folder, "rev-parse", "HEAD:data")).read_bytes()
    ),
    "an object that is no object": lambda folder: replaced(head_object(folder), zlib.compress(b"hej" * 100)),
    "an object of negative size": lambda folder: replaced(head_object(folder), zlib.compress(b"commit -3\0abc")),
    "an object that is a pipe": lambda folder: pipe(head_object(folder)),
    "an object without end": lambda folder: sparse(head_object(folder)),
    "an object that grows": lambda folder: replaced(head_object(folder), bomb(100)),
    "an object that says it grows": lambda folder: replaced(head_object(folder), bomb(1 << 28)),
    "a commit of nothing": lambda folder: head_is(folder, stored(folder, "commit", b"")),
    "a commit without a folder": lambda folder: commit_with(folder, ""),
    "a commit of half a folder": lambda folder: commit_with(folder, "12"),
    "a commit of half a parent": lambda folder: commit_with(
        folder, git(folder, "rev-parse", "HEAD^{tree}"), "parent 12\n"
    ),
    "a folder cut short": lambda folder: commit_with(folder, stored(folder, "tree", b"40000 data\0abc")),
    "a folder of other bytes": lambda folder: commit_with(folder, stored(folder, "tree", b"\xff" * 100)),
    "a pack cut short": lambda folder: cut(packed(folder, ".pack"), 40),
    "a pack that is missing": lambda folder: packed(folder, ".pack").unlink(),
    "a pack of other bytes": lambda folder: replaced(packed(folder, ".pack"), b"\xff" * 10_000),
    "a pack of zeros": lambda folder: replaced(packed(folder, ".pack"), bytes(10_000)),
    "a pack that is a pipe": lambda folder: pipe(packed(folder, ".pack")),
    "an index cut short": lambda folder: cut(packed(folder, ".idx"), 1100),
    "an index of nothing": lambda folder: replaced(packed(folder, ".idx"), b""),
    "an index of version 1": lambda folder: overwritten(packed(folder, ".idx"), 0, bytes(8)),
    "an index that says it is larger": lambda folder: overwritten(
        packed(folder, ".idx"), 8, b"\0\0\0\0" + b"\xff" * 1020
    ),
    "an index that runs backwards": lambda folder: overwritten(packed(folder, ".idx"), 8, b"\xff" * 512 + bytes(512)),
    "an index of entries far away": far_away,
    "an index that is a pipe": lambda folder: pipe(packed(folder, ".idx")),
    "a link for .git": lambda folder: (folder / ".git").symlink_to(moved(folder)),
    "a pipe for .git": lambda folder: (moved(folder), pipe(folder / ".git")),
    "an empty file for .git": lambda folder: (moved(folder), write(folder, ".git", "")),
    "another repository for .git": lambda folder: write(folder, ".git", f"gitdir: {moved(folder)}\n"),
    "a file for .git that names a file": lambda folder: (moved(folder), write(folder, ".git", "gitdir: /etc/passwd\n")),
    "a path of nothing for .git": lambda folder: (moved(folder), write(folder, ".git", "gitdir: a\0b\n")),
    "a worktree of a repository that does not know of it": lambda folder: (
        write(moved(folder), "worktrees/w/gitdir", "/annanstans/.git\n"),
        write(folder, ".git", f"gitdir: {folder.parent}/annan.git/worktrees/w\n"),
    ),
}


@pytest.mark.parametrize("damage", BREAK.values(), ids=BREAK)
def test_of_a_broken_repository_nothing_is_said(project: SmallProject, damage: Callable[[Path], object]) -> None:
    assert said(project) is not None
    damage(project.root)

    with quickly():
        assert said(project) is None
        assert project.findings() == []


def test_of_any_damage_nothing_wrong_is_said(project: SmallProject) -> None:
    """Bytes are overwritten anywhere in HEAD, the branches, the objects and the packs: what is said is right, or nothing."""
    git(project.root, "repack", "-q")
    commit(project.root, "data/2024/mer.yaml", "avsnitt:\n  a: {rubrik: A}\n")
    chance, right, answers = random.Random(1), said(project), set()
    read = [project.root / ".git/HEAD", *files_in(project.root / ".git/refs"), *files_in(project.root / ".git/objects")]
    for _ in range(amount(600, 20_000)):
        path = chance.choice(read)
        whole = path.read_bytes()
        overwritten(path, chance.randrange(len(whole)), chance.randbytes(chance.randrange(1, 9)))
        answers.add(said(project))
        replaced(path, whole)

    assert answers == {None, right}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_repository_of_somebody_else_says_nothing(project: SmallProject) -> None:
    """Anybody may lay a `.git` above a folder in /tmp."""
    os.chown(project.root / ".git", 12345, -1)

    assert said(project) is None
    assert project.findings() == []


def test_data_without_end_are_not_read(project: SmallProject) -> None:
    commit(project.root, "data/2024/anteckning.txt")
    sparse(project.root / "data/2024/anteckning.txt")

    with quickly():
        assert said(project) is None


def test_data_that_became_a_pipe_are_not_opened(project: SmallProject) -> None:
    committed = commit(project.root, "data/2024/anteckning.txt")
    pipe(project.root / "data/2024/anteckning.txt")

    assert said(project) == State(committed, False)
