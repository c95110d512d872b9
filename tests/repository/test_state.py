"""The last commit that changed a project's files, and whether they are as it left them: git itself is the oracle."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from arsbokslut.repository import State, state_of
from arsbokslut.repository import state as module
from tests.git import SOURCES, answer_of_git, commit, git, needs_git, new_repository, write
from tests.robustness.profile import amount

pytestmark = needs_git


def said(folder: Path) -> State | None:
    return state_of(folder, SOURCES)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Three commits: data, a template, and something else."""
    folder = new_repository(tmp_path / "project")
    commit(folder, "data/2024/a.yaml", "a: 1\n")
    commit(folder, "templates/x/rapport.xhtml.j2", "<p/>\n")
    commit(folder, "README.md")
    return folder


# Where the objects lie -------------------------------------------------------------------------------------------


def test_loose_objects(repository: Path) -> None:
    expected = git(repository, "rev-parse", "HEAD~1")

    assert said(repository) == State(expected, True) == answer_of_git(repository)


def test_a_packed_repository(repository: Path) -> None:
    git(repository, "gc", "-q")

    assert not list(repository.glob(".git/objects/??/*"))
    assert (repository / ".git/packed-refs").is_file()
    assert not (repository / ".git/refs/heads/main").exists()
    assert said(repository) == answer_of_git(repository)


def test_differences_upon_differences_in_a_pack(tmp_path: Path) -> None:
    folder = new_repository(tmp_path)
    for number in range(100):
        write(folder, f"data/2024/{number:03}.yaml", f"a: {number}\n")
    for number in range(40):
        commit(folder, f"data/2024/{number:03}.yaml", "a: 0\n")
    middle = git(folder, "rev-parse", "HEAD~20")
    git(folder, "repack", "-q", "-a", "-d", "-f", "--depth=40", "--window=40")
    (index,) = folder.glob(".git/objects/pack/*.idx")

    assert "chain length = 6" in git(folder, "verify-pack", "-v", str(index))
    assert said(folder) == answer_of_git(folder)
    git(folder, "checkout", "-q", middle)
    assert said(folder) == answer_of_git(folder) == State(middle, True)


def test_differences_that_name_their_base(repository: Path) -> None:
    for number in range(30):
        commit(repository, f"data/2024/{number:03}.yaml", f"a: {number}\n")
    pack = repository / ".git/objects/pack/pack-x"
    objects = git(repository, "rev-list", "--objects", "--no-object-names", "HEAD")
    name = git(
        repository, "-c", "repack.useDeltaBaseOffset=false", "pack-objects", "-q", str(pack), text=objects + "\n"
    )
    git(repository, "prune-packed")

    assert name
    assert said(repository) == answer_of_git(repository)


def test_several_packs_and_loose_objects(repository: Path) -> None:
    for number in range(4):
        commit(repository, f"data/2024/{number}.yaml")
        git(repository, "repack", "-q")
    commit(repository, "data/2024/sist.yaml")

    assert len(list(repository.glob(".git/objects/pack/*.pack"))) == 4
    assert said(repository) == answer_of_git(repository)


def test_a_repository_of_sha_256(tmp_path: Path) -> None:
    folder = new_repository(tmp_path, "--object-format=sha256")
    for number in range(20):
        commit(folder, f"data/2024/{number}.yaml")
    commit(folder, "README.md")
    loose = said(folder)
    git(folder, "gc", "-q")

    assert loose == said(folder) == answer_of_git(folder)
    assert loose is not None
    assert len(loose.commit) == 64


# Where the project lies ------------------------------------------------------------------------------------------


def test_a_project_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    top = new_repository(tmp_path)
    first = commit(top, "ekonomi/årsbokslut/data/2024/a.yaml")
    commit(top, "data/2024/a.yaml")
    project = top / "ekonomi" / "årsbokslut"

    assert said(project) == answer_of_git(project) == State(first, True)
    assert said(top) == answer_of_git(top)


def test_a_worktree(repository: Path, tmp_path: Path) -> None:
    git(repository, "worktree", "add", "-q", "-b", "sida", str(tmp_path / "sida"))
    commit(tmp_path / "sida", "data/2024/b.yaml")

    assert said(tmp_path / "sida") == answer_of_git(tmp_path / "sida")
    assert said(repository) == answer_of_git(repository)
    assert said(repository) != said(tmp_path / "sida")


def test_a_submodule(repository: Path, tmp_path: Path) -> None:
    outer = new_repository(tmp_path / "yttre")
    commit(outer, "a.txt")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(repository), "inre")

    assert (outer / "inre" / ".git").is_file()
    assert said(outer / "inre") == answer_of_git(outer / "inre") == answer_of_git(repository)


