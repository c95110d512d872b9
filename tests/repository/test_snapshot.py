"""The files of a revision: git itself is the oracle."""

from pathlib import Path

import pytest

from arsbokslut.repository.snapshot import NoRepository, NoRevision, snapshot
from arsbokslut.repository.unknown import Unknown
from tests.git import commit, git, needs_git, new_repository, write

pytestmark = needs_git


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two commits, a branch, a tag with a message, and a link."""
    folder = new_repository(tmp_path_factory.mktemp("git") / "project")
    (folder / "data/2024").mkdir(parents=True)
    (folder / "data/2024/link.yaml").symlink_to("a.yaml")
    commit(folder, "data/2024/a.yaml", "a: 1\n")
    git(folder, "tag", "-a", "-m", "m", "utskick/första")
    git(folder, "branch", "budget-2025")
    write(folder, "README.md")
    commit(folder, "data/2024/a.yaml", "a: 2\n")
    return folder


def everything(path: str) -> bool:
    return True


def a_of(folder: Path, revision: str) -> str:
    return snapshot(folder, revision, everything).files["data/2024/a.yaml"].decode()


REVISIONS = (
    "HEAD", "@", "main", "heads/main", "refs/heads/main", "HEAD~1", "main^", "main~", "HEAD~0", "budget-2025", "utskick/första",
)  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
def test_names(repository: Path, packed: bool) -> None:
    if packed:
        git(repository, "gc", "-q")

    for each in REVISIONS:
        found = snapshot(repository, each, everything)
        assert found.commit == git(repository, "rev-parse", f"{each}^{{commit}}"), each
        assert found.files["data/2024/a.yaml"].decode().strip() == git(repository, "show", f"{each}:data/2024/a.yaml")


def test_ids_whole_and_short(repository: Path) -> None:
    whole = git(repository, "rev-parse", "HEAD~1")

    assert {a_of(repository, whole[:length]) for length in (40, 10, 7)} == {"a: 1\n"}


def test_only_what_is_wanted_of_regular_files(repository: Path) -> None:
    found = snapshot(repository, "HEAD", lambda path: path.startswith("data/"))

    assert set(found.files) == {"data/2024/a.yaml"}


def test_a_project_in_a_folder_of_the_repository(repository: Path) -> None:
    assert set(snapshot(repository / "data", "HEAD", everything).files) == {"2024/a.yaml"}


@pytest.mark.parametrize(
    ("asked", "nearest"), [("mian", "main"), ("budget2025", "budget-2025"), ("HEAD~7", ""), ("feed", ""), ("~", "")]
)
def test_what_there_is_not(repository: Path, asked: str, nearest: str) -> None:
    with pytest.raises(NoRevision) as refused:
        snapshot(repository, asked, everything)

    assert (refused.value.nearest, refused.value.shallow) == (nearest, False)


def test_a_shallow_clone_cannot_know(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "grund")

    assert a_of(tmp_path / "grund", "HEAD") == "a: 2\n"
    for asked in ("HEAD~1", git(repository, "rev-parse", "HEAD~1"), "budget-2025"):
        with pytest.raises(NoRevision) as refused:
            snapshot(tmp_path / "grund", asked, everything)
        assert refused.value.shallow


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(NoRepository):
        snapshot(tmp_path, "HEAD", everything)


def test_an_object_that_is_missing_or_changed(tmp_path: Path) -> None:
    folder = new_repository(tmp_path / "project")
    commit(folder, "data/a.yaml", "a: 1\n")
    blob = git(folder, "rev-parse", "HEAD:data/a.yaml")
    path = folder / ".git/objects" / blob[:2] / blob[2:]
    path.chmod(0o600)
    other = (
        folder / ".git/objects" / (name := git(folder, "hash-object", "-w", "--stdin", text="a: 2\n"))[:2] / name[2:]
    )
    path.write_bytes(other.read_bytes())

    with pytest.raises(Unknown):
        snapshot(folder, "HEAD", everything)
    path.unlink()
    with pytest.raises(Unknown):
        snapshot(folder, "HEAD", everything)


def test_a_name_that_leads_out_is_not_read(tmp_path: Path) -> None:
    folder = new_repository(tmp_path / "project")
    commit(folder)
    blob = git(folder, "hash-object", "-w", "--stdin", text="a: 1\n")
    raw = b"100644 ..\0" + bytes.fromhex(blob)
    write(folder, "tree", raw)
    tree = git(folder, "hash-object", "-t", "tree", "-w", "--literally", "tree")
    made = git(folder, "commit-tree", "-m", "m", tree)

    with pytest.raises(Unknown):
        snapshot(folder, made, everything)


def test_the_work_is_bounded(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arsbokslut.repository.snapshot.WORK", 3000)

    with pytest.raises(Unknown):
        snapshot(repository, "HEAD", everything)
