"""A document ready to be written, with what its writers ask for."""

from dataclasses import field
from pathlib import Path

from arsbokslut.classes import dataclass
from arsbokslut.compose.layout import Layout
from arsbokslut.document.pictures import PictureFile
from arsbokslut.document.tree import Document
from arsbokslut.pipeline.pictures import load_picture
from arsbokslut.trail.origin import Find


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The same for every format. `find` gives the figure of a name, or None."""

    document: Document
    layout: Layout
    root: Path
    find: Find
    pictures: dict[str, PictureFile] = field(default_factory=dict)

    def picture(self, file: str) -> PictureFile:
        """A picture of the project, made ready once for all formats. Raises PictureFault."""
        if file not in self.pictures:
            self.pictures[file] = load_picture(self.root, file)
        return self.pictures[file]
