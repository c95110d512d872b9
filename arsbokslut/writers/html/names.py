"""Names that stand once on the page: ids, and what screen readers call its regions."""

import re
import unicodedata

_NOT_IN_ID = re.compile(r"[^a-z0-9]+")
_UNSAFE = re.compile(r'[\s%"<>&]')
LONGEST = 60


class Names:
    """Gives each id and each region's name once; what is asked for again gets a number."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._regions: dict[str, int] = {}

    def id(self, wished: str) -> str:
        """An id like the one wished for."""
        chosen, number = wished, 2
        while chosen in self._ids:
            chosen, number = f"{wished}-{number}", number + 1
        self._ids.add(chosen)
        return chosen

    def own(self, given: str) -> str:
        """The id that the layout gave, as it is where HTML and an address can carry it."""
        return self.id(slug(given) if _UNSAFE.search(given) else given)

    def again(self, region: str) -> str:
        """What tells a region from others of the same name: nothing the first time, then ` (2)`."""
        count = self._regions[region] = self._regions.get(region, 0) + 1
        return f" ({count})" if count > 1 else ""


def slug(text: str) -> str:
    """Text as an id: a–z, digits and hyphens; å and ä become a, ö becomes o."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode("ascii")
    return _NOT_IN_ID.sub("-", plain)[:LONGEST].strip("-") or "avsnitt"
