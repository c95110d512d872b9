"""Office archives with the same bytes for the same parts."""

import io
import zipfile

FIRST = "[Content_Types].xml"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip entry can carry; nothing in it depends on when or where it was built."""


def deterministic(packed: bytes) -> bytes:
    """The same parts in a fixed order with fixed attributes (ECMA-376 part 2: the content types come first)."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(result, "w") as target:
        for name in sorted(source.namelist(), key=lambda each: (each != FIRST, each)):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            target.writestr(entry, source.read(name), compresslevel=6)
    return result.getvalue()
