"""Slips in goals, scales, assignments, dates and facts."""

import re
from collections.abc import Iterator
from itertools import combinations

from arsbokslut.model.scales import Scale, standard_scales
from tests.checks.slips.source import Data, Edit, Scalar, Slip

TURNED = (("minska", "öka"), ("Minska", "Öka"), ("sjunka", "stiga"), ("Sänka", "Höja"), ("öka", "minska"), ("Öka", "Minska"), ("Utöka", "Minska"))  # fmt: skip
OTHER_WAY = {"högre": "lägre", "lägre": "högre"}
LEVELS = ("grön", "gul", "röd")
TRENDS = ("bättre", "lika", "sämre")


def slips(data: Data) -> Iterator[Slip]:
    """Every slip in goals, scales, assignments and dates of a year."""
    yield from _wordings(data)
    yield from _indicators(data)
    yield from _set_by_hand(data)
    yield from _scales(data)
    yield from _facts(data)
    yield from _dates(data)


def _slip(data: Data, group: str, kind: str, edits: list[Edit], what: str) -> Slip:
    return Slip(group, kind, data.year, tuple(edits), what)


def _wordings(data: Data) -> Iterator[Slip]:
    """A goal whose name asks for the opposite, or names another number or year."""
    for path, each in data.scalars.items():
        if path[0] != "målområden" or path[-1] != "namn" or path[-3] != "mål":
            continue
        for word, other in TURNED:
            if re.search(rf"\b{word}\b", each.text):
                new = re.sub(rf"\b{word}\b", other, each.text, count=1)
                yield _slip(
                    data, "mål", "ordalydelse åt andra hållet", [each.becomes(new)], f"{each.name}: {word} → {other}"
                )
                break
        for number in re.finditer(r"\b\d+\b", each.text):
            new = each.text[: number.start()] + str(int(number[0]) + 1) + each.text[number.end() :]
            kind = "år i ordalydelse" if len(number[0]) == 4 else "tal i ordalydelse"
            yield _slip(data, "mål", kind, [each.becomes(new)], f"{each.name}: {number[0]} + 1")


def _indicators(data: Data) -> Iterator[Slip]:
    """A direction or a target that asks for the opposite."""
    for path, each in data.scalars.items():
        if "indikatorer" not in path:
            continue
        if path[-1] == "riktning":
            other = OTHER_WAY[each.value]
            yield _slip(data, "mål", "riktning vänd", [each.becomes(other)], each.name)
            text = data.texts[each.file]
            start = text.rfind(",", 0, each.start)
            yield _slip(data, "mål", "riktning borta", [Edit(each.file, start, each.end, "")], each.name)
        if path[-1] == "målvärde":
            if each.number is None:
                other = {"öka": "minska", "minska": "öka"}.get(each.value)
                if other is not None:
                    yield _slip(data, "mål", "målvärde åt andra hållet", [each.becomes(other)], each.name)
            else:
                yield _slip(data, "mål", "målvärde åt andra hållet", [each.becomes(f'"< {each.text}"')], each.name)


def _set_by_hand(data: Data) -> Iterator[Slip]:
    """Another status or trend than the right one, with the motivation that stands there or a new one."""
    for path, each in data.scalars.items():
        if path[-1] not in {"status", "trend"} or path[0] not in {"målområden", "uppdrag"}:
            continue
        group, levels = ("uppdrag" if path[0] == "uppdrag" else "mål"), TRENDS if path[-1] == "trend" else LEVELS
        for other in levels:
            if other != each.value:
                yield _slip(data, group, f"{path[-1]} ändrad", [each.becomes(other)], f"{each.name}: {other}")
    for path, each in data.scalars.items():
        if path[-1] == "namn" and path[-3] == "mål" and (*path[:-1], "status") not in data.scalars:
            yield from _judged_by_hand(data, each)


def _judged_by_hand(data: Data, name: Scalar) -> Iterator[Slip]:
    """A goal that had none gets a status."""
    line = data.texts[name.file][slice(*data.line_of(name))]
    if not line.lstrip().startswith("namn:"):
        return
    indent = line[: len(line) - len(line.lstrip())]
    at = data.line_of(name)[1] if "\n" not in name.text else name.end + 1
    for level in LEVELS:
        new = f"{indent}status: {level}\n{indent}motivering: Så bedömt av ledningsgruppen.\n"
        yield _slip(data, "mål", "status satt", [Edit(name.file, at, at, new)], f"{name.name}: {level}")


