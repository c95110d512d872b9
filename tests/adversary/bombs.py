"""Data that is small and takes long: each bomb is the text of a data file of about so many bytes as are asked for."""

from collections.abc import Callable, Mapping

Bomb = Callable[[int], str]


def _repeated(unit: Callable[[int], str], separator: str = "") -> Callable[[int], str]:
    """So many bytes of a unit, numbered."""

    def text(size: int) -> str:
        parts: list[str] = []
        while size > 0:
            parts.append(unit(len(parts)))
            size -= len(parts[-1].encode()) + len(separator)
        return separator.join(parts)

    return text


TABLE = """\
tabeller:
  drift:
    rubrik: Drift
    enhet: kr
    kolumner: [{id: utfall, rubrik: Utfall}, {id: budget, rubrik: Budget}]
    rader: [{id: hem, namn: Hemtjänst, utfall: 12345, budget: 23456}]
"""


def _prose(unit: Callable[[int], str], separator: str = " ") -> Bomb:
    text = _repeated(unit, separator)
    return lambda size: (
        f"{TABLE}avsnitt:\n  a:\n    rubrik: A\n    tabell: drift\n    text: |\n      "
        + text(size).replace("\n", "\n      ")
        + "\n"
    )


def _keys(unit: Callable[[int], str], before: str = "") -> Bomb:
    text = _repeated(unit)
    return lambda size: before + text(size)


def _rows(row: Callable[[int], str], prose: Callable[[int], str] = lambda n: "") -> Bomb:
    def data(size: int) -> str:
        number = size // (len(row(9999)) + len(prose(9999)) + 10)
        rows = "".join(f"      - {{{row(n)}}}\n" for n in range(number))
        text = " ".join(prose(n) for n in range(number)).strip() or "x"
        head = "tabeller:\n  drift:\n    rubrik: D\n    enhet: kr\n    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}]\n"
        return f'{head}    rader:\n{rows}avsnitt: {{a: {{rubrik: A, tabell: drift, text: "{text}"}}}}\n'

    return data


def _chain(size: int) -> str:
    number = size // 40
    parts = "".join(f"  a{n}: {{rubrik: A{n}, delar: [a{n + 1}]}}\n" for n in range(number))
    return f"avsnitt:\n{parts}  a{number}: {{rubrik: slut, text: x}}\n"


def _circle(size: int) -> str:
    number = size // 40
    return "avsnitt:\n" + "".join(f"  a{n}: {{rubrik: A{n}, delar: [a{(n + 1) % number}]}}\n" for n in range(number))


def _unknown_parts(size: int) -> str:
    number = size // 26
    parts = ",".join(f"s{n}x" for n in range(number))
    return f"avsnitt:\n  a: {{rubrik: A, delar: [{parts}]}}\n" + "".join(
        f"  s{n}: {{text: x}}\n" for n in range(number)
    )


BOMBS: Mapping[str, Bomb] = {
    "references with changes": _prose(lambda n: "{{ drift.hem.utfall }} ökat 12 kr"),
    "figures with changes": _rows(
        lambda n: f"id: r{n}, namn: N{n}, utfall: {n * n + 5}, budget: {n + 7}",
        lambda n: f"{{{{ drift.r{n}.utfall }}}} ökat 12 kr",
    ),
    "typed numbers": _prose(lambda n: f"{100_000 + 7 * n} kr"),
    "the same typed number": _prose(lambda n: "12 345 kr"),
    "a named row and its number": _prose(lambda n: "Hemtjänst 12345 kr"),
    "typed figures of many rows": _rows(
        lambda n: f"id: r{n}, namn: Namn{n}, utfall: {100_000 + n}, budget: {n + 7}", lambda n: f"{100_000 + n} kr"
    ),
    "one figure of many rows, typed": _rows(
        lambda n: f"id: r{n}, namn: Namn{n}, utfall: 100000, budget: 7", lambda n: "100000 kr"
    ),
    "years beside a figure": _prose(lambda n: "2023" if n else "{{ drift.hem.utfall }} 2023"),
    "unknown references": _prose(lambda n: f"{{{{ drift.x{n} }}}}"),
    "unknown references among many": _rows(
        lambda n: f"id: r{n}, namn: N{n}, utfall: 5, budget: 6", lambda n: f"{{{{ drift.r{n}x.utfall }}}}"
    ),
    "a reference full of spaces": lambda size: _prose(lambda n: "{{ drift.hem.utfall" + " " * size + "}}")(1),
    "unknown keys": _keys(lambda n: f"x{n}: 1\n"),
    "unknown keys of a section": _keys(lambda n: f"    x{n}: 1\n", "avsnitt:\n  a:\n    text: x\n"),
    "doubled keys": _keys(lambda n: "    text: x\n", "avsnitt:\n  a:\n"),
    "rows with an unknown key": _rows(lambda n: f"id: r{n}, namn: N{n}, utfal: 5, budget: 6"),
    "rows without a figure": _rows(lambda n: f"id: r{n}, namn: N{n}, utfall: 5"),
    "keys of one line": lambda size: "a: {" + _repeated(lambda n: f"b{n}", ",")(size) + "}\n",
    "aliases": _keys(lambda n: f"b{n}: *a\n", "a: &a x\n"),
    "merges": _keys(lambda n: f"b{n}: {{<<: *a}}\n", "a: &a {x: y}\n"),
    "unknown parts": _unknown_parts,
    "one part many times": lambda size: (
        f"avsnitt:\n  a: {{rubrik: A, delar: [{_repeated(lambda n: 'b', ',')(size)}]}}\n  b: {{rubrik: B, text: x}}\n"
    ),
    "sections in each other": _chain,
    "sections in a circle": _circle,
    "brackets": _prose(lambda n: "[", ""),
    "pictures in Markdown": _prose(lambda n: "![", ""),
    "emphasis": _prose(lambda n: "*a **b ", ""),
    "control characters": _prose(lambda n: "x\x01", ""),
    "braces": _prose(lambda n: "{{ ", ""),
    "a long word": _prose(lambda n: "x", ""),
    "sections": lambda size: "avsnitt:\n" + _repeated(lambda n: f"  a{n}: {{rubrik: A{n}, text: Text.}}\n")(size),
    "accepted findings": _keys(
        lambda n: f"  - {{regel: ARS701, plats: x{n}, motivering: M}}\n", "avsnitt: {a: {text: x}}\ngodkända:\n"
    ),
}
"""What is tried, by name."""