def test_a_path_with_a_link_in_it(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "genväg").symlink_to(repository)

    assert said(tmp_path / "genväg") == said(repository) == answer_of_git(repository)


# Which commit ----------------------------------------------------------------------------------------------------


def test_a_detached_head(repository: Path) -> None:
    git(repository, "checkout", "-q", "--detach", "HEAD~2")

    assert said(repository) == answer_of_git(repository) == State(git(repository, "rev-parse", "HEAD"), True)


def test_a_branch_whose_name_is_a_path(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "år/2024/ändring")
    commit(repository, "data/2024/b.yaml")
    loose = said(repository)
    git(repository, "pack-refs", "--all")

    assert loose == said(repository) == answer_of_git(repository)


def test_a_branch_that_is_newer_than_its_packed_form(repository: Path) -> None:
    git(repository, "pack-refs", "--all")
    commit(repository, "data/2024/b.yaml")

    assert said(repository) == answer_of_git(repository) == State(git(repository, "rev-parse", "HEAD"), True)


def test_a_merge_of_a_branch_that_changed_the_data(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "sida", "HEAD~1")
    changed = commit(repository, "data/2024/b.yaml")
    git(repository, "checkout", "-q", "main")
    git(repository, "merge", "-q", "--no-edit", "sida")

    assert said(repository) == answer_of_git(repository) == State(changed, True)


def test_a_merge_that_changed_the_data_itself(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "sida", "HEAD~1")
    commit(repository, "data/2024/b.yaml")
    git(repository, "checkout", "-q", "main")
    commit(repository, "data/2024/c.yaml")
    git(repository, "merge", "-q", "--no-edit", "sida")

    assert said(repository) == answer_of_git(repository) == State(git(repository, "rev-parse", "HEAD"), True)


