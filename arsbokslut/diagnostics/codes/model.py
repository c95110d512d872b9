"""Data of another form than the model's, and parts that do not fit together."""

from arsbokslut.diagnostics.codes.code import Code, Group

GROUP = Group(
    "Uppgifternas form",
    {
        "ARS201": Code(
            "Okänd nyckel",
            "Nyckeln finns inte på den här platsen. Ofta är den felstavad; förslaget är den närmaste som finns. Handbokens kapitel Datafiler räknar upp alla.",
        ),
        "ARS202": Code(
            "Nyckel saknas", "En uppgift som måste finnas saknas. Platsen är den post där nyckeln ska läggas till."
        ),
        "ARS203": Code(
            "Fel slags värde",
            "På platsen ska något annat stå: en text, en lista eller nycklar. Ett tal som är en text, som ett årtal i en rubrik, sätts inom citattecken.",
        ),
        "ARS204": Code(
            "Inte ett tal",
            "På platsen ska ett tal stå. Tusental skrivs med eller utan mellanslag och decimaler med punkt eller komma: 27477024, 27 477 024, -12,5. "
            "1.234 och 1,234 kan läsas på två sätt och godtas inte. Finns inget tal: skriv ”ej mätt” eller ”ej aktuellt”.",
        ),
        "ARS205": Code(
            "Värdet är inte tillåtet",
            "Bara vissa värden kan stå på platsen, eller så har värdet fel form. Åtgärden räknar upp dem eller visar formen.",
        ),
        "ARS206": Code(
            "Hänvisning till något som inte finns",
            "En tabell, ett avsnitt, en rad, en skala eller en nivå nämns men finns inte i årets data.",
        ),
        "ARS207": Code(
            "Namnet är upptaget",
            "Två poster har samma id eller namn, så att en hänvisning inte kan veta vilken som menas. Ge den ena ett annat.",
        ),
        "ARS208": Code(
            "Uppgifter som inte går ihop",
            "Två nycklar i samma post passar inte ihop, till exempel en mellanrubrik med tal eller text efter en tabell som saknas.",
        ),
        "ARS209": Code(
            "Motivering saknas",
            "En status eller trend som sätts för hand ska ha en motivering, så att läsaren ser varför den inte följer av siffrorna.",
        ),
        "ARS210": Code("Fel år", "Årtalet i rapporten är ett annat än mappens namn."),
        "ARS211": Code(
            "Siffran går inte att räkna ut",
            "En formel, eller en cell som hänvisar till andra siffror, nämner något som inte finns, räknar med enheter som inte "
            "går ihop eller följer av sig själv. Platsen är formeln eller cellen.",
        ),
        "ARS212": Code(
            "Radernas block går inte att läsa",
            "Rader som skrivs som text efter ”rader: |” börjar med en rubrikrad med kolumnernas id. Sedan står en rad i taget, "
            "med cellerna åtskilda på samma sätt som i rubrikraden: av | eller av tabbar. Indraget visar vilken grupp en rad hör till.",
        ),
    },
)
