"""Compressed bytes within the size they say they have."""

import zlib
from collections.abc import Iterable

from arsbokslut.repository.unknown import Unknown


def inflate(chunks: Iterable[bytes], size: int) -> bytes:
    """Just `size` bytes, never more in memory. Raises Unknown, zlib.error."""
    stream = zlib.decompressobj()
    pieces, left = [], size
    for chunk in chunks:
        pieces.append(stream.decompress(chunk, left + 1))
        left -= len(pieces[-1])
        if left < 0:
            raise Unknown
        if stream.eof:
            break
    if left or not stream.eof:
        raise Unknown
    return b"".join(pieces)


def inflate_start(content: bytes, length: int) -> bytes:
    """At most the first `length` bytes. Raises zlib.error."""
    return zlib.decompressobj().decompress(content, length)
