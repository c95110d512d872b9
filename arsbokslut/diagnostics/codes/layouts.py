"""References in texts, templates, and looks."""

from arsbokslut.diagnostics.codes.code import WARNING, Code, Group

GROUP = Group(
    "Texter och layouter",
    {
        "ARS301": Code(
            "Okänd siffra",
            "En hänvisning {{ … }} i en text nämner en siffra som inte finns. Namnet består av tabell, rad och kolumn, eller grupp, nyckeltal och kolumn.",
        ),
        "ARS302": Code(
            "Hänvisningen går inte att följa",
            "Det som står mellan {{ och }} är felskrivet, eller räknar med siffror som inte kan räknas ihop. Bara siffror, + − / och filter kan stå där.",
        ),
        "ARS303": Code(
            "Okänt filter",
            "Efter | i en hänvisning står hur siffran ska skrivas, till exempel tkr eller procent. Handbokens kapitel Texter räknar upp filtren.",
        ),
        "ARS304": Code("Siffra i en länkadress", "En hänvisning kan inte stå i en länks adress."),
        "ARS305": Code(
            "Länk utan adress",
            "En länk i en text leder varken till webben, en e-postadress eller ett avsnitt i rapporten, eller är skriven så att den "
            "inte blir någon länk. Skriv [texten](https://www.exempel.se), eller #avsnittets_namn som adress.",
        ),
        "ARS306": Code(
            "För djup text",
            "Listor och betoning ligger djupare i varandra än någon läser, och än Word och skärmläsare kan visa. En lista har högst tre nivåer.",
        ),
        "ARS307": Code(
            "Rubrik i en lista",
            "En rad i en lista börjar med #. En rubrik inne i en lista går förlorad för den som lyssnar eller letar efter rubriken, och i Word tappar raden sin punkt.",
        ),
        "ARS308": Code(
            "Tom rubrik",
            "En rad har # men ingen rubrik efter. Den som läser ser ett tomrum, och innehållsförteckningen får en tom rad.",
        ),
        "ARS309": Code(
            "Bild i en text",
            'En bild skrivs på en egen rad, utanför listor, rubriker och tabeller: ![vad bilden visar](bilder/fil.jpg "bildtext"). Efter '
            "den kan {namn=… bredd=…%} stå. Det mellan hakarna läses för den som inte ser bilden, och krävs.",
        ),
        "ARS310": Code(
            "Okänd layout",
            "Layouten som rapporten anger finns varken i projektets mapp templates/ eller bland programmets egna.",
        ),
        "ARS311": Code(
            "Uppgift som inte visas",
            "Ett avsnitt, ett mål eller ett uppdrag, eller något som sägs i det, finns i data men layouten visar det inte, så det "
            "kommer inte med i dokumentet.",
            WARNING,
        ),
        "ARS312": Code(
            "Fotnot som inte går ihop",
            "En fotnot är ett märke i texten, [^1], och en rad som börjar med [^1]: och säger vad den säger. Varje märke har en "
            "text och varje text ett märke, och märket står i löpande text. Rapporten numrerar noterna själv.",
        ),
        "ARS320": Code(
            "Fil i layouten saknas",
            "En layout består av rapport.xhtml.j2, layout.yaml och referens.docx, och av de mallar som de hämtar in.",
        ),
        "ARS321": Code(
            "Mallen går inte att tolka",
            "Layoutens mall har ett fel i uppbyggnaden: ett {% … %} som inte avslutas, ett okänt ord eller filter.",
        ),
        "ARS322": Code(
            "Mallen går inte att köra",
            "Ett uttryck i layoutens mall går inte att beräkna, eller mallen gör mer än mallar får.",
        ),
        "ARS323": Code(
            "Mallen använder något som inte finns",
            "Layoutens mall nämner en uppgift som inte finns i årets data. Lägg till den, eller ta bort den ur mallen.",
        ),
        "ARS324": Code(
            "Fel i mallens markup",
            "Mallen skriver ett element, ett attribut eller en klass som inte finns i ordförrådet, eller stänger elementen i fel ordning.",
        ),
        "ARS330": Code(
            "Referensdokumentet går inte att använda",
            "Layoutens referens.docx saknar en formatmall som dokumentet behöver, går inte att läsa, eller har något som inte får "
            "följa med till rapporten: makron, inbäddade objekt, och fält, bilder och länkar som hämtar något utifrån.",
        ),
    },
)
