"""The name of a figure: `drift.hemgården.avvikelse` is a root, the rows under it and a column."""


class Name(tuple[str, ...]):
    """The parts of a name in order. An empty name is that of a calculation, which nothing can refer to."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "Name":
        """The name that a text writes with dots."""
        return cls(text.split(".")) if text else NO_NAME

    def __str__(self) -> str:
        return ".".join(self)

    __format__ = object.__format__

    @property
    def root(self) -> str:
        """What the name begins with: a table, a group of key figures or `mål`."""
        return self[0] if self else ""

    @property
    def column(self) -> str:
        """The last part: the column of a figure, or the row of a line."""
        return self[-1] if self else ""

    @property
    def line(self) -> "Name":
        """The name without its column: that of the row, key figure or indicator."""
        return Name(self[:-1])

    def of(self, part: str) -> "Name":
        """The name of a part of what this names: a row under a table, a column of a row."""
        return Name((*self, part))


NO_NAME = Name()
