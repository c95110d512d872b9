"""The same quantity stated in several places."""

from arsbokslut.diagnostics.codes.code import WARNING, Code, Group

GROUP = Group(
    "Samstämmighet",
    {
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
            "Formeln ger en annan siffra",
            "Ett samband säger att en siffra ska vara vad en formel ger, till exempel summan av sina delar, och det är den inte.",
        ),
        "ARS505": Code(
            "Utfallen är fjolårets",
            "Alla utfall som en tabell anger är desamma som i förra årets filer. Tabellen är troligen kopierad men inte ifylld.",
            WARNING,
        ),
        "ARS506": Code(
            "Sambandet går inte att pröva",
            "Ett samband nämner en siffra eller rad som inte finns, har en formel som inte går att räkna ut, eller jämför olika slags enheter.",
        ),
    },
)