@pytest.mark.parametrize("seed", range(amount(2, 30)))
def test_any_history(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    folder = new_repository(tmp_path)
    commit(folder, "data/2024/a.yaml")
    for number in range(25):
        match chance.randrange(4):
            case 0:
                git(folder, "checkout", "-q", "-B", f"gren{chance.randrange(3)}")
            case 1:
                branches = git(folder, "branch", "--format=%(refname:short)").split()
                git(folder, "merge", "-q", "-X", "ours", "--no-edit", chance.choice(branches))
            case _:
                place = chance.choice(("data/2024", "annat", "templates/x", "."))
                commit(folder, f"{place}/{chance.randrange(3)}.yaml", str(number))
        assert said(folder) == answer_of_git(folder)


# Whether the files are as committed ------------------------------------------------------------------------------

Change = Callable[[Path], object]

CHANGES: dict[str, Change] = {
    "changed data": lambda folder: write(folder, "data/2024/a.yaml", "a: 2\n"),
    "a changed template": lambda folder: write(folder, "templates/x/rapport.xhtml.j2", "<p>1</p>\n"),
    "a new data file": lambda folder: write(folder, "data/2024/b.yaml"),
    "a new year": lambda folder: write(folder, "data/2025/a.yaml"),
    "new settings": lambda folder: write(folder, "arsbokslut.yaml"),
    "data that are gone": lambda folder: (folder / "data/2024/a.yaml").unlink(),
    "templates that are gone": lambda folder: shutil.rmtree(folder / "templates"),
    "a file that became a folder": lambda folder: (
        (folder / "data/2024/a.yaml").unlink(),
        write(folder, "data/2024/a.yaml/b.yaml"),
    ),
    "a folder that became a file": lambda folder: (shutil.rmtree(folder / "data/2024"), write(folder, "data/2024")),
    "a file that became a link": lambda folder: (
        (folder / "data/2024/a.yaml").rename(folder / "data/2024/b.yaml"),
        (folder / "data/2024/a.yaml").symlink_to("b.yaml"),
    ),
    "changed data, staged": lambda folder: (write(folder, "data/2024/a.yaml", "a: 2\n"), git(folder, "add", ".")),
}

UNCHANGED: dict[str, Change] = {
    "other files": lambda folder: write(folder, "anteckning.txt"),
    "a file written anew": lambda folder: (
        write(folder, "data/2024/a.yaml", "a: 1\n"),
        os.utime(folder / "data", (1, 1)),
    ),
    "an empty folder": lambda folder: (folder / "data/2025").mkdir(),
    "an empty folder for layouts": lambda folder: (folder / "templates/y/z").mkdir(parents=True),
    "the file's mode": lambda folder: (
        git(folder, "config", "core.fileMode", "false"),
        (folder / "data/2024/a.yaml").chmod(0o755),
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_files_that_are_not_as_committed(repository: Path, change: Change) -> None:
    change(repository)

    assert said(repository) == answer_of_git(repository) == State(git(repository, "rev-parse", "HEAD~1"), False)


@pytest.mark.parametrize("change", UNCHANGED.values(), ids=UNCHANGED)
def test_files_that_are_as_committed(repository: Path, change: Change) -> None:
    change(repository)

    assert said(repository) == answer_of_git(repository) == State(git(repository, "rev-parse", "HEAD~1"), True)


def test_committed_links_within_the_data(repository: Path) -> None:
    (repository / "data/2025").symlink_to("2024")
    commit(repository)

    assert said(repository) == answer_of_git(repository) == State(git(repository, "rev-parse", "HEAD"), True)


def test_a_file_that_git_ignores_is_none_of_the_commits_but_may_be_read(repository: Path) -> None:
    commit(repository, ".gitignore", "b.yaml\n")
    write(repository, "data/2024/b.yaml")

    state = said(repository)
    assert state is not None
    assert not state.clean


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "~$referens.docx", ".~lock.referens.docx#", "a.yaml~", ".a.yaml.swp"]
)
def test_what_other_programs_leave_is_no_change(repository: Path, name: str) -> None:
    write(repository, f"data/2024/{name}")

    assert said(repository) == State(git(repository, "rev-parse", "HEAD~1"), True)


def test_line_ends_of_windows(repository: Path) -> None:
    git(repository, "config", "core.autocrlf", "true")
    (repository / "data/2024/a.yaml").unlink()
    git(repository, "checkout", "-q", ".")

    assert (repository / "data/2024/a.yaml").read_bytes() == b"a: 1\r\n"
    assert said(repository) == answer_of_git(repository) == State(git(repository, "rev-parse", "HEAD~1"), True)


def test_a_binary_file_is_not_taken_for_a_text_with_line_ends(repository: Path) -> None:
    committed = commit(repository, "templates/x/referens.docx", b"PK\0\1 \n")
    write(repository, "templates/x/referens.docx", b"PK\0\1 \r\n")

    assert said(repository) == answer_of_git(repository) == State(committed, False)


def test_a_file_that_git_lfs_keeps(repository: Path) -> None:
    pointer = (
        "version https://git-lfs.github.com/spec/v1\n"
        "oid sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\nsize 3\n"
    )
    committed = commit(repository, "templates/x/referens.docx", pointer)
    write(repository, "templates/x/referens.docx", "abc")
    assert said(repository) == State(committed, True)

    write(repository, "templates/x/referens.docx", "abd")
    assert said(repository) == State(committed, False)


def test_letters_that_macos_takes_apart(repository: Path) -> None:
    committed = commit(repository, "data/2024/å.yaml")
    (repository / "data/2024/å.yaml").rename(repository / "data/2024/a\u030a.yaml")

    assert said(repository) == State(committed, True)


# Where nothing is said -------------------------------------------------------------------------------------------


def test_outside_a_repository(tmp_path: Path) -> None:
    write(tmp_path, "data/2024/a.yaml")

    assert said(tmp_path) is None


def test_before_the_first_commit(tmp_path: Path) -> None:
    write(new_repository(tmp_path), "data/2024/a.yaml")

    assert said(tmp_path) is None


def test_a_project_that_is_not_committed(repository: Path) -> None:
    write(repository, "ny/data/2024/a.yaml")

    assert said(repository / "ny") is None


def test_a_shallow_clone_that_does_not_reach_the_change(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth=1", repository.as_uri(), "good")

    assert (tmp_path / "good/.git/shallow").is_file()
    assert said(tmp_path / "good") is None


def test_a_shallow_clone_that_reaches_the_change(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth=3", repository.as_uri(), "good")

    assert said(tmp_path / "good") == answer_of_git(repository)


def test_a_clone_that_borrows_its_objects(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--shared", str(repository), "lånad")

    assert (tmp_path / "lånad/.git/objects/info/alternates").is_file()
    assert said(tmp_path / "lånad") is None


def test_data_that_are_a_submodule(repository: Path, tmp_path: Path) -> None:
    outer = new_repository(tmp_path / "yttre")
    commit(outer, "data/2024/a.yaml")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(repository), "templates")
    commit(outer)

    assert said(outer) is None


def test_a_committed_link_out_of_the_sources(repository: Path) -> None:
    write(repository, "bilder/a.yaml")
    (repository / "data/2024/b.yaml").symlink_to("../../bilder/a.yaml")
    commit(repository)

    assert said(repository) is None


def test_a_history_that_is_too_long(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(30):
        commit(repository)
    assert said(repository) == answer_of_git(repository)

    monkeypatch.setattr(module, "WORK", 50_000)
    assert said(repository) is None
