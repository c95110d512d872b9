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
            "Något står kvar som skulle ha ersatts: ifylls, [Skriv: …], XX, TODO, ???, ”Text kommer” eller liknande, eller en rubrik som inget står under. Ett utkast får ha platshållare, och de syns i dokumentet; med --strict stoppar de bygget.",
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
        "ARS811": Code(
            "Rubriken säger något annat än kolumnen",
            "Rubriken över en kolumn nämner budget, utfall, prognos eller avvikelse, men kolumnens id är något annat. Läsaren tror på rubriken, uträkningarna på id. Fel: rubriken ”Budget 2024” över id utfall. Rätt: ”Utfall 2024”.",
            WARNING,
        ),
        "ARS812": Code(
            "Rubriken nämner en annan enhet",
            "En rubrik säger kr, tkr eller mnkr, men siffrorna under den är i en annan enhet. Fel: ”Driftredovisning i tkr” över hela kronor. Rätt: ”Driftredovisning i kr”.",
            WARNING,
        ),
        "ARS813": Code(
            "Radens namn hör till en annan rad",
            "Två rader har varandras namn, efter deras id att döma. Då står den enas siffror under den andras namn. Fel: id hemgården med namnet ”LSS-enheten” och id lss med ”Enhet Hemgården”. Rätt: tvärtom.",
            WARNING,
        ),
        "ARS821": Code(
            "Dagen finns inte",
            "En text nämner en dag som inte finns i kalendern. Fel: 31 februari, 2024-13-01. Rätt: 29 februari 2024.",
        ),
        "ARS822": Code(
            "Perioden går baklänges",
            "En period slutar före sin början. Fel: 2024-12-31 – 2024-09-01. Rätt: 2024-09-01 – 2024-12-31.",
        ),
        "ARS823": Code(
            "Rapportens datum hör inte till året",
            "En rapport för ett helt år är daterad innan året är slut, eller mer än ett år efteråt. Fel: rapporten för 2024 daterad 2024-01-31. Rätt: 2025-01-31. En delårsrapport säger i titeln att den är det.",
            WARNING,
        ),
        "ARS824": Code(
            "Diarienummer från ett annat år",
            "Årtalet i diarienumret är varken rapportens år eller året efter. Ofta är det kvar från förra årets fil. Fel: SN 2023-17-042 i årsbokslutet för 2024. Rätt: SN 2025-17-042.",
            WARNING,
        ),
    },
)
