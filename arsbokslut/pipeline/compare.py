"""Two reports of a project, of its folder, of another, or of a revision, held against each other."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from arsbokslut.compare.comparison import Comparison, compare
from arsbokslut.compare.side import Side
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.pipeline.edition import DATA, Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import TEMPLATES, Project
from arsbokslut.pipeline.settings import SETTINGS
from arsbokslut.repository.snapshot import NoRepository, NoRevision, snapshot
from arsbokslut.repository.unknown import Unknown


def compare_reports(project: Project, first: str, second: str | None, year: Edition | None) -> Comparison:
    """The report that the first wish names against that of the second, or of the project's folder.

    Each is a year, a folder or a revision of the repository. A folder or revision gives the year that the other names, or
    `year`, or its latest. Raises DiagnosticsError.
    """
    named = year or next(filter(None, map(Edition.parse, (first, second or ""))), None)
    with _source(project, first, named) as before, _source(project, second, named) as after:
        edition = named or max(after.editions(), default=None)
        if edition is None:
            raise _refused(
                f"I {after.called} finns inga år.", "Kontrollera att rätt mapp eller version är angiven.", after.called
            )
        return compare(before.side(edition), after.side(edition))


class _Source:
    """Where a report is read from: a project, as people call it, and the year when that is what they asked for."""

    def __init__(
        self, called: str, project: Project, edition: Edition | None = None, *, elsewhere: bool = False
    ) -> None:
        self.called, self.project, self.edition, self._elsewhere = called, project, edition, elsewhere

    def editions(self) -> list[Edition]:
        """The years that there are."""
        return (
            [self.edition] if self.edition else self.project.editions() if (self.project.root / DATA).is_dir() else []
        )

    def side(self, wanted: Edition) -> Side:
        """The report of a year. Raises DiagnosticsError; of what is not the project's own folder, it is said where it stands."""
        edition = self.edition or wanted
        try:
            self.project.data_folder(edition)
            prepared = prepare_edition(self.project, edition)
        except DiagnosticsError as error:
            raise self._named(error) if self._elsewhere else error from None
        read = prepared.read
        called = self.called if self.edition else f"{self.called} ({edition})"
        return Side(called, read.report, read.data, read.spots, prepared.texts, prepared.document, prepared.findings)

    def _named(self, error: DiagnosticsError) -> DiagnosticsError:
        """The findings, with whose files they are about."""
        found = (replace(each, message=f"I {self.called}: {each.message}", fix=()) for each in error.diagnostics)
        return DiagnosticsError(found, error.texts)


@contextmanager
def _source(project: Project, asked: str | None, year: Edition | None) -> Iterator[_Source]:
    if asked is None:
        yield _Source("mappen", project, year)
        return
    edition = Edition.parse(asked)
    folder = Path(asked)
    if edition is not None:
        yield _Source(asked, project, edition)
    elif folder.is_dir():
        yield _of_folder(folder, asked)
    else:
        with TemporaryDirectory(prefix="arsbokslut-") as made:
            _write(Path(made), _files(project, asked))
            yield _Source(asked, Project(Path(made)), elsewhere=True)


def _of_folder(folder: Path, asked: str) -> _Source:
    """A project's folder, or the folder of a year in one."""
    edition = Edition.parse(folder.resolve().name)
    if edition is not None and folder.resolve().parent.name == DATA:
        return _Source(asked, Project(folder.resolve().parent.parent), edition, elsewhere=True)
    if not (folder / DATA).is_dir():
        raise _refused(
            f"Mappen ”{asked}” är inget årsbokslutsprojekt: undermappen {DATA} saknas.",
            f"Ange en mapp som innehåller {DATA}/, eller ett års mapp i den. Menas en gren: skriv refs/heads/{asked}.",
            asked,
        )
    return _Source(asked, Project(folder), elsewhere=True)


def _files(project: Project, revision: str) -> Mapping[str, bytes]:
    """What a revision has of what reports are made of. Raises DiagnosticsError."""
    try:
        return snapshot(project.root, revision, _is_source).files
    except NoRepository:
        message = (
            f"”{revision}” är varken ett år eller en mapp, och projektet ligger inte i något git-lager med versioner."
        )
        raise _refused(message, "Jämför två år, eller med en annan mapp.", revision) from None
    except NoRevision as fault:
        raise _unknown_revision(revision, fault) from None
    except Unknown:
        message = (
            f"Versionen ”{revision}” går inte att läsa ur git-lagret: något i den saknas, är skadat eller är för stort."
        )
        raise _refused(message, "Hämta allt med git fetch, eller jämför med en mapp.", revision) from None


def _unknown_revision(revision: str, fault: NoRevision) -> DiagnosticsError:
    meant = f"Menades ”{fault.nearest}”?" if fault.nearest else ""
    if fault.shallow:
        message = f"Det går inte att veta om ”{revision}” finns: klonen är grund, så äldre versioner är inte hämtade."
        return _refused(message, f"Hämta dem med git fetch --unshallow. {meant}".strip(), revision)
    message = f"”{revision}” är varken ett år, en mapp eller en version i git-lagret."
    return _refused(message, meant or "Ange en gren, en märkning (tag) eller början på en versions id.", revision)


def _is_source(path: str) -> bool:
    return path == SETTINGS or path.startswith((f"{DATA}/", f"{TEMPLATES}/"))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _refused(message: str, hint: str, what: str) -> DiagnosticsError:
    return DiagnosticsError([Diagnostic("ARS004", message, Position(what), hint)])
