"""Tables made by chance: right but for rounding they are never found wrong; off by more than rounding they always are."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.reports import codes

Money = Decimal


@dataclass(frozen=True)
class Group:
    """Rows with exact amounts in kronor and öre, or groups of them; `stated`: its sum is written."""

    rows: tuple["Group | tuple[Money, Money]", ...]
    stated: bool


AMOUNTS = st.decimals(min_value=-5_000_000, max_value=50_000_000, places=2)
ROWS = st.tuples(AMOUNTS, AMOUNTS)


def groups(children: st.SearchStrategy[object]) -> st.SearchStrategy[Group]:
    return st.builds(Group, st.lists(children, min_size=1, max_size=4).map(tuple), st.booleans())


TREES = groups(st.one_of(ROWS, groups(st.one_of(ROWS, groups(ROWS)))))


@dataclass(frozen=True)
class Style:
    """How the ledger's amounts are written: unit, decimals, sign convention."""

    unit: str
    decimals: int
    sign: str

    def rounded(self, amount: Money) -> Decimal:
        kronor = {"kr": 1, "tkr": 1000}[self.unit]
        return (amount / kronor).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)

    @property
    def digit(self) -> Decimal:
        return Decimal(1).scaleb(-self.decimals)


STYLES = st.builds(
    Style, st.sampled_from(["kr", "tkr"]), st.integers(0, 2), st.sampled_from(["nettokostnad", "resultat"])
)


def exact(node: "Group | tuple[Money, Money]") -> tuple[Money, Money]:
    if isinstance(node, tuple):
        return node
    each = [exact(child) for child in node.rows]
    return sum((a for a, _ in each), Decimal(0)), sum((b for _, b in each), Decimal(0))


def uncertain_parts(node: "Group | tuple[Money, Money]") -> int:
    """The rounded figures that a sum is made of: rows, and groups whose sum is written."""
    if isinstance(node, tuple) or node.stated:
        return 1
    return sum(uncertain_parts(child) for child in node.rows)


def written(node: "Group | tuple[Money, Money]", name: str, style: Style) -> str:
    outcome, budget = map(style.rounded, exact(node))
    keys = [f"id: {name}, namn: {name.upper()}"]
    if isinstance(node, tuple) or node.stated:
        keys.append(f"utfall: {outcome}, budget: {budget}")
    if isinstance(node, Group):
        children = ", ".join(written(child, f"{name}{index}", style) for index, child in enumerate(node.rows))
        keys.append(f"rader: [{children}]")
    return "{" + ", ".join(keys) + "}"


def report(tree: Group, style: Style, total: str) -> str:
    rows = "".join(f"      - {written(child, f'r{index}', style)}\n" for index, child in enumerate(tree.rows))
    columns = ("utfall", "budget", "avvikelse", "förbrukning")
    shown = "".join(f"      - {{id: {each}, rubrik: {each.capitalize()}}}\n" for each in columns)
    head = f"tabeller:\n  t:\n    rubrik: T\n    enhet: {style.unit}\n    decimaler: {style.decimals}\n    tecken: {style.sign}\n"
    return f"{head}    kolumner:\n{shown}    rader:\n{rows}    summa: {{namn: Summa, {total}}}\n"


@settings(max_examples=60)
@given(TREES, STYLES)
def test_a_ledger_with_every_figure_rounded_by_itself_is_never_found_wrong(tree: Group, style: Style) -> None:
    outcome, budget = exact(tree)
    deviation = budget - outcome if style.sign == "nettokostnad" else outcome - budget
    total = f"utfall: {style.rounded(outcome)}, budget: {style.rounded(budget)}, avvikelse: {style.rounded(deviation)}"
    if budget:
        total += f", förbrukning: {(outcome / budget * 100).quantize(Decimal(1), ROUND_HALF_UP)}"

    assert [code for code in codes(report(tree, style, total)) if code.startswith("ARS4")] == []


