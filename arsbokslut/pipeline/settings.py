"""Reads the project's settings."""

from arsbokslut.model.read import read_model
from arsbokslut.model.settings import Settings
from arsbokslut.pipeline.files import read_inside
from arsbokslut.pipeline.project import Project
from arsbokslut.source import SourceFile, read_one

SETTINGS = "arsbokslut.yaml"


def read_settings(project: Project) -> Settings:
    """What `arsbokslut.yaml` says, or the usual when there is none. Raises DiagnosticsError."""
    path = project.root / SETTINGS
    if not path.exists():
        return Settings()
    source = read_one(SourceFile(SETTINGS, read_inside(path, project.root, SETTINGS)))
    return read_model(Settings, source.data, source.spots)
