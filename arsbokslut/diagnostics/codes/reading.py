"""Files that cannot be read as YAML with Swedish keys."""

from arsbokslut.diagnostics.codes.code import WARNING, Code, Group

GROUP = Group(
    "Läsning av filer",
    {
        "ARS101": Code(
            "Filen är för stor",
            "En fil som är större än något årsbokslut behöver är troligen fel fil. Dela upp den, eller ta bort den ur mappen.",
        ),
        "ARS102": Code(
            "Filen är inte UTF-8",
            "Filerna ska vara sparade med teckenkodningen UTF-8, annars går å, ä och ö inte att lita på. "
            "Välj UTF-8 när du sparar: i Anteckningar under Spara som, i Excel ”CSV UTF-8”, i VS Code längst ner till höger.",
        ),
        "ARS103": Code(
            "Otillåtet tecken",
            "Filen innehåller ett osynligt styrtecken som inte kan stå i ett Word-dokument. Det kommer ofta med när text klistras in från "
            'andra program, eller är skrivet som kod inom citattecken ("\\e"). Ta bort tecknet på den angivna platsen.',
        ),
        "ARS104": Code(
            "Tecken som vänder skrivriktningen",
            "Ett osynligt tecken får text att visas i en annan ordning än den är skriven, så att den som granskar läser ett och dokumentet säger "
            'ett annat. Det gäller också ett tecken som är skrivet som kod inom citattecken ("\\u202e"). Ta bort det.',
        ),
        "ARS110": Code(
            "YAML går inte att tolka",
            "Filens uppbyggnad är fel på den angivna platsen. Vanligast är ett citattecken som inte stängs, ett kolon inne i en text utan "
            "citattecken, eller ett indrag som inte stämmer med raderna omkring.",
        ),
        "ARS111": Code(
            "Filen är tom", "En tom fil säger inget och är troligen ett misstag. Fyll i den eller ta bort den."
        ),
        "ARS112": Code(
            "Flera dokument i en fil",
            "En rad med --- delar filen i flera dokument, och allt efter den första skulle försvinna. Ta bort raden.",
        ),
        "ARS113": Code(
            "Filen saknar nycklar",
            "En fil ska bestå av nycklar överst, som ”rapport:” eller ”tabeller:”. Skriv nyckeln överst och dra in resten under den.",
        ),
        "ARS114": Code(
            "Ankare, hänvisning eller sammanslagning",
            "YAML:s &, * och << gör att ett värde står på ett annat ställe än där det läses. Här ska varje uppgift stå på sin plats; "
            "siffror som flera texter behöver hänvisas till med {{ namn }}.",
        ),
        "ARS115": Code(
            "Typmärkning",
            "Ett utropstecken först i ett värde märker dess typ i YAML. Vad ett värde är följer här av nyckeln. Är ! en del av en text: sätt den inom citattecken.",
        ),
        "ARS116": Code(
            "För många nivåer",
            "Filen är djupare än någon rapport behöver, oftast för att indrag eller klamrar har blivit fel.",
        ),
        "ARS117": Code(
            "Text som läses som kommentar",
            "I YAML börjar en kommentar vid # efter ett mellanslag. Texten därefter skulle försvinna ur rapporten. Sätt hela texten inom citattecken.",
        ),
        "ARS118": Code(
            "Nyckeln är ingen text",
            "En nyckel ska vara ett ord före kolonet, inte en lista, ett tomt värde eller true/false.",
        ),
        "ARS119": Code(
            "Dubbel nyckel",
            "Samma nyckel står två gånger. Andra program behåller tyst den sista, och en uppgift försvinner. Ta bort eller döp om den ena. "
            "Samlingarna skalor, nyckeltal, tabeller och avsnitt får delas på flera filer, men varje post får bara stå i en.",
        ),
        "ARS120": Code("Inga filer", "Årets mapp innehåller inga filer som slutar på .yaml."),
        "ARS121": Code(
            "Filen går inte att läsa",
            "Filen får inte läsas, är ingen vanlig fil, ligger utanför projektet, eller har ett namn som inte går att visa: inte UTF-8, eller med "
            "tecken som inte syns.",
        ),
        "ARS122": Code(
            "Filen läses inte",
            "Filer som slutar på .yaml eller .yml läses. Namnet ser ut som en sådan fil, men slutar på något annat; Windows döljer gärna "
            "det sista i ett filnamn. Döp om filen, eller ta bort den.",
            WARNING,
        ),
    },
)
