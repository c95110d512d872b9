"""Office archives with the same bytes for the same parts."""

import io
import time
import zipfile

FIRST = "[Content_Types].xml"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip entry can carry; nothing in it depends on when or where it was built."""


def deterministic(packed: bytes, source_date_epoch: str = "") -> bytes:
    """The same parts in a fixed order with fixed attributes (ECMA-376 part 2: the content types come first).

    `source_date_epoch`, in seconds since 1970, dates the entries instead of 1980-01-01; anything else is ignored.
    """
    result = io.BytesIO()
    date = _date(source_date_epoch)
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(result, "w") as target:
        for name in sorted(source.namelist(), key=lambda each: (each != FIRST, each)):
            entry = zipfile.ZipInfo(name, date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            target.writestr(entry, source.read(name), compresslevel=6)
    return result.getvalue()


def _date(epoch: str) -> tuple[int, int, int, int, int, int]:
    """The date of the entries in UTC, within what a zip entry can carry (1980 to 2107)."""
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) <= 11):
        return EPOCH
    moment = time.gmtime(int(epoch))[:6]
    return max(EPOCH, min(moment, (2107, 12, 31, 23, 59, 58)))