@settings(max_examples=60)
@given(TREES, STYLES, st.sampled_from([-1, 1]), st.sampled_from(["utfall", "budget"]))
def test_a_sum_off_by_more_than_its_parts_rounding_is_always_found(
    tree: Group, style: Style, way: int, column: str
) -> None:
    parts = sum(uncertain_parts(child) for child in tree.rows)
    rows = [written_sum(child, style, column) for child in tree.rows]
    off = sum(rows, Decimal(0)) + way * (style.digit * parts / 2 + style.digit)

    assert "ARS402" in codes(report(tree, style, f"{column}: {off.quantize(style.digit)}"))


def written_sum(node: "Group | tuple[Money, Money]", style: Style, column: str) -> Decimal:
    """What the program adds up: written rows and written group sums."""
    if isinstance(node, tuple) or node.stated:
        return style.rounded(exact(node)[column == "budget"])
    return sum((written_sum(child, style, column) for child in node.rows), Decimal(0))


@settings(max_examples=60)
@given(ROWS, STYLES, st.sampled_from([-1, 1]))
def test_a_deviation_off_by_more_than_two_half_units_is_always_found(
    row: tuple[Money, Money], style: Style, way: int
) -> None:
    outcome, budget = map(style.rounded, row)
    deviation = budget - outcome if style.sign == "nettokostnad" else outcome - budget
    data = report(Group((row,), False), style, "").replace(
        "}\n    summa", f", avvikelse: {deviation + way * 2 * style.digit}}}\n    summa"
    )
    near = report(Group((row,), False), style, "").replace(
        "}\n    summa", f", avvikelse: {deviation + way * style.digit}}}\n    summa"
    )

    assert codes(data).count("ARS401") == 1
    assert "ARS401" not in codes(near)


KEY = "nyckeltal:\n  g:\n    k: {{namn: K, enhet: {unit}, utfall: {now}, föregående: {before}, förändring_procent: {growth}}}\n"


@settings(max_examples=60)
@given(
    st.decimals(min_value=1_000_000, max_value=90_000_000, places=2),
    st.decimals(min_value=1_000_000, max_value=90_000_000, places=2),
    STYLES,
    st.integers(0, 2),
    st.sampled_from([-1, 1]),
)
def test_growth_is_right_within_rounding_and_found_beyond_it(
    now: Money, before: Money, style: Style, decimals: int, way: int
) -> None:
    growth = ((now - before) / before * 100).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    figures = {"unit": style.unit, "now": style.rounded(now), "before": style.rounded(before)}
    # A thousandth is the most that rounding to tkr moves either figure; twice that of the ratio is beyond it.
    beyond = Decimal(2).scaleb(-decimals) + abs(now / before) * Decimal("0.3")

    assert codes(KEY.format(**figures, growth=growth)) == []
    off = (growth + way * beyond).quantize(Decimal("0.01"))
    assert codes(KEY.format(**figures, growth=off)) == ["ARS401"]


@settings(max_examples=60)
@given(
    st.integers(1_000_000, 90_000_000), st.integers(1_000_000, 90_000_000), st.integers(0, 2), st.sampled_from([-1, 1])
)
def test_a_share_is_right_within_rounding_and_found_beyond_it(
    outcome: int, budget: int, decimals: int, way: int
) -> None:
    digit = Decimal(1).scaleb(-decimals)
    share = (Decimal(outcome) / budget * 100).quantize(digit, ROUND_HALF_UP)
    row = "{{id: a, namn: A, utfall: {}, budget: {}, förbrukning: {}}}"
    head = "tabeller:\n  t:\n    rubrik: T\n    enhet: kr\n    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: förbrukning, rubrik: F}]\n"

    def said(value: Decimal) -> list[str]:
        return codes(f"{head}    rader:\n      - {row.format(outcome, budget, value)}\n")

    assert said(share) == []
    assert said(share + way * 2 * digit) == ["ARS401"]
