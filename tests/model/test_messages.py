"""What is said of data that does not fit: the whole sentence, and the whole advice."""

import pytest

from arsbokslut.model.messages import known_keys
from arsbokslut.model.report import Report
from tests.model.reading import findings, marked

META = "titel: T, kommun: K, nämnd: N, layout: l, datum: 2025-01-31"
NAME = "Namn skrivs med små bokstäver, siffror och understreck, och börjar med en bokstav: hemgården_övertid."
UNDER = "Skriv ”nyckel: värde” på indragna rader under."
TABLE = "tabeller: {{t: {{rubrik: T, enhet: kr, {}kolumner: [{{id: utfall, rubrik: U{}}}], rader: [{{id: a, namn: A}}]}}}}\n"


def table(keys: str = "", column: str = "") -> str:
    """A table with some keys more, of its own or of its column."""
    return TABLE.format(f"{keys}, " if keys else "", f", {column}" if column else "")


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        # A text.
        ("avsnitt: {a: {rubrik: ‸}}\n", "Värdet saknas efter ”rubrik”.", "Skriv värdet, eller ta bort nyckeln."),
        ("avsnitt: {a: {rubrik: ‸[b]}}\n", "Här ska en text stå.", "Skriv den på samma rad som nyckeln."),
        ("avsnitt: {a: {rubrik: ‸{b: c}}}\n", "Här ska en text stå.", "Skriv den på samma rad som nyckeln."),
        ("avsnitt: {a: {rubrik: ‸2024}}\n", "Här ska en text stå.", 'Sätt den inom citattecken: "2024".'),
        ("avsnitt: {a: {rubrik: ‸true}}\n", "Här ska en text stå.", 'Sätt den inom citattecken: "true".'),
        ("avsnitt: {a: {rubrik: ‸false}}\n", "Här ska en text stå.", 'Sätt den inom citattecken: "false".'),
        ("avsnitt: {a: {rubrik: ‸''}}\n", "Texten är tom.", "Skriv texten, eller ta bort nyckeln."),
        (f"avsnitt: {{a: {{rubrik: ‸{'x' * 1001}}}}}\n", "Texten är längre än 1000 tecken.", "Korta den."),
        (
            "avsnitt: {a: {rubrik: ‸'{{ a.b }}'}}\n",
            "Hänvisningar till siffror kan inte stå här.",
            "Skriv siffran i en text i stället.",
        ),
        # A list.
        ("uppdrag: ‸5\n", "Här ska en lista stå.", "Börja varje post på en egen rad med ”- ”."),
        ("uppdrag: [‸null]\n", "Värdet saknas.", "Skriv värdet, eller ta bort posten."),
        ("målområden: [{namn: N, fokusområden: ‸[]}]\n", "Listan är tom.", "Minst 1 post ska finnas."),
        (
            "skalor: {mål: {nivåer: ‸[{id: a, namn: A, betydelse: b, märke: x}]}}\n",
            "Listan har för få poster.",
            "Minst 2 poster ska finnas.",
        ),
        # Keys and values.
        ("avsnitt: ‸text\n", "Här ska nycklar och värden stå.", UNDER),
        ("avsnitt: {a: ‸text}\n", "Här ska nycklar och värden stå.", UNDER),
        (
            "avsnitt: ‸[a]\n",
            "Här ska nycklar och värden stå.",
            "Ta bort strecken (-) framför raderna, så att det blir ”nyckel: värde”.",
        ),
        # A whole number.
        (
            f"rapport: {{{META}, år: ‸'2024'}}\n",
            "”2024” är inte ett heltal.",
            "Skriv talet med siffror, utan citattecken.",
        ),
        (f"rapport: {{{META}, år: ‸1899}}\n", "Talet 1899 är för litet.", "Det minsta är 1900."),
        (f"rapport: {{{META}, år: ‸3000}}\n", "Talet 3000 är för stort.", "Det största är 2999."),
        # One of some words.
        (table("tecken: ‸reslutat"), "”reslutat” kan inte stå här.", "Menades ”resultat”? Välj nettokostnad eller resultat."),
        (table("tecken: ‸plus"), "”plus” kan inte stå här.", "Välj nettokostnad eller resultat."),
        (
            table(column="visas: ‸ja"),
            "”ja” är varken true eller false.",
            "Skriv true för ja eller false för nej, utan citattecken.",
        ),
        # A name.
        ("avsnitt: {‸Hemgårdens övertid: {}}\n", "”Hemgårdens övertid” kan inte vara ett namn här.", f"{NAME} Menades ”hemgårdens_övertid”?"),
        ("avsnitt: {a: {tabell: ‸_LSS_}}\n", "”_LSS_” kan inte vara ett namn här.", f"{NAME} Menades ”lss”?"),
        ("avsnitt: {a: {tabell: ‸'2024'}}\n", "”2024” kan inte vara ett namn här.", NAME),
        (
            f"avsnitt: {{a: {{tabell: ‸{'A' * 41}}}}}\n",
            f"”{'A' * 37}…” kan inte vara ett namn här.",
            f"{NAME} Menades ”{'a' * 41}”?",
        ),
        # A text of another form.
        (
            "godkända: [{regel: ‸ARS40, plats: p, motivering: m}]\n",
            "”ARS40” har fel form.",
            "Koden skrivs med ARS och tre siffror, till exempel ARS401.",
        ),
        (
            f"rapport: {{{META.replace('layout: l', 'layout: ‸Ny layout')}, år: 2024}}\n",
            "”Ny layout” har fel form.",
            "Layoutens namn är namnet på dess mapp: små bokstäver a–z, siffror, - och _.",
        ),
        # A key.
        ("avsnitt: {a: {‸rubriken: R}}\n", "Nyckeln ”rubriken” finns inte här.", "Menades ”rubrik”?"),
        (
            "avsnitt: {a: {‸zzz: R}}\n",
            "Nyckeln ”zzz” finns inte här.",
            "Här kan stå: bild, delar, efter, rubrik, tabell, text.",
        ),
        (
            "avsnitt: {a: {‸rubrik\u00a0: R}}\n",
            "Vid nyckeln ”rubrik” står ett hårt mellanslag, som inte syns.",
            "Ta bort det, eller byt det mot ett vanligt mellanslag.",
        ),
        ("avsnitt: {a: {‸bild: {fil: f.png}}}\n", "Nyckeln ”alternativtext” saknas i ”bild”.", "Lägg till ”alternativtext: …”."),
        ("godkända: [‸{regel: ARS401, plats: p}]\n", "Nyckeln ”motivering” saknas i ”godkända”.", "Lägg till ”motivering: …”."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_with_what_to_do(text: str, message: str, hint: str) -> None:
    (found,) = findings(text)

    assert (str(found.position), found.message, found.hint) == (marked(text), message, hint)


def test_what_follows_from_a_misspelt_key_is_not_told_too() -> None:
    (found,) = findings("avsnitt: {a: {bild: {fil: f.png, alternativtex: A}}}\n")

    assert found.hint == "Menades ”alternativtext”?"


def test_a_list_is_not_short_of_what_is_wrong_in_it() -> None:
    (found,) = findings("målområden: [{namn: N, fokusområden: [5]}]\n")

    assert found.message == "Här ska nycklar och värden stå."


@pytest.mark.parametrize(
    ("path", "some", "others"),
    [
        ((), {"rapport", "avsnitt", "tabeller"}, {"rubrik"}),
        (("avsnitt", "a"), {"rubrik", "delar"}, {"fil"}),
        (("avsnitt", "a", "bild"), {"fil", "bredd"}, {"rubrik"}),
        (("tabeller", "t"), {"visar", "tecken"}, {"id"}),
        (("tabeller", "t", "rader", 0, "rader", 1), {"id", "slag", "rader"}, {"kolumner", "‹tal›", "‹texter›"}),
        (("målområden", 0, "fokusområden", 0, "mål", 0, "indikatorer", 0), {"målvärde", "riktning"}, {"mått"}),
        (("nyckeltal", "grupp", "ett"), {"namn", "enhet", "tidigare"}, {"id"}),
    ],
)
def test_the_keys_that_can_stand_at_a_place(path: tuple[str | int, ...], some: set[str], others: set[str]) -> None:
    known = known_keys(Report, path)

    assert some <= known
    assert not others & known
