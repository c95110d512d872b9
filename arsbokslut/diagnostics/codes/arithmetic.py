"""Stated figures against what follows from their parts."""

from arsbokslut.diagnostics.codes.code import NOTE, WARNING, Code, Group

GROUP = Group(
    "Räkning",
    {
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
            "En rad som börjar med varav är en del av posten eller gruppen ovanför. Den kan inte vara större, eller ha annat tecken.",
        ),
        "ARS411": Code(
            "Andel utanför 0–100 %",
            "En andel är minst 0 och högst 100 procent. Fel: sjukfrånvaro 1 216 %, där kommat har fallit bort. Rätt: 12,16 %. Förändringar, täckningsgrader och jämförelser får ligga utanför; då ska namnet säga att det är en sådan.",
            WARNING,
        ),
        "ARS412": Code(
            "Antal under noll",
            "Det som räknas – personer, ärenden, platser – kan inte vara färre än noll. Fel: −42 hushåll. Rätt: 42 hushåll. Är siffran en förändring ska namnet säga det.",
            WARNING,
        ),
        "ARS413": Code(
            "Ensam om sina decimaler",
            "En siffra har decimaler fast alla andra av samma slag är hela tal, eller mäter en bråkdel av något som räknas i hela tal. Ofta har ett komma flyttat sig. Fel: 63,9 tkr bland hela tusental, eller 5,0 automater som skulle vara 50. Rätt: 639 tkr.",
            NOTE,
        ),
    },
)
