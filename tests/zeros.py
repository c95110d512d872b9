"""Data that unpack to very much: zero bytes, of which each megabyte is packed as the first was."""

import zlib

PIECE = 2**20
_MODULUS = 65521
"""Of the checksum that ends packed data (RFC 1950)."""


def packed_zeros(megabytes: int, before: bytes = b"") -> bytes:
    """Some bytes and so many megabytes of zeros after them, packed in no time."""
    packer = zlib.compressobj()
    head = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(bytes(PIECE)) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + piece * megabytes + b"\x03\x00" + _checksum(before, megabytes * PIECE).to_bytes(4)


def _checksum(before: bytes, zeros: int) -> int:
    """The checksum of some bytes with zeros after them: zeros add the first sum to the second, and nothing to the first."""
    second, first = divmod(zlib.adler32(before), 2**16)
    return (second + zeros * first) % _MODULUS << 16 | first
