"""The language of formulas: what it reads, and what is no formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.model.formula import Expression, FormulaFault, Number, Operation, Ref, parse_formula, references


def written(expression: Expression) -> str:
    """A formula with every parenthesis that its reading implies."""
    match expression:
        case Number(value=value):
            return str(value)
        case Ref():
            return str(expression)
        case Operation(sign, left, right):
            return f"({written(left)} {sign} {written(right)})"
    name = getattr(expression, "function", "-")
    inner = getattr(expression, "arguments", None) or (expression.inner,)  # type: ignore[union-attr]
    return f"{name}({', '.join(map(written, inner))})"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("budget - utfall", "(budget - utfall)"),
        ("budget − utfall", "(budget - utfall)"),
        ("a - b - c", "((a - b) - c)"),
        ("a + b * c", "(a + (b * c))"),
        ("(a + b) × c", "((a + b) * c)"),
        ("a ÷ b / c", "((a / b) / c)"),
        ("-a + b", "(-(a) + b)"),
        ("a * -b", "(a * -(b))"),
        ("12,5 * a", "(12.5 * a)"),
        ("summa(a, b, 2)", "summa(a, b, 2)"),
        ("summa.utfall / summa(a, b)", "(summa.utfall / summa(a, b))"),
        ("drift.hemgården.utfall", "drift.hemgården.utfall"),
        ("hemgården.övertid.2022 - år2021", "(hemgården.övertid.2022 - år2021)"),
        ("största(a, minsta(b, c))", "största(a, minsta(b, c))"),
    ],
)
def test_a_formula_is_read_as_people_read_it(text: str, read: str) -> None:
    assert written(parse_formula(text)) == read


def test_a_range_runs_from_one_name_to_another() -> None:
    assert [str(ref) for ref in references(parse_formula("summa(jan till dec, extra)"))] == ["jan", "dec", "extra"]


@pytest.mark.parametrize(
    ("text", "message", "span"),
    [
        ("", "tar slut för tidigt", (0, 1)),
        ("a +", "tar slut för tidigt", (3, 4)),
        ("a b", "Före ”b” saknas", (2, 3)),
        ("(a", "stängs aldrig", (2, 3)),
        ("a)", "stänger ingenting", (1, 2)),
        ("a ^ b", "Tecknet ”^”", (2, 3)),
        ("a + * b", "inte ”*”", (4, 5)),
        ("summa(a till )", "Efter ”till” väntas ett namn", (13, 14)),
        ("summa(", "tar slut för tidigt", (6, 7)),
        ("a..b", "Tecknet ”.”", (1, 2)),
        ("2x", "Tecknet ”2”", (0, 1)),
        ("a / 0", "Det går inte att dela med 0.", (4, 5)),
        ("a / 0,00 + b", "Det går inte att dela med 0.", (4, 8)),
        ("(" * 40 + "a", "för många parenteser", (30, 31)),
        ("a+" * 200 + "a", "för lång", (0, 401)),
    ],
)
def test_what_is_no_formula_is_told_at_its_place(text: str, message: str, span: tuple[int, int]) -> None:
    with pytest.raises(
        FormulaFault, match=message.replace("^", r"\^").replace("*", r"\*").replace(".", r"\.")
    ) as caught:
        parse_formula(text)

    assert (caught.value.start, caught.value.end) == span


@given(st.text(alphabet="ab. +-*/(),summatill12åäö{}|", max_size=40))
def test_any_text_is_a_formula_or_refused_at_a_place_in_it(text: str) -> None:
    try:
        read = parse_formula(text)
    except FormulaFault as fault:
        span = (fault.start, fault.end)
    else:
        span = (0, max(1, len(str(read))))

    assert 0 <= span[0] < span[1]
