"""Objects that a pack stores as their difference from another (gitformat-pack, "Deltified representation")."""

from arsbokslut.repository.unknown import Unknown

LONGEST = 10
"""Bytes of a number: 70 bits."""


def result_size(delta: bytes) -> int:
    """The size of what comes out, as the difference itself says. Raises Unknown, IndexError."""
    _, at = _number(delta, 0)
    return _number(delta, at)[0]


def apply(base: bytes, delta: bytes) -> bytes:
    """What the difference makes of the base. Raises Unknown, IndexError."""
    base_size, at = _number(delta, 0)
    size, at = _number(delta, at)
    if base_size != len(base):
        raise Unknown
    pieces, length = [], 0
    while at < len(delta):
        piece, at = _copied(base, delta, at) if delta[at] & 0x80 else _inserted(delta, at)
        pieces.append(piece)
        length += len(piece)
        if length > size:
            raise Unknown
    if length != size:
        raise Unknown
    return b"".join(pieces)


def _number(delta: bytes, at: int) -> tuple[int, int]:
    """A number, seven bits a byte with the lowest first, and where it ends."""
    value = 0
    for shift in range(LONGEST):
        byte = delta[at + shift]
        value |= (byte & 0x7F) << 7 * shift
        if byte < 0x80:
            return value, at + shift + 1
    raise Unknown


def _inserted(delta: bytes, at: int) -> tuple[bytes, int]:
    end = at + 1 + delta[at]
    if delta[at] == 0 or end > len(delta):
        raise Unknown
    return delta[at + 1 : end], end


def _copied(base: bytes, delta: bytes, at: int) -> tuple[bytes, int]:
    """A piece of the base. The bits of the first byte say which bytes of the offset and the length follow."""
    which, at = delta[at], at + 1
    number = 0
    for bit in range(7):
        if which >> bit & 1:
            number |= delta[at] << 8 * bit
            at += 1
    start, length = number & 0xFFFFFFFF, number >> 32 or 0x10000
    if start + length > len(base):
        raise Unknown
    return base[start : start + length], at
