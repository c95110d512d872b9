"""Running text against the data."""

from arsbokslut.diagnostics.codes.code import NOTE, WARNING, Code, Group

GROUP = Group(
    "Siffror i text",
    {
        "ARS701": Code(
            "Siffra skriven för hand fast den finns i data",
            "En siffra i texten är densamma som en siffra i data. Ändras data står den gamla kvar i texten. Hänvisa till den i stället, så följer texten med.",
            WARNING,
        ),
        "ARS702": Code(
            "Siffra som nästan finns i data",
            "En siffra i texten skiljer sig från en i data med två omkastade siffror eller ett steg i sista siffran. Det är oftast ett skrivfel eller en äldre siffra.",
            WARNING,
        ),
        "ARS703": Code(
            "Påstådd förändring följer inte av siffrorna",
            "Texten nämner en förändring som varken är skillnaden mellan siffrorna i samma mening eller skillnaden i procent, eller kallar procentenheter för procent. Från 5,7 % till 5,0 % är 0,7 procentenheter, men 12 procent.",
            WARNING,
        ),
        "ARS704": Code(
            "Ordet pekar åt fel håll",
            "Meningen talar om överskott men siffran är ett underskott, om ökning men siffran har minskat, eller tvärtom.",
            WARNING,
        ),
        "ARS705": Code(
            "Enheten står två gånger",
            "En hänvisning skriver sin enhet själv. Står enheten också efter den blir det ”900 tkr tkr”.",
            WARNING,
        ),
        "ARS706": Code(
            "Årtalet är inte siffrans",
            "Meningen nämner bara ett annat år än det som dess siffror gäller. Så blir det när fjolårets text får årets siffror.",
            WARNING,
        ),
        "ARS707": Code(
            "Beloppet är troligen i en annan enhet",
            "Ett belopp i texten har samma siffror som ett i data men i en annan enhet, 1 262 mnkr för 1 262 tkr, eller är långt större än alla belopp i data.",
            WARNING,
        ),
        "ARS708": Code(
            "Siffra som inte är bunden till data",
            "En siffra i texten är skriven för hand och hör inte säkert till någon siffra i data. Den kan vara rätt, men ingenting prövar den. Finns den i data: skriv {{ drift.lss.utfall | tkr }} i stället för 17 041 tkr.",
            NOTE,
        ),
        "ARS709": Code(
            "Jämförelsen går åt fel håll",
            "Meningen jämför två siffror, och ordet säger emot dem. Fel: ”sjönk från 9,4 % till 12,2 %”. Rätt: ”steg från 9,4 % till 12,2 %”. Det gäller också ”lägre än 2023” och ”ökade till” när förra årets siffra finns i data, och ”från årets till förra årets”.",
            WARNING,
        ),
        "ARS710": Code(
            "Jämförelsen gäller olika saker",
            "Meningen jämför årets siffra för en rad med förra årets för en annan, eller två siffror i olika enheter. Fel: ”övertiden kostade 512 tkr, mot 480 tkr för vikarier förra året” när den andra ska vara övertidens. Rätt: båda siffrorna hör till samma rad.",
            WARNING,
        ),
        "ARS711": Code(
            "Siffran kallas något annat än den är",
            "Meningen kallar siffran budget, avvikelse, prognos, förändring eller kostnad, men hänvisningen går till en annan kolumn. Fel: ”Budgeten var {{ drift.lss.utfall }}”. Rätt: ”Budgeten var {{ drift.lss.budget }}”.",
            WARNING,
        ),
        "ARS712": Code(
            "Andelen följer inte av siffrorna",
            "Meningen säger hälften, en tredjedel, dubbelt eller så många procent av, men inga två av dess siffror ger det. Fel: ”Hälften av kostnaden, 17 041 tkr av 38 660 tkr”. Rätt: ”44 procent av kostnaden”, eller andelen som en formel, {{ drift.lss.utfall / drift.summa.utfall | procent }}.",
            WARNING,
        ),
        "ARS713": Code(
            "Meningen nämner en annan rad än siffrans",
            "Meningen nämner en rad, ett nyckeltal eller en indikator, men siffran hör till en annan i samma tabell, grupp eller mål. Fel: ”Hemtjänsten kostade {{ drift.lss.utfall }}”. Rätt: ”Hemtjänsten kostade {{ drift.hemtjänst.utfall }}”.",
            WARNING,
        ),
        "ARS714": Code(
            "Sammanhanget nämner en annan rad än siffrans",
            "Meningen nämner ingen rad, och meningen före eller avsnittet handlar om en annan än siffrans. Så blir det när en text kopieras från ett annat avsnitt. Är siffran rätt, nämn raden i meningen: ”LSS kostade {{ drift.lss.utfall }}” i stället för ”Det kostade {{ drift.lss.utfall }}” i avsnittet om hemtjänst.",
            NOTE,
        ),
        "ARS715": Code(
            "Ingenting säger vad siffran är",
            "Siffran är en budget, en avvikelse, en förändring eller förra årets, men inget ord i meningen säger det. Då är det oftast fel kolumn. Fel: ”Hemtjänsten kostade {{ drift.hemtjänst.föregående }}”. Rätt: ”Hemtjänsten kostade {{ drift.hemtjänst.föregående }} året innan”.",
            WARNING,
        ),
        "ARS716": Code(
            "Minus är borttaget utan att ett ord säger det",
            "En negativ avvikelse eller förändring visas utan minus, och inget ord i meningen säger åt vilket håll. Fel: ”Avvikelsen är {{ drift.lss.avvikelse | utan_tecken }}”. Rätt: ”Underskottet är {{ drift.lss.avvikelse | utan_tecken }}” eller ”Avvikelsen är {{ drift.lss.avvikelse }}”.",
            WARNING,
        ),
        "ARS717": Code(
            "Minus sägs två gånger",
            "Siffran har minus och ordet bredvid säger det en gång till. Fel: ”−660 tkr i underskott”. Rätt: ”660 tkr i underskott”, med {{ drift.lss.avvikelse | utan_tecken }}.",
            NOTE,
        ),
        "ARS718": Code(
            "Störst, minst eller alla stämmer inte med tabellen",
            "Meningen kallar en rad störst, lägst eller dyrast, men en annan rad är det, eller säger att alla enheter har underskott när en har överskott. Fel: ”Dyrast är LSS” när hemtjänsten kostar mer. Rätt: ”Dyrast är hemtjänsten”.",
            WARNING,
        ),
        "ARS719": Code(
            "Listan är inte så lång som meningen säger",
            "Meningen säger hur många delar, åtgärder eller orsaker som följer, och listan har ett annat antal. Fel: ”tre delar:” före en lista med två punkter. Rätt: ”två delar:”.",
            WARNING,
        ),
        "ARS720": Code(
            "Meningen nekar siffran",
            "Meningen säger att siffran inte är så, utan att säga vad den är i stället. Fel: ”Övertiden kostade inte {{ personal.övertid.utfall }}”. Rätt: ”Övertiden kostade {{ personal.övertid.utfall }}”. Det går bra att skriva ”inte … utan …” och ”inte mer än”.",
            WARNING,
        ),
        "ARS721": Code(
            "Avvikelsen kallas liten",
            "Meningen kallar avvikelsen mindre eller marginell, men den är över gränserna i arsbokslut.yaml för vad som ska förklaras. Fel: ”en mindre avvikelse, −5 063 tkr”. Rätt: ”en avvikelse på −5 063 tkr”.",
            WARNING,
        ),
    },
)
