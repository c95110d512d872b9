"""What is said of markup that the vocabulary does not have, word for word, and of where it stands."""

import pytest

from arsbokslut.document.markup import MarkupFault
from arsbokslut.document.read import read_document
from tests.document.test_read import read, table

LINKS = "En adress börjar med http://, https://, mailto:, #, det sista för ett avsnitt: #driftredovisning."
INLINES = "strong, em, a, br, data, span"
NOWHERE = "Ta bort den, eller flytta den till ett element för text."
FIGURE = 'En figur är en bild (class="bild" med img) eller ett diagram.'


@pytest.mark.parametrize(
    ("body", "message", "hint"),
    [
        ('<p style="x">x</p>', "Elementet p kan inte ha attributet style.", "Det kan ha: class."),
        ('<p><br class="x"/></p>', "Elementet br kan inte ha attributet class.", "Elementet har inga attribut."),
        (
            '<section class="annan"/>',
            "Klassen ”annan” finns inte för section.",
            "Det finns: försättsblad, liggande, ny-sida.",
        ),
        ("<p><em><p>y</p></em></p>", "Elementet p kan inte stå i em.", f"I em kan stå: {INLINES}."),
        ("<p><br><em>x</em></br></p>", "Elementet em kan inte stå i br.", "I br kan inga element stå."),
        ("löst", "Text står direkt i body: ”löst”.", "Sätt texten i ett <p>."),
        ("<ul>löst</ul>", "Text står direkt i ul: ”löst”.", "Sätt texten i ett <li>."),
        (table("löst"), "Text står direkt i tr: ”löst”.", "Sätt texten i ett <td>."),
        ("<p><br>löst</br></p>", "Text står direkt i br: ”löst”.", NOWHERE),
        (f"{'x' * 41}", f"Text står direkt i body: ”{'x' * 40}”.", "Sätt texten i ett <p>."),
        (
            "<ul><li><p>x</p><strong>efter</strong></li></ul>",
            "Elementet strong står efter ett stycke eller en lista i li.",
            "Sätt den löpande texten först, eller i ett <p>.",
        ),
        (
            '<ul><li><p class="ingress">x</p></li></ul>',
            "Ett stycke i en lista kan inte ha någon klass.",
            "Ta bort klassen: i en lista har stycket listans format.",
        ),
        ("<p><span>x</span></p>", "Elementet span ska ha en klass.", "Ange class, eller ta bort elementet."),
        (
            '<p><span class="tabb">x</span></p>',
            "Elementet span med klassen tabb har inget innehåll.",
            "Skriv det som <span …/>.",
        ),
        ('<p><a href="sida.html">x</a></p>', "”sida.html” är ingen adress som en länk kan ha.", LINKS),
        ('<p><a href="#">x</a></p>', "”#” är ingen adress som en länk kan ha.", LINKS),
        ("<p><a>x</a></p>", "”” är ingen adress som en länk kan ha.", LINKS),
        (
            '<p><a href="#a">x <a href="#b">y</a></a></p>',
            "En länk står i en länk.",
            "Avsluta den ena innan den andra börjar.",
        ),
        (
            "<table><tbody><tr><td/></tr></tbody></table>",
            "Tabellen har varken rubrik eller titel.",
            "Ge den <caption>, eller attributet title.",
        ),
        ('<table title="T"/>', "Tabellen har inga rader.", "Lägg till rader med celler, eller ta bort tabellen."),
        (
            table("<td/><td/>", "<td/>"),
            "Tabellens rader har olika många kolumner.",
            "Kontrollera antalet celler, colspan och rowspan, som slutar inom thead, tbody eller tfoot.",
        ),
        (table('<td colspan="64"/>'), "Tabellen har 64 kolumner, och Word klarar 63.", "Dela upp den i flera."),
        (table("<th>x</th>"), "En rubrikcell (th) ska ha scope.", 'Skriv scope="col" eller scope="row".'),
        (
            table('<td colspan="0"/>'),
            "colspan ska vara ett heltal från 1 till 999.",
            'Skriv till exempel colspan="3".',
        ),
        (
            '<table title="T"><caption>a</caption><caption>b</caption></table>',
            "Elementet caption kan stå en gång i table.",
            "Ta bort det ena.",
        ),
        (
            '<ol start="ett"><li>x</li></ol>',
            "En lista börjar inte på ”ett”.",
            "Skriv ett heltal, högst 999999999.",
        ),
        (
            '<h1 id="a">x</h1><h2 id="a">y</h2>',
            "Två element har id ”a”.",
            "Ge dem var sitt: en länk kan bara leda till ett.",
        ),
        ("<header/><header/>", "Elementet header av samma klass står två gånger.", "Ta bort det ena."),
        (
            '<figure class="bild"><img alt="x"/></figure>',
            "Bilden saknar fil.",
            "Skriv i src var bilden ligger, från projektets mapp.",
        ),
        (
            '<figure class="bild"><img src="a.png" alt=" "/></figure>',
            "Bilden saknar alternativtext.",
            "Skriv i alt vad bilden visar.",
        ),
        (
            '<figure class="bild"><img src="a.png" alt="x" width="9%"/></figure>',
            "Bildens bredd ska vara 10–100 procent av textens.",
            'Skriv till exempel width="60%".',
        ),
        (
            '<figure class="bild"/>',
            FIGURE,
            "Ange klassen, och en img för en bild eller en table för ett diagram.",
        ),
        (
            '<figure class="avvikelse"/>',
            "Diagrammet saknar tabell med sina siffror.",
            "Lägg en table med rubrikrad och siffror i figuren.",
        ),
        (
            f'<figure class="andelar">{table("<td/><td/>")}</figure>',  # no row of headings
            "Diagrammet har inga siffror.",
            "Tabellen behöver en rubrikrad och minst en rad.",
        ),
        (
            '<figure class="andelar"><table title="T"><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
            "</table></figure>",  # no row of figures
            "Diagrammet har inga siffror.",
            "Tabellen behöver en rubrikrad och minst en rad.",
        ),
    ],
)
def test_what_is_said(body: str, message: str, hint: str) -> None:
    with pytest.raises(MarkupFault) as caught:
        read(body)

    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("markup", "message", "hint"),
    [
        ("<p>x</p>", "Mallen ska börja med elementet html.", 'Skriv <html lang="sv"> ytterst.'),
        ("<html/>", "Elementen head och body ska båda finnas.", "Skriv <head> med <title>, sedan <body>."),
    ],
)
def test_what_is_said_of_the_whole(markup: str, message: str, hint: str) -> None:
    with pytest.raises(MarkupFault) as caught:
        read_document(markup)

    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("markup", "near", "mark"),
    [
        ("", "", ""),
        ("<html>\n<head/><body><p>x", "<head/><body><p>x", ""),
        ('<html><head/><body><p data-mall="a.j2:4">x</body></html>', "<html><head/><body><p>x</", "a.j2:4"),
        # The last one opened before the fault, on an earlier line; those after it have no say.
        (
            '<html data-mall="a.j2:1"><head/><body>\n<h1 data-mall="a.j2:2">x</h1>\n<p>y</em>\n<p data-mall="a.j2:4"/></body></html>',
            "<p>y</",
            "a.j2:2",
        ),
    ],
)
def test_markup_that_is_not_well_formed_is_told_by_what_stands_before_it(markup: str, near: str, mark: str) -> None:
    with pytest.raises(MarkupFault) as caught:
        read_document(markup)

    assert caught.value.message == f"Mallen ger markup som inte är välformad, vid ”{near}”."
    assert caught.value.hint == "Stäng varje element, i rätt ordning; fristående skrivs <br/>."
    assert caught.value.mark == mark