def _written(name: str, scale: Scale) -> str:
    rows = [
        f"      - {{id: {each.id}, namn: {each.name}, betydelse: {each.meaning}, märke: {each.mark}, ton: {each.tone}"
        + (f", från: {each.lowest}" if each.lowest is not None else "")
        + "}"
        for each in scale.levels
    ]
    return f"  {name}:\n    nivåer:\n" + "\n".join(rows) + "\n"


def _scales(data: Data) -> Iterator[Slip]:
    """The standard scales written out, with a fault in one."""
    scales = standard_scales()
    file = next(file for file in data.texts if file.endswith("rapport.yaml"))
    for name, scale in scales.items():
        for kind, levels in _faulty(scale):
            written = {**scales, name: Scale.model_construct(heading=None, label=None, levels=tuple(levels))}
            new = "skalor:\n" + "".join(_written(key, each) for key, each in written.items())
            at = len(data.texts[file])
            changed = [f"{each.id}/{each.name}" for each in levels]
            yield _slip(data, "skalor", kind, [Edit(file, at, at, new)], f"{name}: {' '.join(changed)}")


def _faulty(scale: Scale) -> Iterator[tuple[str, list[object]]]:
    levels = list(scale.levels)
    for one, other in combinations(range(len(levels)), 2):
        for key in ("name", "meaning", "mark", "tone"):
            mine, theirs = getattr(levels[one], key), getattr(levels[other], key)
            if mine != theirs:
                changed = list(levels)
                changed[one] = levels[one].model_copy(update={key: theirs})
                changed[other] = levels[other].model_copy(update={key: mine})
                yield f"två nivåers {KEYS[key]} bytta", changed
    for index, level in enumerate(levels):
        if level.lowest is not None:
            for factor in ("0.1", "0.9", "1.2", "10"):
                changed = list(levels)
                changed[index] = level.model_copy(update={"lowest": level.lowest * type(level.lowest)(factor)})
                yield "gräns ändrad", changed


KEYS = {"name": "namn", "meaning": "betydelse", "mark": "märke", "tone": "ton"}


def _facts(data: Data) -> Iterator[Slip]:
    date, number = data.scalars.get(("rapport", "datum")), data.scalars.get(("rapport", "diarienummer"))
    for new in (
        ()
        if date is None
        else (f"{data.year}-12-01", f"{data.year}-01-31", f"{data.year + 2}-01-31", f"{data.year + 1}-12-31")
    ):
        yield _slip(data, "datum", "rapportens datum", [date.becomes(new)], new)
    if number is not None:
        for year in (data.year - 1, data.year - 9):
            yield _slip(data, "datum", "diarienumrets år", [number.becomes(number.text.replace(str(data.year + 1), str(year)))], str(year))  # fmt: skip
    title = data.scalars["rapport", "titel"]
    yield _slip(data, "datum", "titelns år", [title.becomes(f"Årsbokslut {data.year - 1}")], "titel")


_DATE = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_PERIOD = re.compile(rf"({_DATE.pattern})(\s–\s)({_DATE.pattern})")
_DAY = re.compile(r"\b(?:den )?(\d{1,2}) (januari|februari|mars|april|juni|september|november)\b")


def _dates(data: Data) -> Iterator[Slip]:
    """Dates in texts that do not exist, periods that end before they begin."""
    for each in data.scalars.values():
        if not isinstance(each.value, str) or each.path[0] == "rapport":
            continue
        for period in _PERIOD.finditer(each.text):
            turned = f"{period[5 + 1]}{period[5]}{period[1]}"
            yield _slip(data, "datum", "period baklänges", [_within(each, period.span(), turned)], turned)
        for day in _DATE.finditer(each.text):
            for new in (f"{day[1]}-02-31", f"{day[1]}-13-{day[3]}"):
                yield _slip(data, "datum", "datum som inte finns", [_within(each, day.span(), new)], new)
        for day in _DAY.finditer(each.text):
            yield _slip(data, "datum", "datum som inte finns", [_within(each, day.span(1), "32")], f"32 {day[2]}")


def _within(each: Scalar, span: tuple[int, int], new: str) -> Edit:
    return Edit(each.file, each.start + span[0], each.start + span[1], new)
