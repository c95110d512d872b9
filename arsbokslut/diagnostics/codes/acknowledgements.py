"""Acknowledgements that no finding needs."""

from arsbokslut.diagnostics.codes.code import WARNING, Code, Group

GROUP = Group(
    "Godkännanden",
    {
        "ARS901": Code(
            "Godkännande utan motsvarande fynd",
            "En post under ”godkända” motsvarar inget fynd. Felet kan vara rättat, plats eller regel felskriven, eller siffrorna andra "
            "än de som godkändes.",
            WARNING,
        ),
    },
)
