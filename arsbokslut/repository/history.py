"""The last commit that changed some files."""

from arsbokslut.repository.objects import Entry, Objects

FOLDER = b"40000"

Files = tuple[Entry | None, ...]
"""What a commit says of each of the names that are asked for."""


def last_change(
    objects: Objects, head: bytes, folder: tuple[bytes, ...], names: tuple[bytes, ...]
) -> tuple[bytes, Files]:
    """The commit that `git log -1 -- …` shows, and the files: from parent to the first parent with the same files, while one has them.

    The folder is given by the names of the folders down to it. Raises Unknown, as where a shallow clone has no parents.
    """
    top, parents = objects.commit(head)
    last, files = head, _files(objects, top, folder, names)
    while any(files):
        for parent in parents:
            top, further = objects.commit(parent)
            if _files(objects, top, folder, names) == files:
                last, parents = parent, further
                break
        else:
            break
    return last, files


def _files(objects: Objects, top: bytes, folder: tuple[bytes, ...], names: tuple[bytes, ...]) -> Files:
    entries = objects.folder(top)
    for each in folder:
        mode, inner = entries.get(each, (b"", b""))
        entries = objects.folder(inner) if mode == FOLDER else {}
    return tuple(entries.get(each) for each in names)
