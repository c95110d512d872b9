"""Usage, configuration, input and output: exit code 2."""

from arsbokslut.diagnostics.codes.code import Code, Group

GROUP = Group(
    "Användning och filer",
    {
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
        "ARS006": Code(
            "Nästa år kunde inte göras",
            "arsbokslut new skriver ett nytt års filer av ett tidigare års, och bara när allt kan bli rätt. Annars skrivs inget: året finns redan, det finns inget tidigare år, eller något i det tidigare årets filer går inte att föra över.",
        ),
    },
)
