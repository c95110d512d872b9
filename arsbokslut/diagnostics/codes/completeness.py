"""What is missing, left over or left undone."""

from arsbokslut.diagnostics.codes.code import WARNING, Code, Group

GROUP = Group(
    "Fullständighet",
    {
        "ARS801": Code(
            "Tom cell",
            "En rad saknar ett tal i en kolumn som inte räknas ut. En tom cell kan läsas som noll: skriv talet, 0 eller ”ej aktuellt”.",
        ),
        "ARS804": Code(
            "Avvikelse utan förklaring",
            "En rad avviker från budget mer än gränserna i arsbokslut.yaml (annars 5 % och 500 tkr) utan att någon text eller analys hör till den.",
            WARNING,
        ),
        "ARS805": Code(
            "Platshållare kvar",
            "Något står kvar som skulle ha ersatts: ifylls, [Skriv: …], XX, TODO, ???, ”Text kommer” eller liknande. Ett utkast får ha platshållare, och de syns i dokumentet; med --strict stoppar de bygget.",
            WARNING,
        ),
        "ARS806": Code(
            "Rubrik med annat år",
            "En rubrik eller kolumn nämner ett annat år än sina siffror. Ofta är den kvar från förra årets fil.",
            WARNING,
        ),
        "ARS807": Code(
            "Nyckeltal som inte används",
            "Ett nyckeltal står i data men visas inte i rapporten, och inget som visas följer av det. Då märker ingen om det är fel. Hänvisa till det i en text, eller ta bort det.",
            WARNING,
        ),
        "ARS808": Code(
            "Textkolumn med nivåer",
            "De flesta orden i en textkolumn är nivåer på en skala. I en textkolumn prövas de inte: en felstavad nivå skrivs ut som den står, utan märke och ton.",
            WARNING,
        ),
    },
)
