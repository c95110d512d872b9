"""A repository whose files name programs: none is run."""

import pytest

from tests.adversary.target import BUILD, Attack, Target, chosen
from tests.git import commit, needs_git, new_repository

pytestmark = needs_git


def _configured(settings: str) -> Attack:
    def attack(target: Target) -> None:
        new_repository(target.root)
        commit(target.root)
        program = target.leaves_a_mark(target.outside / "spår")
        with (target.root / ".git" / "config").open("a", encoding="utf-8") as file:
            file.write(settings.format(program=program))
        (target.root / ".gitattributes").write_text("* filter=spår diff=spår\n", encoding="utf-8")
        (target.root / "data" / "2024" / "rapport.yaml").touch()

    return attack


def _hooks(target: Target) -> None:
    new_repository(target.root)
    commit(target.root)
    for name in ("pre-commit", "post-checkout", "post-index-change", "fsmonitor-watchman"):
        target.leaves_a_mark(target.root / ".git" / "hooks" / name)


def _bare_folder(target: Target) -> None:
    new_repository(target.root)
    commit(target.root)
    inner = target.root / "data" / "2024"
    for name in ("objects", "refs"):
        (inner / name).mkdir()
    (inner / "HEAD").write_text("ref: refs/heads/main\n")
    program = target.leaves_a_mark(target.outside / "spår")
    (inner / "config").write_text(f"[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = {program}\n")


ATTACKS: dict[str, Attack] = {
    "a filter": _configured('[filter "spår"]\n\tclean = {program}\n\tsmudge = {program}\n\tprocess = {program}\n'),
    "a monitor": _configured("[core]\n\tfsmonitor = {program}\n\tpager = {program}\n\tsshCommand = {program}\n"),
    "signatures": _configured("[log]\n\tshowSignature = true\n[gpg]\n\tprogram = {program}\n"),
    "a partial clone": _configured(
        '[remote "o"]\n\turl = ext::{program}\n\tuploadpack = {program}\n\tpromisor = true\n'
    ),
    "hooks": _hooks,
    "a folder that looks like a repository": _bare_folder,
}


@pytest.mark.parametrize("name", chosen(ATTACKS))
def test_what_a_repository_names_is_not_run(target: Target, name: str) -> None:
    ATTACKS[name](target)

    assert target.withstands(*BUILD).code == 0


@pytest.mark.parametrize("name", chosen(dict.fromkeys(("git", "soffice", "sh"), _hooks)))
def test_a_program_in_the_project_is_not_run(target: Target, name: str) -> None:
    target.leaves_a_mark(target.root / name)

    assert target.withstands(*BUILD, PATH=f".:{target.root}").code == 0
