"""What templates may do with values, and where the bounds stand."""

from decimal import Decimal

import pytest

from arsbokslut.compose.bounds import A_CHARACTER, LEAST, BoundError, Budget, limits
from tests.small import SmallProject

PAGE = '<html lang="sv"><head><title>T</title></head><body>\n<p>{}</p>\n</body></html>\n'
FIGURES = "nyckeltal: {lss: {kostnad: {namn: Kostnad, enhet: kr, utfall: 1200}}}\n"


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("{{ 'ja' if [1, [2]] == [1, [2]] and [1] != [2] and 1 < 2 <= 2 and not 2 < 1 < 9 else 'nej' }}", "ja"),
        ("{{ 'ja' if 2 in [1, 2] and 'b' in 'abc' and 'x' not in {'a': 1} else 'nej' }}", "ja"),
        ("{{ 'abcdef'[1:3] ~ 'abc'[::-1] ~ ([1, 2, 3][1:] | first) }}", "bccba2"),
        ("{{ ('<' ~ '&') ~ ('<br/>' | safe) }}", "&lt;&amp;<br/>"),
        ("{{ [3, 1, 2] | sort | first }}{{ [3, 1, 2] | min }}", "11"),
        ("{{ ([{'a': 2}, {'a': 1}] | sort(attribute='a') | first).a }}", "1"),
        ("{{ ([{'a': 2}, {'a': 1}] | max(attribute='a')).a }}", "2"),
        ("{{ ['a', 'b', 'a'] | unique | list | length }}", "2"),
        ("{{ {'b': 1, 'a': 2} | dictsort | first | first }}", "a"),
        ("{{ [1, 2, 3] | sum }}{{ [{'a': 2}] | sum(attribute='a', start=1) }}", "63"),
        ("{{ 2.567 | round(1) ~ ' ' ~ 17 | round(-1) ~ ' ' ~ ('12' | int + 1) }}", "2.6 20 13"),
        ("{{ [1, 2, 3, 4] | select('even') | list | length }}{{ 9 is divisibleby(3) }}", "2True"),
        ("{{ [{'a': 1}, {'a': 2}] | selectattr('a', 'gt', 1) | list | length }}", "1"),
        ("{% macro f() %}{{ varargs | length }}{{ kwargs.k }}{% endmacro %}{{ f(*[1, 2], **{'k': 3}) }}", "23"),
        ("{% set ns = namespace({'a': 1}, b=2) %}{% set ns.c = 3 %}{{ ns.a + ns.b + ns.c }}", "6"),
        ("{% for i in [[1, [2]]] recursive %}{% if i is sequence %}{{ loop(i) }}{% else %}{{ i }}{% endif %}{% endfor %}", "12"),
        ("{{ 7 // 2 }} {{ 7 % 4 }} {{ -3 | abs }}", "3 3 3"),
        ("{{ '  x ' | trim | upper }}{{ 'a b' | title }}", "XA B"),
        ("{{ rapport['titel'] == rapport.titel }}", "True"),
        ("{{ siffra('lss.kostnad.utfall') + siffra('lss.kostnad.utfall') | kr | tal }}", "2"),
    ],
)  # fmt: skip
def test_what_templates_do_with_values(small: SmallProject, template: str, written: str) -> None:
    small.data(FIGURES, "siffror.yaml").template(PAGE.format(template))

    assert written in small.markup()


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{ [1] | string }}", "samling"),
        ("{{ {'a': 1} ~ '' }}", "samling"),
        ("{{ avsnitt | upper }}", "samling"),
        ("{{ '%9d' is odd }}", "går inte att beräkna"),
        ("{{ 'x' | round }}", "går inte att beräkna"),
        ("{{ [[1]] | sum(start=[]) }}", "går inte att beräkna"),
        ("{{ [1] is divisibleby([2]) }}", "går inte att beräkna"),
        ("{{ {'a': 1}[(1,)] }}", "går inte att beräkna"),
        ("{{ [1]() }}", "går inte att beräkna"),
        ("{{ 1 | round(31, 'floor') }}", "för stora tal"),
        ("{{ ('1' ~ 10 ** 2) }}", "inte får göra"),
        ("{{ siffra(['lss']) }}", "namnet på en siffra"),
    ],
)
def test_what_could_make_much_of_little_is_refused(small: SmallProject, template: str, words: str) -> None:
    (found,) = small.data(FIGURES, "siffror.yaml").template(PAGE.format(template)).findings()

    assert (found.code, found.position.line) == ("ARS322", 2)
    assert words in found.message


