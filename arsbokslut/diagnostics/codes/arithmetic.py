"""Stated figures against what follows from their parts."""

from arsbokslut.diagnostics.codes.code import Code, Group

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
    },
)
