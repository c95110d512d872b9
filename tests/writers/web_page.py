"""A document with every kind of block and inline, as the arguments that the web page is written from."""

from dataclasses import replace

from arsbokslut.document.pictures import LoadPicture, PictureFile
from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Document
from tests.writers.everything import EVERYTHING

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
MORE = """\
<nav title="Innehåll" class="nivå-2"/>
<p><a href="#tabellen">Till tabellen</a>, <a href="#diagrammet">till diagrammets tabell</a>, <a href="#kapitlet">till kapitlet</a></p>
<h1 id="kapitlet">Bilder &amp; diagram</h1>
<p><a href="https://www.askersund.se/"><data value="1" data-namn="a.b">1</data> på webben</a></p>
<figure class="bild"><img src="bilder/karta.png" alt="Karta över kommunen" width="60%"/><figcaption>Kommunen</figcaption></figure>
<section class="liggande"><h2>Liggande</h2>
<table class="rapport" title="Rapport" id="tabellen"><thead><tr><th scope="col">a</th><th scope="col" class="tal">b</th></tr></thead>
<tbody><tr><th scope="row">x</th><td class="tal"><data value="12.5" data-namn="a.c">12,5</data></td></tr></tbody></table></section>
<figure class="avvikelse" title="Avvikelse"><table class="rapport" title="Avvikelser" id="diagrammet">
<thead><tr><th scope="col">Enhet</th><th scope="col" class="tal">Avvikelse</th></tr></thead>
<tbody><tr><th scope="row">Hemgården</th><td class="tal"><data value="-5" data-namn="a.d">−5</data></td></tr>
<tr><th scope="row">Hemtjänst</th><td class="tal"><data value="3" data-namn="a.e">3</data></td></tr></tbody></table>
<figcaption>Avvikelse per enhet</figcaption></figure>
</body>"""
ORIGINS = {f"a.{letter}": f"data/2024/drift.yaml:{number}:5" for number, letter in enumerate("bcde", start=10)}


def load(file: str) -> PictureFile:
    return PictureFile(PIXEL, "image/png", 1, 1)


def everything() -> tuple[Document, dict[str, str], LoadPicture]:
    document = read_document(EVERYTHING.replace("</body>", MORE))
    return (
        replace(
            document, provenance=(("arsbokslut-version", "1.0"), ("eget", "x")), numbered=frozenset({"tabell", "figur"})
        ),
        ORIGINS,
        load,
    )
