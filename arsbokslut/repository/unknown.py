"""What cannot be known, and how much work may go into knowing it."""


class Unknown(Exception):
    """The repository does not tell, or in no form that is read here."""


class Budget:
    """Work that is left, in about the bytes that are gone through: a count, so that the answer is the same on every machine."""

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, work: int) -> None:
        """Raises Unknown when the work does not fit."""
        self.left -= work
        if self.left < 0:
            raise Unknown
