"""The same quantity stated in several places."""

from arsbokslut.diagnostics.codes.code import NOTE, WARNING, Code, Group

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
        "ARS507": Code(
            "Texten är fjolårets",
            "En text, ett diarienummer eller ett datum är ord för ord som i förra årets filer. Det är troligen kvar sedan filen kopierades. Gäller det även i år, som en beskrivning av vad nämnden ansvarar för, godkänns fyndet. Fel: samma text om årets händelser två år i rad. Rätt: årets.",
            WARNING,
        ),
        "ARS508": Code(
            "Bedömningen är fjolårets",
            "En motivering är ord för ord som i förra årets filer, eller en status, trend eller grad som är satt för hand och inte förklaras är densamma. Fel: samma motivering två år i rad. Rätt: en som säger hur det är i år.",
            WARNING,
        ),
        "ARS509": Code(
            "Siffran är fjolårets",
            "Ett utfall är precis detsamma som i förra årets filer, och förra årets står inte bredvid. Ett tal med en eller två siffror nämns bara för indikatorer, och där föregående finns men inte heller är ändrat. Fel: utfall 12450 två år i rad. Rätt: årets utfall, med fjolårets under föregående.",
            WARNING,
        ),
        "ARS511": Code(
            "Tio eller tusen gånger för mycket",
            "En siffra är omkring tio, hundra eller tusen gånger så stor som flera siffror bredvid – förra årets, budgeten, tidigare år – eller en så liten del av dem. Då är det oftast en nolla, ett komma eller enheten som är fel. Fel: utfall 6 240 tkr bredvid 639 och 650 tkr. Rätt: 624 tkr. Gäller det de flesta raderna i en kolumn nämns kolumnen.",
            WARNING,
        ),
        "ARS512": Code(
            "Långt från siffrorna bredvid",
            "En siffra är mer än åtta gånger så stor som förra årets, budgetens eller tidigare års, eller mindre än en åttondel av dem. Det kan vara rätt: en verksamhet som har börjat eller slutat. Fel: konsulter 42 750 tkr mot 3 178 tkr året innan, när det var 4 275. Rätt: en siffra som texten förklarar.",
            NOTE,
        ),
        "ARS513": Code(
            "Ett annat tecken än siffrorna bredvid",
            "En siffra har ett annat tecken än alla andra i raden: förra årets, budgetens och tidigare års. Fel: utfall −21 619 bredvid budget 19 526 och förra årets 20 749. Rätt: 21 619. Nämns en avvikelse eller förändring är den större än det utfall som den räknas från.",
            WARNING,
        ),
        "ARS514": Code(
            "Ett annat tecken än siffran bredvid",
            "En siffra har ett annat tecken än den enda som den kan jämföras med. Det kan vara rätt, till exempel när en kostnad har krediterats. Fel: utfall −42 mot föregående 34. Rätt: 42.",
            NOTE,
        ),
        "ARS515": Code(
            "Beloppet är förra årets",
            "Ett belopp är till sista siffran detsamma som året innan. Ofta har raden kopierats och inte fyllts i. Fel: utfall 8 751 och föregående 8 751. Rätt: årets belopp. Är beloppen verkligen lika godkänns fyndet med en motivering.",
            WARNING,
        ),
        "ARS516": Code(
            "Siffran är förra årets",
            "En siffra är densamma som året innan. Korta tal är det ofta av en slump. Fel: 142 anställda båda åren, kopierat. Rätt: 142 och 142, kontrollerat.",
            NOTE,
        ),
        "ARS517": Code(
            "Raden står två gånger",
            "Två rader i en tabell heter lika, eller har samma siffror i alla kolumner. Summan räknar då samma belopp två gånger. Fel: ”Hemtjänst” och ”Enhet Hemtjänst”, båda med 21 619 och 19 526. Rätt: en rad.",
            WARNING,
        ),
        "ARS518": Code(
            "Mer än det största beloppet",
            "Ett nyckeltal är större än det största beloppet i någon av rapportens tabeller. En del kan inte vara större än allt. Fel: sjuklön 669 000 tkr i en nämnd som kostar 146 281 tkr. Rätt: 669 tkr.",
            WARNING,
        ),
        "ARS519": Code(
            "Ovanligt belopp",
            "Ett nyckeltal är större än raden som det hör till, eller en kostnad för ett år är under 10 000 kr. Det kan vara rätt: en kostnad före bidrag, eller en verksamhet som nästan har upphört. Fel: sjuklön 0,669 tkr. Rätt: 669 tkr.",
            NOTE,
        ),
        "ARS521": Code(
            "Summan saknar en rad",
            "En rad har ingen siffra fast det finns en – ”ej mätt”, ”saknas”, ”uppgift saknas”, ”redovisas ej” – och summan räknar inte med den. Läsaren tror att summan är hel. Fel: Summa 4 200 tkr när en av tre enheter saknas. Rätt: skriv siffran, eller ”ej aktuellt” där det inte finns någon.",
            WARNING,
        ),
        "ARS522": Code(
            "Ungefärligt tal långt från det exakta",
            "Ett ungefärligt tal prövas inte på kronan, men det får inte vara mer än en fjärdedel från det som de andra siffrorna ger. Fel: ”ca 99” i en rad vars summa kräver 27 477. Rätt: ”ca 27 500”.",
            WARNING,
        ),
        "ARS523": Code(
            "Nästan samma namn, nästan samma belopp",
            "Två belopp med nästan samma namn skiljer sig lite. Är det samma uppgift är den ena fel; annars ska namnen säga vad som skiljer. Fel: ”Ekonomiskt bistånd” 5 511 tkr i tabellen och 5 566 i texten. Rätt: ”Ekonomiskt bistånd, netto” och ”Utbetalt ekonomiskt bistånd”.",
            NOTE,
        ),
        "ARS524": Code(
            "Ett tidigare år stämmer inte med det årets filer",
            "Ett utfall under ”tidigare” är ett annat än i det årets egna filer för samma nämnd. Fel: tidigare: {2022: 1 742} när data/2022 har utfallet 1 724. Rätt: 1 724.",
        ),
        "ARS525": Code(
            "Vyn döljer eller dubblerar tabellens rad",
            "En vy visar en annan tabells rader. Fel: samma rad två gånger, eller ”ej mätt” eller ”ca 99” i vyn där tabellen har 21 619 407. Rätt: raden en gång, utan eget värde.",
            WARNING,
        ),
    },
)
