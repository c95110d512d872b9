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
            "Indikatorn saknar målvärde eller utfall",
            "Utan båda går måluppfyllelsen inte att räkna ut. Målvärdena öka, minska och behålla bedöms mot förra årets utfall, som då också behövs.",
            WARNING,
        ),
        "ARS608": Code(
            "Målvärdet säger emot sin riktning",
            "Tecknet framför målvärdet, eller ordet som står i stället för ett tal, säger vad som är bättre. Säger ”riktning” något annat går det inte att veta vad som menas; tecknet är det som gäller. Låt bara det ena stå.",
        ),
        "ARS609": Code(
            "Målets ordalydelse ber om motsatsen",
            "Målet ska öka eller minska, men dess indikator bedöms som om motsatsen vore bättre. Ett målvärde utan tecken betyder att högre är bättre, om inte ”riktning” säger annat.",
            WARNING,
        ),
        "ARS610": Code(
            "Skalans gränser faller inte",
            "Nivåerna på en skala skrivs med den bästa först, och den första vars ”från” är uppnått är den som gäller. En nivå med samma eller högre gräns än en före den kan därför aldrig ges.",
        ),
        "ARS611": Code(
            "Status säger emot texten",
            "Målets kommentar eller motivering säger att målet är uppfyllt, eller att det inte är det, men status betyder något annat. Fel: status grön och ”Målet nås inte”. Rätt: status röd och ”Målet nås inte”.",
            WARNING,
        ),
        "ARS612": Code(
            "Uppdragets status säger emot bedömningen",
            "Bedömningen säger i ord hur långt uppdraget har kommit, och status betyder något annat. Fel: status grön och ”Uppdraget bedöms vara pågående”. Rätt: status gul.",
            WARNING,
        ),
        "ARS613": Code(
            "Motiveringen säger emot siffrorna eller trenden",
            "En motivering säger att något har ökat eller minskat, men utfallen har gått åt andra hållet, eller trenden är satt till något annat. Fel: trend bättre och ”sjukfrånvaron har ökat”. Rätt: trend sämre.",
            WARNING,
        ),
        "ARS614": Code(
            "Gräns som inte går att nå eller nås för lätt",
            "Måluppfyllelsen är 0–100 procent, och ett mål är uppfyllt vid 100. Fel: ”från: 120” på någon nivå, eller ”från: 90” på den som betyder att målet är uppfyllt. Rätt: ”från: 100” på den bästa.",
            WARNING,
        ),
        "ARS615": Code(
            "Nivån säger olika saker",
            "En nivås id, namn, ton, märke och betydelse ska säga samma sak, och nivåerna ska stå med den bästa först. Fel: namnet ”Grön” med tonen röd, eller märket ↑ på ”Sämre”. Rätt: Grön, grön, ●, målet är uppfyllt.",
            WARNING,
        ),
    },
)
