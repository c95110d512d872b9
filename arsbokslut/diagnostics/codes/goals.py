"""Goals: wording, target, outcome, status and trend."""

from arsbokslut.diagnostics.codes.code import WARNING, Code, Group

GROUP = Group(
    "Mål",
    {
        "ARS601": Code(
            "Status följer inte av målvärde och utfall",
            "Måluppfyllelsen är satt för hand till en annan nivå än målvärdet och utfallet ger. Motiveringen ska nämna den nivå som siffrorna ger och säga varför den inte gäller.",
            WARNING,
        ),
        "ARS602": Code(
            "Målets ordalydelse säger ett annat värde",
            "Ordalydelsen nämner en gräns i samma enhet som indikatorn, men målvärdet är ett annat.",
            WARNING,
        ),
        "ARS603": Code(
            "Målets ordalydelse säger ett annat år",
            "Ordalydelsen nämner ett år som redan var förbi när rapportens år började.",
            WARNING,
        ),
        "ARS604": Code(
            "Trenden stämmer inte med utfallen",
            "Trenden är satt för hand till något annat än årets och fjolårets utfall ger.",
            WARNING,
        ),
        "ARS605": Code(
            "Målet är inte bedömt",
            "Målet har ingen status: varken satt för hand eller möjlig att räkna ut.",
            WARNING,
        ),
        "ARS606": Code(
            "Målet saknar kommentar", "En bedömning utan kommentar säger inte läsaren varför det blev så.", WARNING
        ),
        "ARS607": Code(
            "Indikatorn saknar målvärde eller utfall", "Utan båda går måluppfyllelsen inte att räkna ut.", WARNING
        ),
    },
)