@pytest.mark.parametrize("method", ["'x'['center'](9)", "'x'['format'](9)", "[1]['count'](1)", "range(3)['count'](1)"])
def test_values_have_no_methods(small: SmallProject, method: str) -> None:
    (found,) = small.template(PAGE.format(f"{{{{ {method} }}}}")).findings()

    assert (found.code, found.position.line) == ("ARS323", 2)


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", "för många steg"),
        ("{% set ns = namespace(t='x') %}{% for i in range(40) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}", "för mycket text"),
        ("{% set ns = namespace(t=1) %}{% for i in range(40) %}{% set ns.t = [ns.t] %}{% endfor %}{{ ns.t == [1] }}", "för djupa listor"),
        ("{% set ns = namespace(t=9) %}{% for i in range(40) %}{% set ns.t = ns.t * ns.t %}{% endfor %}", "för stora tal"),
        ("{% set ns = namespace(f=siffra('lss.kostnad.utfall')) %}{% for i in range(40) %}{% set ns.f = ns.f + ns.f %}{% endfor %}", "för långa formler"),
        ("{% for i in range(20000) %}<br/><br/>{% endfor %}", "för mycket text"),
    ],
)  # fmt: skip
def test_what_is_too_much_is_told(small: SmallProject, template: str, reason: str) -> None:
    (found,) = small.data(FIGURES, "siffror.yaml").template(PAGE.format(template)).findings()

    assert found.code == "ARS322"
    assert found.message == f"Mallen gör mer än någon rapport behöver: {reason}."


def test_time_is_bounded_too() -> None:
    budget = Budget(LEAST._replace(seconds=-1))

    with pytest.raises(BoundError, match="för lång tid"):
        budget.look()


def test_a_large_template_is_not_read(small: SmallProject) -> None:
    (found,) = small.template(PAGE.format("x" * 140_000)).findings()

    assert (found.code, "rapport.xhtml.j2 är större än 128 kB" in found.message) == ("ARS322", True)


@pytest.mark.parametrize(
    ("template", "code", "line"),
    [
        ("\n" + "{% for i in range(2) %}" * 25 + "{% endfor %}" * 25, "ARS321", 3),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "ARS321", 1),
        ("\n{{ 1e999 }}", "ARS321", 3),
        ("\n{{ 0x" + "f" * 2000 + " }}", "ARS321", 3),
    ],
)
def test_what_python_cannot_compile_is_told(small: SmallProject, template: str, code: str, line: int) -> None:
    (found,) = small.template(PAGE.format(template)).findings()

    assert (found.code, found.position.line) == (code, line)


@pytest.mark.parametrize("opening", ["{{", "{%", "{#"])
def test_the_places_of_elements_are_kept_beside_braces_without_end(small: SmallProject, opening: str) -> None:
    template = f"{{% raw %}}\n{opening * 9}\n{{% endraw %}}</p>\n<div/><p>"
    (found,) = small.template(PAGE.format(template)).findings()

    assert (found.code, found.position.line) == ("ARS324", 5)


def test_more_data_may_take_more() -> None:
    least, more = limits(0), limits(1000)

    assert least == LEAST
    assert Decimal(more.steps) == LEAST.steps + 1000 * Decimal(A_CHARACTER.steps)
    assert limits(0, marked=True).markup > least.markup
