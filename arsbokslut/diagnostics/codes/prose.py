"""Running text against the data."""

from arsbokslut.diagnostics.codes.code import WARNING, Code, Group

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
    },
)
