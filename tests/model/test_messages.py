"""What is said of data that does not fit: the whole sentence, and the whole advice."""

import pytest

from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.diagnostics.position import Position
from arsbokslut.model.messages import known_keys
from arsbokslut.model.report import Report
from tests.model.reading import META, findings, marked, report

META_KEYS = "titel: T, kommun: K, nämnd: N, layout: l, datum: 2025-01-31"
NAME = "Namn skrivs med små bokstäver, siffror och understreck, och börjar med en bokstav: hemgården_övertid."
UNDER = "Skriv ”nyckel: värde” på indragna rader under."
TABLE = "tabeller: {{t: {{rubrik: T, enhet: kr, {}kolumner: [{{id: utfall, rubrik: U{}}}], rader: [{{id: a, namn: A}}]}}}}\n"


def table(keys: str = "", column: str = "") -> str:
    """A table with some keys more, of its own or of its column."""
    return TABLE.format(f"{keys}, " if keys else "", f", {column}" if column else "")


@pytest.mark.parametrize(
    ("code", "text", "message", "hint"),
    [
        # A text.
        ("ARS203", "avsnitt: {a: {rubrik: ‸}}\n", "Värdet saknas efter ”rubrik”.", "Skriv värdet, eller ta bort nyckeln."),
        ("ARS203", "avsnitt: {a: {rubrik: ‸[b]}}\n", "Här ska en text stå.", "Skriv den på samma rad som nyckeln."),
        ("ARS203", "avsnitt: {a: {rubrik: ‸{b: c}}}\n", "Här ska en text stå.", "Skriv den på samma rad som nyckeln."),
        ("ARS203", "avsnitt: {a: {rubrik: ‸2024}}\n", "Här ska en text stå.", 'Sätt den inom citattecken: "2024".'),
        ("ARS203", "avsnitt: {a: {rubrik: ‸true}}\n", "Här ska en text stå.", 'Sätt den inom citattecken: "true".'),
        ("ARS203", "avsnitt: {a: {rubrik: ‸false}}\n", "Här ska en text stå.", 'Sätt den inom citattecken: "false".'),
        ("ARS203", "avsnitt: {a: {rubrik: ‸''}}\n", "Texten är tom.", "Skriv texten, eller ta bort nyckeln."),
        ("ARS203", f"avsnitt: {{a: {{rubrik: ‸{'x' * 1001}}}}}\n", "Texten är längre än 1000 tecken.", "Korta den."),
        (
            "ARS203",
            "avsnitt: {a: {rubrik: ‸'{{ a.b }}'}}\n",
            "Hänvisningar till siffror kan inte stå här.",
            "Skriv siffran i en text i stället. I rubriker går {{ rapport.år }} och {{ rapport.föregående_år }} bra.",
        ),
        # A list.
        ("ARS203", "uppdrag: ‸5\n", "Här ska en lista stå.", "Börja varje post på en egen rad med ”- ”."),
        ("ARS203", "uppdrag: [‸null]\n", "Värdet saknas.", "Skriv värdet, eller ta bort posten."),
        (
            "ARS203",
            "tabeller: {t: {rubrik: T, enhet: kr, kolumner: ‸[], rader: [{id: r, namn: R}]}}\n",
            "Listan är tom.",
            "Minst 1 post ska finnas.",
        ),
        (
            "ARS203",
            "skalor: {mål: {nivåer: ‸[{id: a, namn: A, betydelse: b, märke: x}]}}\n",
            "Listan har för få poster.",
            "Minst 2 poster ska finnas.",
        ),
        # Keys and values.
        ("ARS203", "avsnitt: ‸text\n", "Här ska nycklar och värden stå.", UNDER),
        ("ARS203", "avsnitt: {a: ‸text}\n", "Här ska nycklar och värden stå.", UNDER),
        (
            "ARS203",
            "avsnitt: ‸[a]\n",
            "Här ska nycklar och värden stå.",
            "Ta bort strecken (-) framför raderna, så att det blir ”nyckel: värde”.",
        ),
        # A whole number.
        (
            "ARS204",
            f"rapport: {{{META_KEYS}, år: ‸'2024'}}\n",
            "”2024” är inte ett heltal.",
            "Skriv talet med siffror, utan citattecken.",
        ),
        ("ARS205", f"rapport: {{{META_KEYS}, år: ‸1899}}\n", "Talet 1899 är för litet.", "Det minsta är 1900."),
        ("ARS205", f"rapport: {{{META_KEYS}, år: ‸3000}}\n", "Talet 3000 är för stort.", "Det största är 2999."),
        # One of some words.
        ("ARS205", table("tecken: ‸reslutat"), "”reslutat” kan inte stå här.", "Menades ”resultat”? Välj nettokostnad eller resultat."),
        ("ARS205", table("tecken: ‸plus"), "”plus” kan inte stå här.", "Välj nettokostnad eller resultat."),
        (
            "ARS205",
            "målområden: [{namn: N, fokusområden: [{mål: [{id: m, namn: M, indikatorer: [{id: i, namn: I, riktning: ‸uppåt}]}]}]}]\n",
            "”uppåt” kan inte stå här.",
            "Välj högre eller lägre.",
        ),
        (
            "ARS203",
            table(column="visas: ‸ja"),
            "”ja” är varken true eller false.",
            "Skriv true för ja eller false för nej, utan citattecken.",
        ),
        # A name.
        ("ARS205", "avsnitt: {‸Hemgårdens övertid: {}}\n", "”Hemgårdens övertid” kan inte vara ett namn här.", f"{NAME} Menades ”hemgårdens_övertid”?"),
        ("ARS205", "avsnitt: {a: {tabell: ‸_LSS_}}\n", "”_LSS_” kan inte vara ett namn här.", f"{NAME} Menades ”lss”?"),
        ("ARS205", "avsnitt: {a: {tabell: ‸'2024'}}\n", "”2024” kan inte vara ett namn här.", NAME),
        (
            "ARS205",
            f"avsnitt: {{a: {{tabell: ‸{'A' * 41}}}}}\n",
            f"”{'A' * 37}…” kan inte vara ett namn här.",
            f"{NAME} Menades ”{'a' * 41}”?",
        ),
        ("ARS205", f"avsnitt: {{a: {{tabell: ‸{'A' * 40}}}}}\n", f"”{'A' * 40}” kan inte vara ett namn här.", f"{NAME} Menades ”{'a' * 40}”?"),
        ("ARS203", f"avsnitt: {{a: {{tabell: ‸{'a' * 61}}}}}\n", "Texten är längre än 60 tecken.", "Korta den."),
        # A text of another form.
        (
            "ARS205",
            "godkända: [{regel: ‸ARS40, plats: p, motivering: m}]\n",
            "”ARS40” har fel form.",
            "Koden skrivs med ARS och tre siffror, till exempel ARS401.",
        ),
        (
            "ARS205",
            f"rapport: {{{META_KEYS.replace('layout: l', 'layout: ‸Ny layout')}, år: 2024}}\n",
            "”Ny layout” har fel form.",
            "Layoutens namn är namnet på dess mapp: små bokstäver a–z, siffror, - och _.",
        ),
        # A key.
        ("ARS201", "avsnitt: {a: {‸rubriken: R}}\n", "Nyckeln ”rubriken” finns inte här.", "Menades ”rubrik”?"),
        (
            "ARS201",
            "avsnitt: {a: {‸zzz: R}}\n",
            "Nyckeln ”zzz” finns inte här.",
            "Här kan stå: ansvarig, bild, delar, efter, instruktion, klar, klart_senast, rubrik, tabell, text.",
        ),
        (
            "ARS201",
            "avsnitt: {a: {‸rubrik\u00a0: R}}\n",
            "Vid nyckeln ”rubrik” står ett hårt mellanslag, som inte syns.",
            "Ta bort det, eller byt det mot ett vanligt mellanslag.",
        ),
        ("ARS202", "avsnitt: {a: {‸bild: {fil: f.png}}}\n", "Nyckeln ”alternativtext” saknas i ”bild”.", "Lägg till ”alternativtext: …”."),
        ("ARS202", "godkända: [‸{regel: ARS401, plats: p}]\n", "Nyckeln ”motivering” saknas i ”godkända”.", "Lägg till ”motivering: …”."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_with_what_to_do(code: str, text: str, message: str, hint: str) -> None:
    (found,) = findings(text)

    assert (found.code, str(found.position)) == (code, marked(text))
    assert (found.message, found.hint) == (message, hint)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("avsnitt: {a: {rubirk: R}}\n", ("rubirk", "rubrik", 15, 21)),
        ("avsnitt: {a: {'rubirk': R}}\n", ("rubirk", "rubrik", 16, 22)),
        ("avsnitt: {a: {rubrik\u00a0: R}}\n", ("rubrik\u00a0", "rubrik", 15, 22)),
        ("tabeller: {t: {rubrik: T, enhet: kr, kolumner: [{id: utfall, rubrik: U}], rader: [{id: a, namn: A, utfal: 1}]}}\n", ("utfal", "utfall", 100, 105)),
        ("tabeller: {t: {rubrik: T, enhet: kr, kolumner: [{id: utfall, rubrik: U}], rader: [{id: a, namn: A}], summa: {utfal: 1}}}\n", ("utfal", "utfall", 110, 115)),
        (table("tecken: resutat"), None),  # a value is no key
        (table("enhet: Tkr").replace("enhet: kr, ", ""), ("Tkr", "tkr", 34, 37)),
    ],
)  # fmt: skip
def test_a_key_that_is_one_slip_away_is_put_right(text: str, fix: tuple[str, str, int, int] | None) -> None:
    fixes = [(each.old, each.new, each.position) for found in findings(text) for each in found.fix]

    assert fixes == ([] if fix is None else [(fix[0], fix[1], Position("f.yaml", 1, fix[2], 1, fix[3]))])


@pytest.mark.parametrize(
    "text",
    [
        "avsnitt: {a: {rubirk: R, rubrik: S}}\n",  # there is such a key beside it
        "avsnitt: {a: {rubrik\u00a0: R, rubrik: S}}\n",
        "avsnitt: {a: {rubriken_över: R}}\n",  # more than a slip away
        "avsnitt: {a: {zzz: R}}\n",
    ],
)
def test_a_key_that_may_be_meant_otherwise_is_left(text: str) -> None:
    assert [found.fix for found in findings(text)] == [()]


def test_a_date_that_does_not_exist_is_told() -> None:
    goal = "målområden: [{namn: N, aktiviteter: [{id: a, namn: A, klart: ‸2025-02-30}]}]\n"
    (found,) = findings(goal)

    assert (found.message, found.hint) == (
        "2025-02-30 är inget datum.",
        "Rätta datumet, eller skriv med ord när det är.",
    )
    assert str(found.position) == marked(goal)


@pytest.mark.parametrize("when", ["2025-02-28", "hösten 2025", "före 2025-02-30"])
def test_a_date_may_be_words(when: str) -> None:
    assert findings(f"målområden: [{{namn: N, aktiviteter: [{{id: a, namn: A, klart: {when}}}]}}]\n") == []


def test_a_name_may_have_sixty_characters() -> None:
    name = "a" * 60

    assert findings(f"avsnitt:\n  {name}: {{rubrik: R}}\n") == []


def test_spaces_around_a_heading_are_no_part_of_it() -> None:
    assert report("avsnitt: {a: {rubrik: '  Året  i korthet '}}\n").sections["a"].heading == "Året  i korthet"


@pytest.mark.parametrize("text", ["avsnitt: {a: {rubrik: }}\n", "avsnitt: {a: {rubrik: 5}}\n"])
def test_what_is_found_comes_with_the_text_of_its_file(text: str) -> None:
    with pytest.raises(DiagnosticsError) as caught:
        report(text)

    assert caught.value.texts == {"f.yaml": text + META}


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
