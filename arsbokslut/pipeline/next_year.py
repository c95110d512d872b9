"""The next year's files: made of an earlier year's, tried as a report, and written all or not at all."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.diagnostics.edits import Change, Edit, Insert, Remove
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.files import read_inside
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import TEMPLATES, Project
from arsbokslut.pipeline.read import ReadEdition, read_edition
from arsbokslut.pipeline.settings import SETTINGS
from arsbokslut.pipeline.written import write_files
from arsbokslut.rollover import Span, rolled
from arsbokslut.source import COLLECTIONS, Source, SourceFile, in_rows, merge, read_one
from arsbokslut.source.edits import EditRefused, edited, in_files

ACKNOWLEDGED = "godkända"


@dataclass(frozen=True, slots=True)
class NextYear:
    """A year's files, ready to be written: by their path in the project. `changes` made them of the year before."""

    edition: Edition
    base: Edition
    files: Mapping[str, bytes]
    changes: Sequence[Change]
    dropped: int
    """Acknowledgements that were about the figures of the year before."""

    prepared: Prepared
    """The new report, as it is read back."""


def next_year(project: Project, edition: Edition, base: Edition | None) -> NextYear:
    """The files of `edition`, made of those of `base` or of the latest year before. Raises DiagnosticsError; nothing is written."""
    _refuse_what_exists(project, edition)
    older = _base(project, edition, base)
    read = read_edition(project, older)
    raw = {shown: read_inside(project.root / shown, project.root, shown) for shown in read.spots.texts}
    sources = [read_one(SourceFile(shown, content)) for shown, content in raw.items()]
    whole = in_rows(merge(sources, older.shown, COLLECTIONS))
    changes = rolled(whole.data, read.report, Span(older.year, edition.year))
    made = _Made(project, older, edition, raw, sources, whole, read)
    tried = made.tried(changes)
    needless = tried.checked.needless
    if needless:
        changes += _without(needless, whole)
        tried = made.tried(changes)
    return NextYear(edition, older, made.files(changes), changes, len(needless), tried)


def write_next_year(made: NextYear, project: Project) -> list[Path]:
    """Writes the files. Raises DiagnosticsError, with nothing left behind."""
    _refuse_what_exists(project, made.edition)
    return write_files(project.root, made.files)


def _base(project: Project, edition: Edition, asked: Edition | None) -> Edition:
    known = project.editions()
    if asked is not None:
        project.data_folder(asked)
    earlier = [each for each in known if each < edition]
    base = asked or (earlier[-1] if earlier else None)
    if base is None:
        hint = (
            "Ett nytt projekt börjar med arsbokslut init."
            if not known
            else f"Det finns data för {', '.join(map(str, known))}."
        )
        raise refused(edition.shown, f"Det finns inget år före {edition} att göra det av.", hint)
    if base >= edition:
        hint = f"Nästa år efter {base} är {base.year + 1}: arsbokslut new {base.year + 1}."
        raise refused(edition.shown, f"{edition} är inte senare än {base}.", hint)
    return base


def _refuse_what_exists(project: Project, edition: Edition) -> None:
    folder = project.root / edition.shown
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists() or folder.is_symlink():
        inside = ", ".join(sorted(each.name for each in folder.iterdir())[:8]) if folder.is_dir() else "en fil"
        hint = f"Flytta undan den om {edition} ska göras på nytt."
        raise refused(edition.shown, f"Mappen finns redan ({inside}), så inget skrevs.", hint)


def refused(place: str, message: str, hint: str) -> DiagnosticsError:
    """Why the next year cannot be made."""
    return DiagnosticsError([Diagnostic("ARS006", message, Position(place), hint)])


@dataclass(frozen=True, slots=True)
class _Made:
    """The older year as it was read, of which the new one is made."""

    project: Project
    older: Edition
    edition: Edition
    raw: Mapping[str, bytes]
    sources: Sequence[Source]
    whole: Source
    read: ReadEdition

    def files(self, changes: Sequence[Change]) -> dict[str, bytes]:
        """The new files by their path. Raises DiagnosticsError for a change that cannot be carried out."""
        try:
            edits = in_files(self.sources, self.whole, changes)
            return {self._named(shown): content for shown, content in self._edited(edits)}
        except EditRefused as error:
            hint = "Rätta filen, eller för över den delen för hand."
            raise refused(self.older.shown, f"Filerna kan inte föras över: {error}", hint) from None

    def _edited(self, edits: Mapping[str, Sequence[Edit]]) -> Iterator[tuple[str, bytes]]:
        for source, (shown, raw) in zip(self.sources, self.raw.items(), strict=True):
            mine = edits.get(shown, ())
            if not _leaves_nothing(source, mine):
                yield shown, edited(SourceFile(shown, raw), mine)

    def _named(self, shown: str) -> str:
        """The file of the new year: under the same name, with its year, when that has one."""
        name = Path(shown).name.replace(str(self.older), str(self.edition))
        return f"{self.edition.shown}/{name}"

    def tried(self, changes: Sequence[Change]) -> Prepared:
        """The new year read back and checked, outside the project. Raises DiagnosticsError when it would not be a report."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, content in {**self.raw, **self.files(changes), **self._around()}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_bytes(content)
            own = self.project.root / TEMPLATES
            if own.is_dir():
                shutil.copytree(own, root / TEMPLATES)
            try:
                return prepare_edition(Project(root), self.edition)
            except DiagnosticsError as error:
                first = error.diagnostics[0]
                message = f"Det som skulle skrivas går inte att bygga: {first.position} {first.message}"
                hint = "Rätta det i det tidigare årets filer, eller för över den delen för hand."
                raise refused(self.older.shown, message, hint) from None

    def _around(self) -> dict[str, bytes]:
        """The settings and the pictures that the report needs."""
        pictures = (each.picture.file for each in self.read.source.sections.values() if each.picture is not None)
        paths = {name: self.project.root / name for name in (SETTINGS, *pictures)}
        return {name: read_inside(path, self.project.root, name) for name, path in paths.items() if path.is_file()}


def _without(needless: Sequence[int], whole: Source) -> list[Change]:
    """Acknowledgements taken out: those about the figures of the older year."""
    if len(needless) == len(whole.data[ACKNOWLEDGED]):
        return [Remove((ACKNOWLEDGED,))]
    return [Remove((ACKNOWLEDGED, index)) for index in needless]


def _leaves_nothing(source: Source, edits: Sequence[Edit]) -> bool:
    """Whether everything that a file says is taken out."""
    gone = {each.path[0] for each in edits if isinstance(each, Remove) and len(each.path) == 1}
    return gone == set(source.data) and not any(isinstance(each, Insert) for each in edits)
