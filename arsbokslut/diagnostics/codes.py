"""Every code: what it is called, and what `arsbokslut explain` and the handbook say of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from arsbokslut.diagnostics.severity import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """A code's title, its explanation in Swedish (what it means, why it matters, what to do), and its usual severity."""

    title: str
    text: str
    severity: Severity = Severity.ERROR


CODES: Mapping[str, Code] = {
    # Usage, configuration, input and output: exit code 2.
    "ARS001": Code(
        "Inget projekt",
        "Programmet söker från mappen du står i och uppåt efter en mapp som innehåller data/ med minst ett år. "
        "Gå till projektets mapp, eller ange den med --project.",
    ),
    "ARS002": Code(
        "Året finns inte",
        "För varje år som byggs ska det finnas en mapp data/ÅR med årets YAML-filer. Kontrollera årtalet, eller skapa mappen.",
    ),
    "ARS003": Code(
        "Dokumentet kunde inte skrivas",
        "Den nya filen skrivs först bredvid den gamla och byter sedan plats med den. Gick det inte, är den gamla filen orörd. "
        "Vanliga orsaker: dokumentet är öppet i Word, disken är full eller mappen får inte skrivas.",
    ),
    "ARS004": Code(
        "Kommandot används fel",
        "Ett argument eller en flagga har ett värde som inte går att använda. Se arsbokslut build --help.",
    ),
    "ARS005": Code(
        "PDF kunde inte göras",
        "PDF görs av LibreOffice. Finns det inte på datorn, installera det; på Debian och Ubuntu med apt install libreoffice-writer-nogui. Tar det för lång tid eller misslyckas, prova att öppna Word-dokumentet i LibreOffice.",
    ),
    # Reading files.
    "ARS101": Code(
        "Filen är för stor",
        "En fil som är större än något årsbokslut behöver är troligen fel fil. Dela upp den, eller ta bort den ur mappen.",
    ),
    "ARS102": Code(
        "Filen är inte UTF-8",
        "Filerna ska vara sparade med teckenkodningen UTF-8, annars går å, ä och ö inte att lita på. "
        "Välj UTF-8 när du sparar: i Anteckningar under Spara som, i Excel ”CSV UTF-8”, i VS Code längst ner till höger.",
    ),
    "ARS103": Code(
        "Otillåtet tecken",
        "Filen innehåller ett osynligt styrtecken som inte kan stå i ett Word-dokument. Det kommer ofta med när text klistras in från "
        "andra program. Ta bort tecknet på den angivna platsen.",
    ),
    "ARS104": Code(
        "Tecken som vänder skrivriktningen",
        "Ett osynligt tecken kan få text att visas i en annan ordning än den är skriven. Ta bort det om det inte behövs.",
        Severity.WARNING,
    ),
    "ARS110": Code(
        "YAML går inte att tolka",
        "Filens uppbyggnad är fel på den angivna platsen. Vanligast är ett citattecken som inte stängs, ett kolon inne i en text utan "
        "citattecken, eller ett indrag som inte stämmer med raderna omkring.",
    ),
    "ARS111": Code("Filen är tom", "En tom fil säger inget och är troligen ett misstag. Fyll i den eller ta bort den."),
    "ARS112": Code(
        "Flera dokument i en fil",
        "En rad med --- delar filen i flera dokument, och allt efter den första skulle försvinna. Ta bort raden.",
    ),
    "ARS113": Code(
        "Filen saknar nycklar",
        "En fil ska bestå av nycklar överst, som ”rapport:” eller ”tabeller:”. Skriv nyckeln överst och dra in resten under den.",
    ),
    "ARS114": Code(
        "Ankare, hänvisning eller sammanslagning",
        "YAML:s &, * och << gör att ett värde står på ett annat ställe än där det läses. Här ska varje uppgift stå på sin plats; "
        "siffror som flera texter behöver hänvisas till med {{ namn }}.",
    ),
    "ARS115": Code(
        "Typmärkning",
        "Ett utropstecken först i ett värde märker dess typ i YAML. Vad ett värde är följer här av nyckeln. Är ! en del av en text: sätt den inom citattecken.",
    ),
    "ARS116": Code(
        "För många nivåer",
        "Filen är djupare än någon rapport behöver, oftast för att indrag eller klamrar har blivit fel.",
    ),
    "ARS117": Code(
        "Text som läses som kommentar",
        "I YAML börjar en kommentar vid # efter ett mellanslag. Texten därefter skulle försvinna ur rapporten. Sätt hela texten inom citattecken.",
    ),
    "ARS118": Code(
        "Nyckeln är ingen text",
        "En nyckel ska vara ett ord före kolonet, inte en lista, ett tomt värde eller true/false.",
    ),
    "ARS119": Code(
        "Dubbel nyckel",
        "Samma nyckel står två gånger. Andra program behåller tyst den sista, och en uppgift försvinner. Ta bort eller döp om den ena. "
        "Samlingarna skalor, nyckeltal, tabeller och avsnitt får delas på flera filer, men varje post får bara stå i en.",
    ),
    "ARS120": Code("Inga filer", "Årets mapp innehåller inga filer som slutar på .yaml."),
    "ARS121": Code(
        "Filen går inte att läsa", "Filen får inte läsas, är ingen vanlig fil, eller ligger utanför projektet."
    ),
    # The model.
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
    # Texts and layouts.
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
        "En länk i en text leder varken till webben, en e-postadress eller ett avsnitt i rapporten. Skriv hela adressen med https://, eller #avsnittets_namn.",
    ),
    "ARS306": Code(
        "För djup text",
        "Listor och betoning ligger så djupt i varandra att ingen kan läsa dem, och texten går inte att lägga ut.",
    ),
    "ARS310": Code(
        "Okänd layout",
        "Layouten som rapporten anger finns varken i projektets mapp templates/ eller bland programmets egna.",
    ),
    "ARS311": Code(
        "Avsnitt som inte visas",
        "Avsnittet, eller en text, tabell eller bild i det, finns i data men layouten visar det inte, så det kommer inte med i "
        "dokumentet.",
        Severity.WARNING,
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
        "Formatmall saknas",
        "Layoutens referens.docx saknar en formatmall som dokumentet behöver, eller går inte att läsa.",
    ),
    # Arithmetic.
    "ARS401": Code(
        "Uträknad siffra stämmer inte",
        "En angiven avvikelse, andel eller förändring är inte vad de andra siffrorna i samma rad ger, även när varje siffra får vara avrundad. En av dem är fel.",
    ),
    "ARS402": Code(
        "Summan stämmer inte",
        "En angiven summa är inte summan av sina rader. Så mycket som avrundning kan förklara godtas: en halv enhet av sista siffran för varje rad. Meddelandet visar delarna, den angivna och den uträknade summan och skillnaden.",
    ),
    "ARS403": Code(
        "Varav-rad större än sin post",
        "En rad som börjar med varav är en del av posten ovanför och kan inte vara större än den, eller ha annat tecken.",
    ),
    # Consistency.
    "ARS501": Code(
        "Vyn säger något annat än tabellen",
        "En vy visar en annan tabells rader men anger ett eget värde som skiljer sig mer än avrundning. Det är samma uppgift: en av dem är fel.",
    ),
    "ARS502": Code(
        "Samma uppgift med två värden",
        "Samma uppgift finns i två tabeller, eller i två enheter (kr och tkr), med värden som skiljer sig mer än avrundning. Rader med samma id och namn jämförs, och det som ”samband” säger ska vara lika.",
    ),
    "ARS503": Code(
        "Fjolårets siffra stämmer inte med fjolårets fil",
        "Kolumnen för föregående år säger något annat än utfallet i förra årets egna filer för samma nämnd.",
    ),
    "ARS504": Code(
        "Delarna blir inte helheten",
        "Siffror som enligt ”samband” ska vara delar av en helhet blir inte den tillsammans.",
    ),
    "ARS505": Code(
        "Utfallen är fjolårets",
        "Alla utfall som en tabell anger är desamma som i förra årets filer. Tabellen är troligen kopierad men inte ifylld.",
        Severity.WARNING,
    ),
    "ARS506": Code(
        "Sambandet går inte att pröva",
        "Ett samband nämner en siffra eller rad som inte finns, eller säger inte vad som ska stämma.",
    ),
    # Goals.
    "ARS601": Code(
        "Status följer inte av målvärde och utfall",
        "Måluppfyllelsen är satt för hand till en annan nivå än målvärdet och utfallet ger. Motiveringen ska nämna den nivå som siffrorna ger och säga varför den inte gäller.",
        Severity.WARNING,
    ),
    "ARS602": Code(
        "Målets ordalydelse säger ett annat värde",
        "Ordalydelsen nämner en gräns i samma enhet som indikatorn, men målvärdet är ett annat.",
        Severity.WARNING,
    ),
    "ARS603": Code(
        "Målets ordalydelse säger ett annat år",
        "Ordalydelsen nämner ett år som redan var förbi när rapportens år började.",
        Severity.WARNING,
    ),
    "ARS604": Code(
        "Trenden stämmer inte med utfallen",
        "Trenden är satt för hand till något annat än årets och fjolårets utfall ger.",
        Severity.WARNING,
    ),
    "ARS605": Code(
        "Målet är inte bedömt",
        "Målet har ingen status: varken satt för hand eller möjlig att räkna ut.",
        Severity.WARNING,
    ),
    "ARS606": Code(
        "Målet saknar kommentar", "En bedömning utan kommentar säger inte läsaren varför det blev så.", Severity.WARNING
    ),
    "ARS607": Code(
        "Indikatorn saknar målvärde eller utfall", "Utan båda går måluppfyllelsen inte att räkna ut.", Severity.WARNING
    ),
    # Prose.
    "ARS701": Code(
        "Siffra skriven för hand fast den finns i data",
        "En siffra i texten är densamma som en siffra i data. Ändras data står den gamla kvar i texten. Hänvisa till den i stället, så följer texten med.",
        Severity.WARNING,
    ),
    "ARS702": Code(
        "Siffra som nästan finns i data",
        "En siffra i texten skiljer sig från en i data med två omkastade siffror eller ett steg i sista siffran. Det är oftast ett skrivfel eller en äldre siffra.",
        Severity.WARNING,
    ),
    "ARS703": Code(
        "Påstådd förändring följer inte av siffrorna",
        "Texten nämner en förändring som varken är skillnaden mellan siffrorna i samma mening eller skillnaden i procent.",
        Severity.WARNING,
    ),
    "ARS704": Code(
        "Ordet pekar åt fel håll",
        "Meningen talar om överskott men siffran är ett underskott, om ökning men siffran har minskat, eller tvärtom.",
        Severity.WARNING,
    ),
    "ARS705": Code(
        "Enheten står två gånger",
        "En hänvisning skriver sin enhet själv. Står enheten också efter den blir det ”900 tkr tkr”.",
        Severity.WARNING,
    ),
    "ARS706": Code(
        "Årtalet är inte siffrans",
        "Meningen nämner bara ett annat år än det som dess siffror gäller. Så blir det när fjolårets text får årets siffror.",
        Severity.WARNING,
    ),
    # Completeness.
    "ARS801": Code(
        "Tom cell",
        "En rad saknar ett tal i en kolumn som inte räknas ut. En tom cell kan läsas som noll: skriv talet, 0 eller ”ej aktuellt”.",
    ),
    "ARS804": Code(
        "Avvikelse utan förklaring",
        "En rad avviker från budget mer än gränserna i arsbokslut.yaml (annars 5 % och 500 tkr) utan att någon text eller analys hör till den.",
        Severity.WARNING,
    ),
    "ARS805": Code("Platshållare kvar", "En text innehåller xxx, TODO, ??? eller liknande, som skulle ha ersatts."),
    "ARS806": Code(
        "Rubrik med annat år",
        "En rubrik eller kolumn nämner ett annat år än sina siffror. Ofta är den kvar från förra årets fil.",
        Severity.WARNING,
    ),
    "ARS807": Code(
        "Nyckeltal som inte används",
        "Ett nyckeltal står i data men visas inte i rapporten, och inget som visas följer av det. Då märker ingen om det är fel. Hänvisa till det i en text, eller ta bort det.",
        Severity.WARNING,
    ),
    # Accessibility: what an author can get wrong.
    "ARS851": Code(
        "Länktext som inte säger vart",
        "Den som lyssnar sig fram hör länkarna för sig. ”Här” eller ”läs mer” säger inget då: låt länktexten säga vad som finns där.",
        Severity.WARNING,
    ),
    "ARS852": Code(
        "Överhoppad rubriknivå",
        "En rubrik ligger mer än en nivå under den före. Den som hoppar mellan rubriker tror att något saknas. Använd nästa nivå.",
        Severity.WARNING,
    ),
    "ARS853": Code(
        "Länk till något som inte finns",
        "En länk inom rapporten leder till ett avsnitt eller en tabell som inte finns med, så att den inte går att följa.",
        Severity.WARNING,
    ),
    "ARS854": Code(
        "Bildens fil går inte att använda",
        "Bilden saknas, ligger utanför projektet, är för stor eller är varken PNG eller JPEG.",
    ),
    "ARS855": Code(
        "Tabell utan rubrik",
        "Layouten numrerar tabellerna, men en tabell har ingen rubrik att bära numret.",
        Severity.WARNING,
    ),
    # Acknowledgements.
    "ARS901": Code(
        "Godkännande utan motsvarande fynd",
        "En post under ”godkända” motsvarar inget fynd. Felet kan vara rättat, plats eller regel felskriven, eller siffrorna andra "
        "än de som godkändes.",
        Severity.WARNING,
    ),
}
"""Code → its explanation. The first figure is the kind: 0 usage and files, 1 reading, 2 the data's form, 3 texts and layouts, 4 arithmetic,
5 consistency, 6 goals, 7 running text, 8 completeness, 9 acknowledgements."""
