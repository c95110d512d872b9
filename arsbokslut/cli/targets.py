"""Which files a build writes: in which formats, and where."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from arsbokslut.cli.editions import OVER_SOURCE, usage_fault
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.formats import DEFAULT, FORMATS
from arsbokslut.pipeline.project import Project

Targets = dict[str, Path]
"""Format → the file to write."""


def chosen_targets(
    editions: Sequence[Edition], folder: Path, output: Path | None, to: Iterable[str]
) -> dict[Edition, Targets]:
    """Where each edition is written: to `output`, a file or a folder, or else to `folder`. Raises DiagnosticsError."""
    formats = _formats(output, to)
    if output is None:
        return _in_folder(editions, folder, formats)
    if output.is_dir():
        return _in_folder(editions, output, formats)
    if len(editions) * len(formats) == 1:
        return {editions[0]: {formats[0]: output}}
    if output.exists():
        raise usage_fault("Flera dokument kan inte skrivas till samma fil.", "Ange en mapp med -o.", str(output))
    if _ending(output) in FORMATS:
        raise usage_fault("Flera dokument kan inte skrivas till en fil.", "Ange en mapp med -o.", str(output))
    return _in_folder(editions, output, formats)


def keep_sources(project: Project, targets: Iterable[Path]) -> None:
    """Raises DiagnosticsError when a document would be written over what reports are made of."""
    for target in targets:
        if project.is_source(target):
            raise usage_fault(OVER_SOURCE, "Välj en annan fil eller mapp med -o.", str(target))


def _in_folder(editions: Iterable[Edition], folder: Path, formats: Sequence[str]) -> dict[Edition, Targets]:
    return {each: {fmt: folder / f"{each.stem}.{fmt}" for fmt in formats} for each in editions}


def _ending(path: Path) -> str:
    return path.suffix.lower().lstrip(".")


def _formats(output: Path | None, to: Iterable[str]) -> tuple[str, ...]:
    """The formats asked for; without any, what the output file's ending says, or Word."""
    asked = tuple(dict.fromkeys(to))
    unknown = next((each for each in asked if each not in FORMATS), None)
    if unknown is not None:
        raise usage_fault(f"Formatet {unknown} finns inte.", f"Välj bland: {', '.join(FORMATS)}.", "--to")
    ending = _ending(output) if output is not None else ""
    return asked or (ending if ending in FORMATS else DEFAULT,)
