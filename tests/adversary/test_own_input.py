"""Files and templates that lead the program in circles, or too deep: each ends as a finding, or as a sentence."""

from collections.abc import Callable

import pytest

from tests.adversary.target import BUILD, CHECK, Target, chosen

PAGE = "<html><head><title>x</title></head><body>{}</body></html>"
DEEP = 400


def _circle(path: str) -> Callable[[Target], object]:
    """A file or folder that is a link to itself."""

    def make(target: Target) -> None:
        place = target.root / path
        if place.exists():
            place.rename(target.outside / "undan")
        place.symlink_to(place.name)

    return make


ATTACKS: dict[str, Callable[[Target], object]] = {
    "a data file that is a link to itself": _circle("data/2024/mer.yaml"),
    "a year that is a link to itself": _circle("data/2024"),
    "a template that is a link to itself": _circle("templates/liten/rapport.xhtml.j2"),
    "looks that are a link to themselves": _circle("templates/liten/referens.docx"),
    "settings that are a link to themselves": _circle("templates/liten/layout.yaml"),
    "a layout that is a link to itself": _circle("templates/liten"),
    "shared templates that are a link to themselves": _circle("templates/_gemensamt"),
    "deep sections": lambda target: target.template(PAGE.format("<section>" * DEEP + "</section>" * DEEP)),
    "deep emphasis": lambda target: target.template(PAGE.format(f"<p>{'<em>' * DEEP}x{'</em>' * DEEP}</p>")),
    "deep lists": lambda target: target.template(PAGE.format("<ul><li>" * DEEP + "</li></ul>" * DEEP)),
    "deep loops": lambda target: target.template(
        PAGE.format("{% for i in range(1) %}" * 60 + "<p>x</p>" + "{% endfor %}" * 60)
    ),
    "deep conditions": lambda target: target.template(
        PAGE.format("{% if true %}" * DEEP + "<p>x</p>" + "{% endif %}" * DEEP)
    ),
    "a deep expression": lambda target: target.template(PAGE.format(f"<p>{{{{ {'(' * DEEP}1{')' * DEEP} }}}}</p>")),
}


@pytest.mark.parametrize("name", chosen(ATTACKS, ("a layout that is a link to itself", "deep loops")))
def test_what_leads_in_circles_or_too_deep_ends(target: Target, name: str) -> None:
    ATTACKS[name](target)

    for arguments in (CHECK, ("schema",), ("trace", "2024", "x.y"), BUILD):
        target.withstands(*arguments)
