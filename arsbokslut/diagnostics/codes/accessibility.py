"""What an author can get wrong for those who listen, or find their way by headings."""

from arsbokslut.diagnostics.codes.code import WARNING, Code, Group

GROUP = Group(
    "Tillgänglighet",
    {
        "ARS851": Code(
            "Länktext som inte säger vart",
            "Den som lyssnar sig fram hör länkarna för sig. ”Här” eller ”läs mer” säger inget då: låt länktexten säga vad som finns där.",
            WARNING,
        ),
        "ARS852": Code(
            "Överhoppad rubriknivå",
            "En rubrik ligger mer än en nivå under den före. Den som hoppar mellan rubriker tror att något saknas. Använd nästa nivå.",
            WARNING,
        ),
        "ARS853": Code(
            "Länk till något som inte finns",
            "En länk inom rapporten leder till ett avsnitt eller en tabell som inte finns med, så att den inte går att följa.",
            WARNING,
        ),
        "ARS854": Code(
            "Bildens fil går inte att använda",
            "Bilden saknas, ligger utanför projektet, är för stor eller är varken PNG eller JPEG.",
        ),
        "ARS855": Code(
            "Tabell utan rubrik",
            "Layouten numrerar tabellerna, men en tabell har ingen rubrik att bära numret.",
            WARNING,
        ),
    },
)
