<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_BE" sourcelanguage="en_GB">
<context>
    <name>ActivityChooser</name>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activiteiten</translation>
    </message>
    <message>
        <source>Search an activity</source>
        <translation>Zoek een activiteit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Komende 7 dagen</translation>
    </message>
    <message>
        <source>There are no activities of this counter on these days.</source>
        <translation>Deze balie heeft op deze dagen geen activiteiten.</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Counter and activity</source>
        <translation>Balie en activiteit</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>Aan welke balie?</translation>
    </message>
    <message>
        <source>For which activity?</source>
        <translation>Voor welke activiteit?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Where do you work?</source>
        <translation>Aan welke balie?</translation>
    </message>
    <message>
        <source>For which activity?</source>
        <translation>Voor welke activiteit?</translation>
    </message>
</context>
<context>
    <name>CounterChooser</name>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Balies</translation>
    </message>
    <message>
        <source>Search a counter</source>
        <translation>Zoek een balie</translation>
    </message>
    <message>
        <source>No counter is yours to work at. Ask for help.</source>
        <translation>Er is geen balie gevonden om aan te werken. Vraag hulp.</translation>
    </message>
</context>
<context>
    <name>CrashBand</name>
    <message>
        <source>The program had trouble the last time. What happened was written down.</source>
        <translation>De vorige keer liep er iets mis met het programma. Wat er gebeurde, is opgeschreven.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>It says where in the program it went wrong, and nothing about people or cards. Send it to whoever looks after this program.</source>
        <translation>Hier staat waar het in het programma misliep, en niets over mensen of kaarten. Stuur het naar wie dit programma beheert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>Search</source>
        <translation>Zoek</translation>
    </message>
    <message>
        <source>Search in the actions of this day</source>
        <translation>Zoek in de acties van deze dag</translation>
    </message>
    <message>
        <source>Actions of this day</source>
        <translation>Acties van deze dag</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>Cash-ins</source>
        <translation>Inruilingen</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>Niet gelukt</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Niets gevonden.</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>The day before</source>
        <translation>Een dag terug</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Een dag verder</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Offer it again anyway…</source>
        <translation>Toch opnieuw aanbieden…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limiet</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Looks at the reader, this PC, the network and UiTPAS, and says what to do. Nothing is changed.</source>
        <translation>Kijkt de lezer, deze pc, het netwerk en UiTPAS na, en zegt wat je kan doen. Er verandert niets.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat er gevonden werd</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Verslag kopiëren</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Verslag opslaan…</translation>
    </message>
    <message>
        <source>Test the reader</source>
        <translation>De lezer testen</translation>
    </message>
    <message>
        <source>Back to the help</source>
        <translation>Terug naar Help</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw nakijken</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Nakijken</translation>
    </message>
    <message>
        <source>The report was copied. Paste it into a message.</source>
        <translation>Het verslag is gekopieerd. Plak het in een bericht.</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Het verslag is opgeslagen.</translation>
    </message>
    <message>
        <source>The report was not saved: nothing can be written there.</source>
        <translation>Het verslag is niet opgeslagen: daar kan niets geschreven worden.</translation>
    </message>
    <message>
        <source>Stopped before everything was looked at.</source>
        <translation>Gestopt voor alles nagekeken was.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles is in orde.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Export for Excel</source>
        <translation>Exporteren voor Excel</translation>
    </message>
    <message>
        <source>With whole names and numbers</source>
        <translation>Met volledige namen en nummers</translation>
    </message>
    <message>
        <source>Names only of people who came since this program was started, and numbers only of what is still open: nothing else is kept. Keep such a file safe, and delete it when it is no longer needed.</source>
        <translation>Namen alleen van wie kwam sinds dit programma gestart is, en nummers alleen van wat nog open is: meer wordt niet bewaard. Bewaar zo’n bestand veilig, en wis het als het niet meer nodig is.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message>
        <source>Table for Excel</source>
        <translation>Tabel voor Excel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Opgeslagen: {file}</translation>
    </message>
    <message>
        <source>Not saved: the file is open in another program. Close it there, and save again.</source>
        <translation>Niet opgeslagen: het bestand is open in een ander programma. Sluit het daar, en sla opnieuw op.</translation>
    </message>
    <message>
        <source>Not saved: nothing can be written there. Choose another folder.</source>
        <translation>Niet opgeslagen: daar mag niets geschreven worden. Kies een andere map.</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Make room, or choose another disk.</source>
        <translation>Niet opgeslagen: de schijf is vol. Maak plaats, of kies een andere schijf.</translation>
    </message>
    <message>
        <source>Not saved: that folder is gone. Choose another one.</source>
        <translation>Niet opgeslagen: die map is er niet meer. Kies een andere.</translation>
    </message>
    <message>
        <source>Not saved: the disk has trouble. Choose another folder.</source>
        <translation>Niet opgeslagen: de schijf geeft een fout. Kies een andere map.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search</source>
        <translation>Zoek</translation>
    </message>
    <message>
        <source>Search in the promotions</source>
        <translation>Zoeken in de voordelen</translation>
    </message>
    <message>
        <source>Search in the promotions (Ctrl+F)</source>
        <translation>Zoeken in de voordelen (Ctrl+F)</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Mogelijk</translation>
    </message>
    <message>
        <source>In the spotlight</source>
        <translation>In de kijker</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Sorteer: %1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Take this filter off: %1</source>
        <translation>Filter weghalen: %1</translation>
    </message>
    <message>
        <source>Take this filter off</source>
        <translation>Filter weghalen</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Counter</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Points from</source>
        <translation>Punten vanaf</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Punten tot</translation>
    </message>
    <message>
        <source>Possible from</source>
        <translation>Mogelijk vanaf</translation>
    </message>
    <message>
        <source>Possible until</source>
        <translation>Mogelijk tot</translation>
    </message>
    <message>
        <source>Of card system</source>
        <translation>Van kaartsysteem</translation>
    </message>
    <message>
        <source>For card system</source>
        <translation>Voor kaartsysteem</translation>
    </message>
    <message>
        <source>Points more</source>
        <translation>Punten meer</translation>
    </message>
    <message>
        <source>What would be possible with so many points more?</source>
        <translation>Wat zou mogelijk zijn met zoveel punten meer?</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Not expired</source>
        <translation>Niet verlopen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
    <message>
        <source>Every city</source>
        <translation>Alle gemeenten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Zoals gewoonlijk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Every card system</source>
        <translation>Alle kaartsystemen</translation>
    </message>
    <message>
        <source>Every counter</source>
        <translation>Alle balies</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Deze balie</translation>
    </message>
    <message>
        <source>“From” comes after “until”: nothing fits.</source>
        <translation>“Vanaf” komt na “tot”: niets past.</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Looking…</source>
        <translation>Nakijken…</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Zo werkt het</translation>
    </message>
    <message>
        <source>Check in: tap a card. The screen says what happened. Then the next card.</source>
        <translation>Inchecken: tik een kaart. Het scherm zegt wat er gebeurd is. Dan de volgende kaart.</translation>
    </message>
    <message>
        <source>Promotions: tap a card to see what this person can have. Nothing is checked in.</source>
        <translation>Voordelen: tik een kaart om te zien wat mogelijk is. Er wordt niets ingecheckt.</translation>
    </message>
    <message>
        <source>No card at hand? Type the number on any page, or scan the barcode in the app.</source>
        <translation>Geen kaart bij de hand? Typ het nummer, op eender welke pagina, of scan de barcode in de app.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Inchecken</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Voordelen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Open the promotions, cash in, confirm</source>
        <translation>Voordelen openen, inruilen, bevestigen</translation>
    </message>
    <message>
        <source>Cancel; take the person&apos;s data off the screen</source>
        <translation>Annuleren; gegevens van de persoon van het scherm halen</translation>
    </message>
    <message>
        <source>Something does not work?</source>
        <translation>Werkt er iets niet?</translation>
    </message>
    <message>
        <source>The diagnosis looks at the reader, this PC, the network and UiTPAS, and says what to do.</source>
        <translation>De diagnose kijkt de lezer, deze pc, het netwerk en UiTPAS na, en zegt wat je kan doen.</translation>
    </message>
    <message>
        <source>Open the diagnosis</source>
        <translation>Diagnose openen</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Dit programma</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versie {number}</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>De map met gegevens openen</translation>
    </message>
</context>
<context>
    <name>JournalNotice</name>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Open this in the browser?</source>
        <translation>Dit openen in de browser?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Promotions</source>
        <translation>Voordelen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>No promotions found</source>
        <translation>Geen voordelen gevonden</translation>
    </message>
    <message>
        <source>Take a filter off, or search for something else.</source>
        <translation>Haal een filter weg, of zoek iets anders.</translation>
    </message>
    <message>
        <source>Press Enter to cash in</source>
        <translation>Druk op Enter om in te ruilen</translation>
    </message>
    <message>
        <source>In the spotlight</source>
        <translation>In de kijker</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log of the cards</source>
        <translation>Lijst van de kaarten</translation>
    </message>
    <message>
        <source>The cards of today appear here.</source>
        <translation>Hier komen de kaarten van vandaag.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>UiTPAS counter</source>
        <translation>UiTPAS-balie</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number of the card or national number</source>
        <translation>Nummer van de kaart of rijksregisternummer</translation>
    </message>
    <message>
        <source>Type or scan</source>
        <translation>Typ of scan</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Gebruiken</translation>
    </message>
    <message>
        <source>Use this number (Enter)</source>
        <translation>Dit nummer gebruiken (Enter)</translation>
    </message>
    <message>
        <source>Number pad</source>
        <translation>Cijferklavier</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>This number is not right</source>
        <translation>Dit nummer klopt niet</translation>
    </message>
    <message>
        <source>UiTPAS number or national number</source>
        <translation>UiTPAS-nummer of rijksregisternummer</translation>
    </message>
    <message>
        <source>National number</source>
        <translation>Rijksregisternummer</translation>
    </message>
    <message>
        <source>UiTPAS number</source>
        <translation>UiTPAS-nummer</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Take the last digit back</source>
        <translation>Laatste cijfer wissen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Gebruiken</translation>
    </message>
</context>
<context>
    <name>OpenItems</name>
    <message>
        <source>Show fewer</source>
        <translation>Minder tonen</translation>
    </message>
</context>
<context>
    <name>PanelButtons</name>
    <message>
        <source>Choose an activity</source>
        <translation>Kies een activiteit</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Type number</source>
        <translation>Nummer typen</translation>
    </message>
    <message>
        <source>Test the reader</source>
        <translation>De lezer testen</translation>
    </message>
    <message>
        <source>Look without a card</source>
        <translation>Kijken zonder kaart</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Search and filters (Ctrl+F)</source>
        <translation>Zoeken en filters (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search and filters</source>
        <translation>Zoeken en filters</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Take this person off the screen (Esc)</source>
        <translation>Deze persoon van het scherm halen (Esc)</translation>
    </message>
    <message>
        <source>Take this person off the screen</source>
        <translation>Deze persoon van het scherm halen</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice mode – nothing goes to UiTPAS</source>
        <translation>Oefenmodus – niets gaat naar UiTPAS</translation>
    </message>
</context>
<context>
    <name>PracticeTray</name>
    <message>
        <source>Practice cards</source>
        <translation>Oefenkaarten</translation>
    </message>
    <message>
        <source>Click on one to tap it.</source>
        <translation>Klik er een aan om te tikken.</translation>
    </message>
    <message>
        <source>Give card %1 to…</source>
        <translation>Geef kaart %1 aan…</translation>
    </message>
    <message>
        <source>Given. Tap it again.</source>
        <translation>Gegeven. Tik de kaart opnieuw.</translation>
    </message>
</context>
<context>
    <name>PromotionsPage</name>
    <message>
        <source>Promotions</source>
        <translation>Voordelen</translation>
    </message>
    <message>
        <source>Nothing was cashed in.</source>
        <translation>Er is niets ingeruild.</translation>
    </message>
    <message>
        <source>Another card came: nothing was cashed in.</source>
        <translation>Er kwam een andere kaart: er is niets ingeruild.</translation>
    </message>
    <message>
        <source>Something has changed: nothing was cashed in.</source>
        <translation>Er is intussen iets veranderd: er is niets ingeruild.</translation>
    </message>
    <message>
        <source>Cashing in…</source>
        <translation>Inruilen…</translation>
    </message>
    <message>
        <source>The question was closed</source>
        <translation>De vraag is gesloten</translation>
    </message>
    <message>
        <source>Digits were typed. Nothing was cashed in.</source>
        <translation>Er werden cijfers getypt. Er is niets ingeruild.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cash in</source>
        <translation>Inruilen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ReaderSection</name>
    <message>
        <source>Card {number} read, {time} ms to the screen</source>
        <translation>Kaart {number} gelezen, {time} ms tot op het scherm</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Kaartlezer</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test stoppen</translation>
    </message>
    <message>
        <source>Test the reader</source>
        <translation>De lezer testen</translation>
    </message>
    <message>
        <source>Automatic: every reader</source>
        <translation>Automatisch: elke lezer</translation>
    </message>
    <message>
        <source>Tap a card. It is only shown here.</source>
        <translation>Tik een kaart. Ze wordt alleen hier getoond.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The sign-in may still be kept on this PC. Ask IT for help.</source>
        <translation>De aanmelding is misschien nog bewaard op deze pc. Vraag hulp aan de IT-dienst.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Help and shortcuts (F1)</source>
        <translation>Help en sneltoetsen (F1)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size}%</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Licht of donker</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Geluiden</translation>
    </message>
    <message>
        <source>What is heard can always be seen too.</source>
        <translation>Wat te horen is, is altijd ook te zien.</translation>
    </message>
    <message>
        <source>Play sounds</source>
        <translation>Geluiden afspelen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Screen for the visitor</source>
        <translation>Scherm voor de bezoeker</translation>
    </message>
    <message>
        <source>On a second screen. It never shows a name.</source>
        <translation>Op een tweede scherm. Er staat nooit een naam op.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Greeting and result</source>
        <translation>Begroeting en resultaat</translation>
    </message>
    <message>
        <source>Points only</source>
        <translation>Alleen punten</translation>
    </message>
    <message>
        <source>How long data stays</source>
        <translation>Hoelang gegevens blijven staan</translation>
    </message>
    <message>
        <source>Names and balances leave the screen when nobody touches anything.</source>
        <translation>Namen en saldo&apos;s verdwijnen van het scherm als niemand iets aanraakt.</translation>
    </message>
    <message>
        <source>How long actions are kept</source>
        <translation>Hoe lang acties bewaard blijven</translation>
    </message>
    <message>
        <source>Without names, under Today. Older days keep their totals. What is open is always kept.</source>
        <translation>Zonder namen, onder Vandaag. Van oudere dagen blijven de totalen. Wat open is, blijft altijd.</translation>
    </message>
    <message>
        <source>Check-ins without a connection</source>
        <translation>Check-ins zonder verbinding</translation>
    </message>
    <message>
        <source>What cannot be sent is sent later, on the same day.</source>
        <translation>Wat niet verstuurd raakt, wordt later op dezelfde dag verstuurd.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Keep check-ins without a connection</source>
        <translation>Check-ins zonder verbinding bewaren</translation>
    </message>
</context>
<context>
    <name>SideMenu</name>
    <message>
        <source>Check in</source>
        <translation>Inchecken</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Voordelen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Type number</source>
        <translation>Nummer typen</translation>
    </message>
    <message>
        <source>Type a number instead of tapping a card</source>
        <translation>Typ een nummer in plaats van een kaart te tikken</translation>
    </message>
    <message>
        <source>Practice cards</source>
        <translation>Oefenkaarten</translation>
    </message>
    <message>
        <source>Show or hide the practice cards</source>
        <translation>Oefenkaarten tonen of verbergen</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>Het lukt niet</translation>
    </message>
    <message>
        <source>Open this address in a browser on this PC:</source>
        <translation>Open dit adres in een browser op deze pc:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Does the browser end on a page that does not load? Paste its whole address here, or the code:</source>
        <translation>Eindigt de browser op een pagina die niet laadt? Plak hier het hele adres, of de code:</translation>
    </message>
    <message>
        <source>Address or code</source>
        <translation>Adres of code</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Gebruiken</translation>
    </message>
    <message>
        <source>This is no code of this sign-in.</source>
        <translation>Dit is geen code van deze aanmelding.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Browser opnieuw openen</translation>
    </message>
    <message>
        <source>No browser could be opened. Open the address yourself: here it goes on by itself.</source>
        <translation>Er kon geen browser geopend worden. Open het adres zelf: hier gaat het daarna vanzelf verder.</translation>
    </message>
    <message>
        <source>Sign in in the browser that has opened. After that it goes on here by itself.</source>
        <translation>Meld je aan in de browser die geopend is. Daarna gaat het hier vanzelf verder.</translation>
    </message>
    <message>
        <source>You are being signed in…</source>
        <translation>Je wordt aangemeld…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Terms of use</source>
        <translation>Gebruiksvoorwaarden</translation>
    </message>
    <message>
        <source>UiTPAS asks everyone who works at a counter to accept its terms of use. You did not do that yet.</source>
        <translation>UiTPAS vraagt iedereen die aan een balie werkt om de gebruiksvoorwaarden te aanvaarden. Dat heb jij nog niet gedaan.</translation>
    </message>
    <message>
        <source>I accept them</source>
        <translation>Ik aanvaard ze</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Afmelden</translation>
    </message>
</context>
<context>
    <name>TodayModel</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today at this desk</source>
        <translation>Vandaag aan deze balie</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Nothing yet today</source>
        <translation>Nog niets vandaag</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>This day cannot be read now</source>
        <translation>Deze dag kan nu niet gelezen worden</translation>
    </message>
    <message>
        <source>The disk of this PC has trouble.</source>
        <translation>De schijf van deze pc geeft een fout.</translation>
    </message>
    <message>
        <source>Only the totals are kept</source>
        <translation>Alleen de totalen zijn bewaard</translation>
    </message>
    <message>
        <source>How long each action is kept is chosen under Settings.</source>
        <translation>Hoe lang elke actie bewaard blijft, kies je bij Instellingen.</translation>
    </message>
    <message>
        <source>Nothing was done on this day</source>
        <translation>Op deze dag is niets gedaan</translation>
    </message>
    <message>
        <source>Nothing was done here yet. Each check-in and cash-in will stand here.</source>
        <translation>Hier is nog niets gebeurd. Elke check-in en elke inruil komt hier te staan.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Choose a counter</source>
        <translation>Kies een balie</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>Counter: choose another</source>
        <translation>Balie: kies een andere</translation>
    </message>
    <message>
        <source>Choose an activity</source>
        <translation>Kies een activiteit</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Activity: choose another</source>
        <translation>Activiteit: kies een andere</translation>
    </message>
    <message>
        <source>Which reader, and a test</source>
        <translation>Welke lezer, en een test</translation>
    </message>
    <message>
        <source>The connection with UiTPAS</source>
        <translation>De verbinding met UiTPAS</translation>
    </message>
    <message>
        <source>What is not certain yet</source>
        <translation>Wat nog niet zeker is</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Opnieuw aanmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Er is niemand aangemeld</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>The sign-in has expired.</source>
        <translation>De aanmelding is verlopen.</translation>
    </message>
    <message>
        <source>This PC cannot keep the sign-in: it lasts until the program ends.</source>
        <translation>Deze pc kan de aanmelding niet bewaren: ze geldt tot het programma stopt.</translation>
    </message>
    <message>
        <source>Change employee</source>
        <translation>Andere medewerker</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Afmelden</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Who is at work</source>
        <translation>Wie aan het werk is</translation>
    </message>
    <message>
        <source>Test the reader</source>
        <translation>De lezer testen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>Practice employee</source>
        <translation>Oefenmedewerker</translation>
    </message>
    <message>
        <source>Nothing that you do here goes to UiTPAS.</source>
        <translation>Niets van wat hier gebeurt, gaat naar UiTPAS.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Aangemeld</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Help (F1)</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Offer it again</source>
        <translation>Toch aanbieden</translation>
    </message>
</context>
<context>
    <name>VisitorWindow</name>
    <message>
        <source>For the visitor</source>
        <translation>Voor de bezoeker</translation>
    </message>
</context>
<context>
    <name>WarningLine</name>
    <message>
        <source>Press to see why</source>
        <translation>Klik om te zien waarom</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>gives %1 point(s)</source>
        <translation>
            <numerusform>geeft %1 punt</numerusform>
            <numerusform>geeft %1 punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s)</source>
        <translation>
            <numerusform>%1 punt</numerusform>
            <numerusform>%1 punten</numerusform>
        </translation>
    </message>
    <message>
        <source>once in all</source>
        <translation>1 keer in totaal</translation>
    </message>
    <message>
        <source>at most %1 in all</source>
        <translation>hoogstens %1 keer in totaal</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>1 keer per dag</translation>
    </message>
    <message>
        <source>at most %1 a day</source>
        <translation>hoogstens %1 keer per dag</translation>
    </message>
    <message>
        <source>once a week</source>
        <translation>1 keer per week</translation>
    </message>
    <message>
        <source>at most %1 a week</source>
        <translation>hoogstens %1 keer per week</translation>
    </message>
    <message>
        <source>once a month</source>
        <translation>1 keer per maand</translation>
    </message>
    <message>
        <source>at most %1 a month</source>
        <translation>hoogstens %1 keer per maand</translation>
    </message>
    <message>
        <source>once a quarter</source>
        <translation>1 keer per kwartaal</translation>
    </message>
    <message>
        <source>at most %1 a quarter</source>
        <translation>hoogstens %1 keer per kwartaal</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>1 keer per jaar</translation>
    </message>
    <message>
        <source>at most %1 a year</source>
        <translation>hoogstens %1 keer per jaar</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limiet bereikt</translation>
    </message>
    <message>
        <source>Limit reached: %1</source>
        <translation>Limiet bereikt: %1</translation>
    </message>
    <message>
        <source>Had already</source>
        <translation>Al gehad</translation>
    </message>
    <message>
        <source>Had today already</source>
        <translation>Vandaag al gehad</translation>
    </message>
    <message>
        <source>Had this week already</source>
        <translation>Deze week al gehad</translation>
    </message>
    <message>
        <source>Had this month already</source>
        <translation>Deze maand al gehad</translation>
    </message>
    <message>
        <source>Had this quarter already</source>
        <translation>Dit kwartaal al gehad</translation>
    </message>
    <message>
        <source>Had this year already</source>
        <translation>Dit jaar al gehad</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>Van %1 t/m %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Vanaf %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>T/m %1</translation>
    </message>
    <message>
        <source>Checking in was possible until %1.</source>
        <translation>Inchecken kon tot %1.</translation>
    </message>
    <message>
        <source>Checking in is possible from %1 until %2.</source>
        <translation>Inchecken kan van %1 tot %2.</translation>
    </message>
    <message>
        <source>Checking in is possible from %1.</source>
        <translation>Inchecken kan vanaf %1.</translation>
    </message>
    <message>
        <source>Checking in is possible until %1.</source>
        <translation>Inchecken kan tot %1.</translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation>Recht: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Toestand: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gelukt</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Niet zeker</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Storing</translation>
    </message>
    <message>
        <source>Choose another activity: this card is checked in there.</source>
        <translation>Kies een andere activiteit, dan checken we deze kaart daar in.</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) earned</source>
        <translation>
            <numerusform>%1 punt gespaard</numerusform>
            <numerusform>%1 punten gespaard</numerusform>
        </translation>
    </message>
    <message>
        <source>Cashed in: %1</source>
        <translation>Ingeruild: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) in all</source>
        <translation>
            <numerusform>%1 punt in totaal</numerusform>
            <numerusform>%1 punten in totaal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %2 point(s)</source>
        <translation>
            <numerusform>%1 heeft %2 punt</numerusform>
            <numerusform>%1 heeft %2 punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) left</source>
        <translation>
            <numerusform>%1 punt over</numerusform>
            <numerusform>%1 punten over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %2 point(s) left</source>
        <translation>
            <numerusform>%1 heeft nog %2 punt</numerusform>
            <numerusform>%1 heeft nog %2 punten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Niet mogelijk</translation>
    </message>
    <message>
        <source>Your sign-in has expired. This card waits, and is used once you are back.</source>
        <translation>Je aanmelding is verlopen. Deze kaart wacht, en wordt gebruikt zodra je terug bent.</translation>
    </message>
    <message>
        <source>Nothing was cashed in. Try again, and have this PC&apos;s clock set right.</source>
        <translation>Er is niets ingeruild. Probeer opnieuw, en laat de klok van deze pc gelijkzetten.</translation>
    </message>
    <message>
        <source>You may not check people in at this counter.</source>
        <translation>Inchecken is aan deze balie niet toegestaan.</translation>
    </message>
    <message>
        <source>You may not look at promotions at this counter.</source>
        <translation>Voordelen bekijken is aan deze balie niet toegestaan.</translation>
    </message>
    <message>
        <source>You may not cash in promotions at this counter.</source>
        <translation>Voordelen inruilen is aan deze balie niet toegestaan.</translation>
    </message>
    <message>
        <source>The kansenstatuut has expired. It has to be renewed.</source>
        <translation>Het kansenstatuut is vervallen. Het moet vernieuwd worden.</translation>
    </message>
    <message>
        <source>Card blocked</source>
        <translation>Kaart geblokkeerd</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Even nakijken</translation>
    </message>
    <message>
        <source>This card is blocked. Ask for the new card.</source>
        <translation>Deze kaart is geblokkeerd. Vraag naar de nieuwe kaart.</translation>
    </message>
    <message>
        <source>The kansenstatuut is in its grace period. It has to be renewed soon.</source>
        <translation>Het kansenstatuut zit in de respijtperiode. Het moet binnenkort vernieuwd worden.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>nog %1</translation>
    </message>
    <message>
        <source>All gone</source>
        <translation>Uitgeput</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>t/m %1</translation>
    </message>
    <message numerus="yes">
        <source>With %1 more point(s)</source>
        <translation>
            <numerusform>Met %1 punt meer</numerusform>
            <numerusform>Met %1 punten meer</numerusform>
        </translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Inruilen</translation>
    </message>
    <message>
        <source>Cashing in…</source>
        <translation>Inruilen…</translation>
    </message>
    <message>
        <source>Choose a counter first</source>
        <translation>Kies eerst een balie</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punten</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>end</source>
        <translation>einde</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>nieuwste</translation>
    </message>
    <message>
        <source>Not expired</source>
        <translation>Niet verlopen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Van %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Voor %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bij %1</translation>
    </message>
    <message>
        <source>At this counter</source>
        <translation>Aan deze balie</translation>
    </message>
    <message numerus="yes">
        <source>Up to %1 point(s)</source>
        <translation>
            <numerusform>Tot %1 punt</numerusform>
            <numerusform>Tot %1 punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 point(s)</source>
        <translation>
            <numerusform>Vanaf %1 punt</numerusform>
            <numerusform>Vanaf %1 punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 point(s)</source>
        <translation>
            <numerusform>%1 tot %2 punt</numerusform>
            <numerusform>%1 tot %2 punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 promotion(s)</source>
        <translation>
            <numerusform>%1 voordeel</numerusform>
            <numerusform>%1 voordelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 promotion(s)</source>
        <translation>
            <numerusform>%1 van %2 voordeel</numerusform>
            <numerusform>%1 van %2 voordelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Loading: %1 of %2</source>
        <translation>Laden: %1 van %2</translation>
    </message>
    <message>
        <source>%1: why?</source>
        <translation>%1: waarom?</translation>
    </message>
    <message numerus="yes">
        <source>point(s)</source>
        <translation>
            <numerusform>punt</numerusform>
            <numerusform>punten</numerusform>
        </translation>
    </message>
    <message>
        <source>At every counter</source>
        <translation>Aan elke balie</translation>
    </message>
    <message>
        <source>Residents of %1</source>
        <translation>Inwoners van %1</translation>
    </message>
    <message>
        <source>Residents of every city</source>
        <translation>Inwoners van alle gemeenten</translation>
    </message>
    <message>
        <source>No end to them</source>
        <translation>Onbeperkt</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>Nog %1 van %2</translation>
    </message>
    <message>
        <source>As often as one likes</source>
        <translation>Zo vaak als gewenst</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 en nog %2</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>op</translation>
    </message>
    <message>
        <source>Not enough points</source>
        <translation>Te weinig punten</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) short</source>
        <translation>
            <numerusform>Nog %1 punt</numerusform>
            <numerusform>Nog %1 punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 promotion(s) possible</source>
        <translation>
            <numerusform>%1 voordeel mogelijk</numerusform>
            <numerusform>%1 voordelen mogelijk</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 voor %2</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Dit kan niet ongedaan gemaakt worden.</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>deze persoon</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2 point(s)</source>
        <translation>
            <numerusform>%1 → %2 punt</numerusform>
            <numerusform>%1 → %2 punten</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Afgelopen op %1</translation>
    </message>
    <message>
        <source>Not at this time</source>
        <translation>Niet op dit moment</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Mogelijk</translation>
    </message>
    <message>
        <source>Ask for the new card</source>
        <translation>Vraag naar de nieuwe kaart</translation>
    </message>
    <message>
        <source>Not for this person</source>
        <translation>Niet voor deze persoon</translation>
    </message>
    <message>
        <source>Switched off by the card system</source>
        <translation>Uitgezet door het kaartsysteem</translation>
    </message>
    <message>
        <source>Not for this card or city</source>
        <translation>Niet voor deze kaart of gemeente</translation>
    </message>
    <message>
        <source>Renew the membership first</source>
        <translation>Vernieuw eerst het lidmaatschap</translation>
    </message>
    <message>
        <source>Looking for a reader…</source>
        <translation>Lezer zoeken…</translation>
    </message>
    <message>
        <source>Smart card service not running</source>
        <translation>Kaartdienst uit</translation>
    </message>
    <message>
        <source>No reader found</source>
        <translation>Geen lezer</translation>
    </message>
    <message>
        <source>Reader ready</source>
        <translation>Lezer klaar</translation>
    </message>
    <message numerus="yes">
        <source>%1 reader(s) ready</source>
        <translation>
            <numerusform>%1 lezer klaar</numerusform>
            <numerusform>%1 lezers klaar</numerusform>
        </translation>
    </message>
    <message>
        <source>The card reader does not work</source>
        <translation>De kaartlezer werkt niet</translation>
    </message>
    <message>
        <source>No card reader</source>
        <translation>Geen kaartlezer</translation>
    </message>
    <message>
        <source>The reader works again by itself once the service runs. You can type the number.</source>
        <translation>De lezer werkt vanzelf weer zodra de kaartdienst van dit toestel draait. Intussen kan het nummer getypt worden.</translation>
    </message>
    <message>
        <source>Plug the reader in. Meanwhile you can type the number.</source>
        <translation>Sluit de lezer aan. Intussen kan het nummer getypt worden.</translation>
    </message>
    <message>
        <source>Ask for the new card.</source>
        <translation>Vraag naar de nieuwe kaart.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Probeer zo dadelijk opnieuw.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>Kijk het nummer na.</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>Nog niet zeker</translation>
    </message>
    <message>
        <source>not certain yet</source>
        <translation>nog niet zeker</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet verstuurd</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verstuurd</translation>
    </message>
    <message>
        <source>Not a UiTPAS</source>
        <translation>Geen UiTPAS</translation>
    </message>
    <message>
        <source>not a UiTPAS</source>
        <translation>geen UiTPAS</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Ingecheckt</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>ingecheckt</translation>
    </message>
    <message>
        <source>Already checked in</source>
        <translation>Al ingecheckt</translation>
    </message>
    <message>
        <source>already</source>
        <translation>al</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Nu niet mogelijk</translation>
    </message>
    <message>
        <source>This activity is not open for checking in.</source>
        <translation>Inchecken kan nu niet voor deze activiteit.</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>nu niet</translation>
    </message>
    <message>
        <source>Card read</source>
        <translation>Kaart gelezen</translation>
    </message>
    <message>
        <source>Tap a UiTPAS</source>
        <translation>Tik een UiTPAS</translation>
    </message>
    <message>
        <source>Tap a UiTPAS to see its promotions</source>
        <translation>Tik een UiTPAS om voordelen te zien</translation>
    </message>
    <message>
        <source>A group pass cannot cash in. Ask for the UiTPAS of the person.</source>
        <translation>Met een groepspas kan je niets inruilen. Vraag de UiTPAS van de persoon zelf.</translation>
    </message>
    <message>
        <source>Nothing is checked in on this page.</source>
        <translation>Op deze pagina wordt niets ingecheckt.</translation>
    </message>
    <message>
        <source>Then tap a UiTPAS to check in.</source>
        <translation>Tik daarna een UiTPAS om in te checken.</translation>
    </message>
    <message>
        <source>Still the same card</source>
        <translation>Nog steeds dezelfde kaart</translation>
    </message>
    <message>
        <source>Click on one of the practice cards.</source>
        <translation>Klik op een van de oefenkaarten.</translation>
    </message>
    <message>
        <source>Sign in to begin</source>
        <translation>Meld je aan</translation>
    </message>
    <message>
        <source>This counter is not set up yet</source>
        <translation>Deze balie is nog niet ingesteld</translation>
    </message>
    <message>
        <source>This counter does not work yet</source>
        <translation>Deze balie werkt nog niet</translation>
    </message>
    <message>
        <source>Your sign-in has expired. What waits is used once you are back.</source>
        <translation>Je aanmelding is verlopen. Wat wacht, wordt gebruikt zodra je terug bent.</translation>
    </message>
    <message>
        <source>You do that with your UiTiD, in the browser.</source>
        <translation>Dat doe je met je UiTiD, in de browser.</translation>
    </message>
    <message>
        <source>Nothing can be checked in. Practice mode shows how it works: counter-app --sandbox</source>
        <translation>Inchecken kan nog niet. De oefenmodus toont hoe het werkt: counter-app --sandbox</translation>
    </message>
    <message>
        <source>Choose an activity</source>
        <translation>Kies een activiteit</translation>
    </message>
    <message>
        <source>This card is checked in at what you choose.</source>
        <translation>Deze kaart wordt ingecheckt bij de gekozen activiteit.</translation>
    </message>
    <message>
        <source>no activity chosen</source>
        <translation>geen activiteit gekozen</translation>
    </message>
    <message>
        <source>Activity unknown</source>
        <translation>Activiteit onbekend</translation>
    </message>
    <message>
        <source>Choose the activity again.</source>
        <translation>Kies de activiteit opnieuw.</translation>
    </message>
    <message>
        <source>activity unknown</source>
        <translation>activiteit onbekend</translation>
    </message>
    <message>
        <source>Unknown card</source>
        <translation>Onbekende kaart</translation>
    </message>
    <message>
        <source>This card is not a UiTPAS, or is not registered yet.</source>
        <translation>Deze kaart is geen UiTPAS, of nog niet geregistreerd.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Unknown number</source>
        <translation>Onbekend nummer</translation>
    </message>
    <message>
        <source>unknown number</source>
        <translation>onbekend nummer</translation>
    </message>
    <message>
        <source>This number is not right</source>
        <translation>Dit nummer klopt niet</translation>
    </message>
    <message>
        <source>number not right</source>
        <translation>nummer klopt niet</translation>
    </message>
    <message>
        <source>Card not valid</source>
        <translation>Kaart niet geldig</translation>
    </message>
    <message>
        <source>card not valid</source>
        <translation>kaart niet geldig</translation>
    </message>
    <message>
        <source>card blocked</source>
        <translation>kaart geblokkeerd</translation>
    </message>
    <message>
        <source>Card no longer in use</source>
        <translation>Kaart niet meer in gebruik</translation>
    </message>
    <message>
        <source>card not in use</source>
        <translation>kaart niet in gebruik</translation>
    </message>
    <message>
        <source>Card not sold yet</source>
        <translation>Kaart nog niet verkocht</translation>
    </message>
    <message>
        <source>Register it for somebody first.</source>
        <translation>Registreer ze eerst op iemands naam.</translation>
    </message>
    <message>
        <source>card not sold yet</source>
        <translation>kaart nog niet verkocht</translation>
    </message>
    <message>
        <source>Group pass</source>
        <translation>Groepspas</translation>
    </message>
    <message>
        <source>A group pass earns no points.</source>
        <translation>Een groepspas spaart geen punten.</translation>
    </message>
    <message>
        <source>Nothing was cashed in. Try again when there is a connection.</source>
        <translation>Er is niets ingeruild. Probeer opnieuw als er verbinding is.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Nothing was sent.</source>
        <translation>Je aanmelding is verlopen. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>We are finding out. Until then this promotion stays locked for this person.</source>
        <translation>We kijken na of dit is ingeruild. Tot dan blijft dit voordeel voor deze persoon op slot.</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>Niet ingecheckt</translation>
    </message>
    <message>
        <source>We looked: the point was not added. Tap the card again.</source>
        <translation>We keken het na: het punt is niet toegekend. Tik de kaart opnieuw.</translation>
    </message>
    <message>
        <source>not checked in</source>
        <translation>niet ingecheckt</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wordt verstuurd</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>This was done with another UiTPAS server. It goes on when you work there again.</source>
        <translation>Dit gebeurde met een andere UiTPAS-server. Het gaat verder als je daar weer mee werkt.</translation>
    </message>
    <message>
        <source>We are finding out.</source>
        <translation>We kijken het na.</translation>
    </message>
    <message>
        <source>We are looking now…</source>
        <translation>We kijken het nu na…</translation>
    </message>
    <message>
        <source>It is being sent…</source>
        <translation>Wordt verstuurd…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Kijk nu na</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Het is gebeurd</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>Het is niet gebeurd</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Verstuur nu</translation>
    </message>
    <message>
        <source>Do not send it any more</source>
        <translation>Niet meer versturen</translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation>Opnieuw inchecken</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Choose “%1” first to check in again.</source>
        <translation>Kies eerst “%1” om opnieuw in te checken.</translation>
    </message>
    <message>
        <source>This happened: %1</source>
        <translation>Dit is gebeurd: %1</translation>
    </message>
    <message>
        <source>It counts as done then, and is not looked for any more.</source>
        <translation>Het telt dan als gebeurd, en we kijken niet meer na.</translation>
    </message>
    <message>
        <source>This did not happen: %1</source>
        <translation>Dit is niet gebeurd: %1</translation>
    </message>
    <message>
        <source>It can be cashed in again then. If it did happen, the points go twice.</source>
        <translation>Het kan dan opnieuw ingeruild worden. Is het toch gebeurd, dan gaan de punten er twee keer af.</translation>
    </message>
    <message>
        <source>The card can be checked in again then.</source>
        <translation>De kaart kan dan opnieuw ingecheckt worden.</translation>
    </message>
    <message>
        <source>This check-in will not be sent: %1</source>
        <translation>Deze check-in wordt niet verstuurd: %1</translation>
    </message>
    <message>
        <source>It does not count then.</source>
        <translation>Hij telt dan niet mee.</translation>
    </message>
    <message>
        <source>Yes, it happened</source>
        <translation>Ja, het is gebeurd</translation>
    </message>
    <message>
        <source>Right, it did not happen</source>
        <translation>Klopt, niet gebeurd</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Niet versturen</translation>
    </message>
    <message numerus="yes">
        <source>%1 more</source>
        <translation>
            <numerusform>Nog %1</numerusform>
            <numerusform>Nog %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 kept</source>
        <translation>
            <numerusform>%1 bewaard</numerusform>
            <numerusform>%1 bewaard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 check-in(s) kept, to be sent as soon as there is a connection.</source>
        <translation>
            <numerusform>%1 check-in is bewaard, en wordt verstuurd zodra er verbinding is.</numerusform>
            <numerusform>%1 check-ins zijn bewaard, en worden verstuurd zodra er verbinding is.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent at %1, not certain yet</source>
        <translation>Om %1 verstuurd, nog niet zeker</translation>
    </message>
    <message>
        <source>This was sent at %1, and no clear answer came: the points may have been taken.</source>
        <translation>Dit is om %1 verstuurd, en er kwam geen duidelijk antwoord: de punten zijn er misschien al af.</translation>
    </message>
    <message>
        <source>We could not find out: say under Today what happened.</source>
        <translation>We konden het niet nakijken: zeg bij Vandaag wat er gebeurd is.</translation>
    </message>
    <message>
        <source>Offer “%1” to %2 again, although nobody knows yet what became of it at %3?</source>
        <translation>“%1” opnieuw aanbieden aan %2, hoewel nog niet zeker is wat er om %3 gebeurd is?</translation>
    </message>
    <message>
        <source>If it was cashed in then, the points are taken twice. That cannot be undone.</source>
        <translation>Is het toen wel ingeruild, dan gaan de punten er twee keer af. Dat kan niet ongedaan gemaakt worden.</translation>
    </message>
    <message>
        <source>%1 (yesterday)</source>
        <translation>%1 (gisteren)</translation>
    </message>
    <message>
        <source>%1 (tomorrow)</source>
        <translation>%1 (morgen)</translation>
    </message>
    <message>
        <source>Last looked at %1.</source>
        <translation>Laatst nagekeken om %1.</translation>
    </message>
    <message>
        <source>Next time at %1.</source>
        <translation>Volgende keer om %1.</translation>
    </message>
    <message>
        <source>the other counter</source>
        <translation>de andere balie</translation>
    </message>
    <message>
        <source>It is sent when you work at %1 again today.</source>
        <translation>Wordt verstuurd als je vandaag weer bij %1 werkt.</translation>
    </message>
    <message>
        <source>At the latest today.</source>
        <translation>Uiterlijk vandaag.</translation>
    </message>
    <message>
        <source>Until %1 at the latest.</source>
        <translation>Uiterlijk tot %1.</translation>
    </message>
    <message>
        <source>It is sent as soon as there is a connection.</source>
        <translation>Wordt verstuurd zodra er verbinding is.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> en </translation>
    </message>
    <message>
        <source>We sent it at %1. UiTPAS has it at %2, but another desk of this counter may have done that. Did ours happen?</source>
        <translation>Wij verstuurden dit om %1. UiTPAS heeft er een van %2, maar die kan van een andere pc van deze balie zijn. Is die van ons gebeurd?</translation>
    </message>
    <message>
        <source>We sent it at %1. Another desk of this counter may have done the same. Did ours happen?</source>
        <translation>Wij verstuurden dit om %1. Een andere pc van deze balie deed misschien hetzelfde. Is die van ons gebeurd?</translation>
    </message>
    <message>
        <source>We sent it at %1. This person&apos;s check-ins cannot be looked up. Do you know whether it happened?</source>
        <translation>Wij verstuurden dit om %1. De check-ins van deze persoon kunnen we niet opzoeken. Weet jij of het gebeurd is?</translation>
    </message>
    <message>
        <source>We sent it at %1. You may not look at what this person cashed in. Compare the balance: did it happen?</source>
        <translation>Wij verstuurden dit om %1. Je mag hier niet zien wat deze persoon inruilde. Vergelijk het saldo: is het gebeurd?</translation>
    </message>
    <message>
        <source>We sent it at %1, and could not find out for a day. Do you know whether it happened?</source>
        <translation>Wij verstuurden dit om %1, en konden het een dag lang niet nakijken. Weet jij of het gebeurd is?</translation>
    </message>
    <message>
        <source>UiTPAS has something like it at %1.</source>
        <translation>UiTPAS heeft iets dat erop lijkt van %1.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bewaard</translation>
    </message>
    <message>
        <source>There was no connection in time: this check-in does not count.</source>
        <translation>Er was niet op tijd verbinding: deze check-in telt niet.</translation>
    </message>
    <message>
        <source>We looked: nothing was cashed in, and no points were taken. You can do it again.</source>
        <translation>We keken het na: er is niets ingeruild en er zijn geen punten af. Je kunt het opnieuw doen.</translation>
    </message>
    <message>
        <source>This PC cannot write down what is done: its disk is full, or locked. Nothing was sent.</source>
        <translation>Deze pc kan niet opschrijven wat er gebeurt: de schijf is vol of op slot. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Settled: it counted</source>
        <translation>Afgehandeld: het telde</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>Zo gaf je het aan.</translation>
    </message>
    <message>
        <source>settled: it counted</source>
        <translation>afgehandeld: telde</translation>
    </message>
    <message>
        <source>Settled: it did not count</source>
        <translation>Afgehandeld: het telde niet</translation>
    </message>
    <message>
        <source>settled: it did not count</source>
        <translation>afgehandeld: telde niet</translation>
    </message>
    <message>
        <source>11 points, lives in Aalst</source>
        <translation>11 punten, woont in Aalst</translation>
    </message>
    <message>
        <source>has checked in today already</source>
        <translation>heeft vandaag al ingecheckt</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>geen punten</translation>
    </message>
    <message>
        <source>23.55 points</source>
        <translation>23,55 punten</translation>
    </message>
    <message>
        <source>64 points: a great deal</source>
        <translation>64 punten: heel veel</translation>
    </message>
    <message>
        <source>kansenstatuut valid</source>
        <translation>kansenstatuut geldig</translation>
    </message>
    <message>
        <source>kansenstatuut in its grace period</source>
        <translation>kansenstatuut in de respijtperiode</translation>
    </message>
    <message>
        <source>kansenstatuut expired</source>
        <translation>kansenstatuut vervallen</translation>
    </message>
    <message>
        <source>blocked card</source>
        <translation>geblokkeerde kaart</translation>
    </message>
    <message>
        <source>deleted card</source>
        <translation>verwijderde kaart</translation>
    </message>
    <message>
        <source>a very long name</source>
        <translation>een heel lange naam</translation>
    </message>
    <message>
        <source>lives in &apos;s-Gravenvoeren</source>
        <translation>woont in &apos;s-Gravenvoeren</translation>
    </message>
    <message>
        <source>no UiTiD</source>
        <translation>geen UiTiD</translation>
    </message>
    <message>
        <source>a child of primary school age</source>
        <translation>kind in de lagere school</translation>
    </message>
    <message>
        <source>a child, lives in Lede</source>
        <translation>kind, woont in Lede</translation>
    </message>
    <message>
        <source>had this week&apos;s coffee already</source>
        <translation>kreeg deze week al koffie</translation>
    </message>
    <message>
        <source>lives in Brussels</source>
        <translation>woont in Brussel</translation>
    </message>
    <message>
        <source>lives in Ninove</source>
        <translation>woont in Ninove</translation>
    </message>
    <message>
        <source>12.5 points</source>
        <translation>12,5 punten</translation>
    </message>
    <message>
        <source>group pass</source>
        <translation>groepspas</translation>
    </message>
    <message>
        <source>unsold card</source>
        <translation>onverkochte kaart</translation>
    </message>
    <message>
        <source>No active membership</source>
        <translation>Geen actief lidmaatschap</translation>
    </message>
    <message>
        <source>Renew the membership first.</source>
        <translation>Vernieuw eerst het lidmaatschap.</translation>
    </message>
    <message>
        <source>no active membership</source>
        <translation>geen actief lidmaatschap</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>even nakijken</translation>
    </message>
    <message>
        <source>This phone or bank card has no fixed number. Type the card&apos;s number, or scan the barcode in the app.</source>
        <translation>Dit toestel of deze bankkaart heeft geen vast nummer. Typ het nummer van de kaart, of scan de barcode in de app.</translation>
    </message>
    <message>
        <source>Hold the card a little longer</source>
        <translation>Hou de kaart iets langer</translation>
    </message>
    <message>
        <source>taken away too soon</source>
        <translation>te vroeg weggenomen</translation>
    </message>
    <message>
        <source>Card not read</source>
        <translation>Kaart niet gelezen</translation>
    </message>
    <message>
        <source>Lay the card down again, or type its number.</source>
        <translation>Leg de kaart opnieuw neer, of typ het nummer.</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>niet gelezen</translation>
    </message>
    <message>
        <source>This card has no number that can be read. Type the number of the UiTPAS.</source>
        <translation>Deze kaart heeft geen leesbaar nummer. Typ het nummer van de UiTPAS.</translation>
    </message>
    <message>
        <source>Another program is using the reader. Close it, or type the number.</source>
        <translation>Een ander programma gebruikt de lezer. Sluit dat, of typ het nummer.</translation>
    </message>
    <message>
        <source>reader in use</source>
        <translation>lezer in gebruik</translation>
    </message>
    <message>
        <source>Card found</source>
        <translation>Kaart gevonden</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>opgezocht</translation>
    </message>
    <message>
        <source>Cashed in</source>
        <translation>Ingeruild</translation>
    </message>
    <message>
        <source>cashed in</source>
        <translation>ingeruild</translation>
    </message>
    <message>
        <source>Not cashed in</source>
        <translation>Niet ingeruild</translation>
    </message>
    <message>
        <source>not cashed in</source>
        <translation>niet ingeruild</translation>
    </message>
    <message>
        <source>Promotion not found</source>
        <translation>Voordeel niet gevonden</translation>
    </message>
    <message>
        <source>It may have ended. Look the card up again.</source>
        <translation>Het is misschien afgelopen. Zoek de kaart opnieuw op.</translation>
    </message>
    <message>
        <source>promotion not found</source>
        <translation>voordeel niet gevonden</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Geen toestemming</translation>
    </message>
    <message>
        <source>You may not do this at this counter.</source>
        <translation>Dit is aan deze balie niet toegestaan.</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>geen toestemming</translation>
    </message>
    <message>
        <source>Counter unknown</source>
        <translation>Balie onbekend</translation>
    </message>
    <message>
        <source>Choose the counter again.</source>
        <translation>Kies de balie opnieuw.</translation>
    </message>
    <message>
        <source>counter unknown</source>
        <translation>balie onbekend</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Opnieuw aanmelden</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>opnieuw aanmelden</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is wrong</source>
        <translation>De klok van deze pc staat verkeerd</translation>
    </message>
    <message>
        <source>Tap again, and have this PC&apos;s clock set right.</source>
        <translation>Tik opnieuw, en laat de klok van deze pc gelijkzetten.</translation>
    </message>
    <message>
        <source>PC&apos;s clock wrong</source>
        <translation>klok van de pc verkeerd</translation>
    </message>
    <message>
        <source>No connection. Tap again.</source>
        <translation>Geen verbinding. Tik opnieuw.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Not in use yet</source>
        <translation>Nog niet gebruikt</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Traag</translation>
    </message>
    <message>
        <source>Server trouble</source>
        <translation>Storing</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Geen verbinding</translation>
    </message>
    <message>
        <source>This network wants you to sign in first.</source>
        <translation>Dit netwerk vraagt dat je je eerst aanmeldt.</translation>
    </message>
    <message>
        <source>UiTPAS answers slower than usual.</source>
        <translation>UiTPAS antwoordt trager dan anders.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>De server antwoordt niet.</translation>
    </message>
    <message>
        <source>The server cannot be found: this PC seems to have no network.</source>
        <translation>De server is niet te vinden: deze pc lijkt geen netwerk te hebben.</translation>
    </message>
    <message>
        <source>No secure connection with the server is possible.</source>
        <translation>Een veilige verbinding met de server lukt niet.</translation>
    </message>
    <message>
        <source>The proxy of this network refused the connection.</source>
        <translation>De proxy van dit netwerk weigerde de verbinding.</translation>
    </message>
    <message>
        <source>UiTPAS itself has trouble: the server answers with an error.</source>
        <translation>Er is een storing bij UiTPAS zelf: de server antwoordt met een fout.</translation>
    </message>
    <message>
        <source>Open a web page, and sign in at %1. Then it goes on by itself.</source>
        <translation>Open een webpagina, en meld je aan bij %1. Daarna gaat het vanzelf verder.</translation>
    </message>
    <message>
        <source>Open a web page, and sign in there. Then it goes on by itself.</source>
        <translation>Open een webpagina, en meld je daar aan. Daarna gaat het vanzelf verder.</translation>
    </message>
    <message>
        <source>Smart card service</source>
        <translation>Kaartdienst</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Kaartlezers</translation>
    </message>
    <message>
        <source>A card on the reader</source>
        <translation>Een kaart op de lezer</translation>
    </message>
    <message>
        <source>Keeping the sign-in</source>
        <translation>Aanmelding onthouden</translation>
    </message>
    <message>
        <source>Folder and disk</source>
        <translation>Map en schijf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Naam van de server</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Beveiligde verbinding</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Wie antwoordt</translation>
    </message>
    <message>
        <source>Clock of this PC</source>
        <translation>Klok van deze pc</translation>
    </message>
    <message>
        <source>Access of this program</source>
        <translation>Toegang van dit programma</translation>
    </message>
    <message>
        <source>Sign-in of the employee</source>
        <translation>Aanmelding van de medewerker</translation>
    </message>
    <message>
        <source>Permission: activities</source>
        <translation>Toestemming: activiteiten</translation>
    </message>
    <message>
        <source>Permission: promotions</source>
        <translation>Toestemming: voordelen</translation>
    </message>
    <message>
        <source>Permission: check-ins of before</source>
        <translation>Toestemming: vroegere check-ins</translation>
    </message>
    <message>
        <source>Permission: cards</source>
        <translation>Toestemming: kaarten</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>well</source>
        <translation>in orde</translation>
    </message>
    <message>
        <source>note</source>
        <translation>let op</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fout</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>niet nagekeken</translation>
    </message>
    <message>
        <source>No answer within %1 seconds.</source>
        <translation>Geen antwoord binnen %1 seconden.</translation>
    </message>
    <message>
        <source>This could not be checked (%1).</source>
        <translation>Dit kon niet nagekeken worden (%1).</translation>
    </message>
    <message>
        <source>Stopped before it was known.</source>
        <translation>Gestopt voor het geweten was.</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>Die werkt.</translation>
    </message>
    <message>
        <source>It does not run (%1).</source>
        <translation>Die werkt niet (%1).</translation>
    </message>
    <message>
        <source>It does not run, or no reader is plugged in (%1).</source>
        <translation>Die werkt niet, of er is geen lezer aangesloten (%1).</translation>
    </message>
    <message>
        <source>It runs, but this user may not use it (%1).</source>
        <translation>Die werkt, maar deze gebruiker mag er niet aan (%1).</translation>
    </message>
    <message>
        <source>This PC has no software for card readers.</source>
        <translation>Deze pc heeft geen software voor kaartlezers.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gevonden: %1</translation>
    </message>
    <message>
        <source>Only the smart card service knows, and it does not answer.</source>
        <translation>Alleen de kaartdienst weet dat, en die antwoordt niet.</translation>
    </message>
    <message>
        <source>No reader was found.</source>
        <translation>Geen lezer gevonden.</translation>
    </message>
    <message>
        <source>Linux itself keeps the reader to itself (%1).</source>
        <translation>Linux houdt de lezer voor zichzelf (%1).</translation>
    </message>
    <message>
        <source>No reader was found in this remote desktop session.</source>
        <translation>Geen lezer gevonden in deze sessie op afstand.</translation>
    </message>
    <message>
        <source>Found: %1. The reader that was chosen is not there: %2</source>
        <translation>Gevonden: %1. De gekozen lezer is er niet: %2</translation>
    </message>
    <message>
        <source>Card %1 was read in %2 ms on %3</source>
        <translation>Kaart %1 gelezen in %2 ms op %3</translation>
    </message>
    <message>
        <source>A card was laid down, but it gave no number.</source>
        <translation>Er lag een kaart, maar die gaf geen nummer.</translation>
    </message>
    <message>
        <source>No card was laid down within %1 seconds.</source>
        <translation>Er kwam geen kaart binnen %1 seconden.</translation>
    </message>
    <message>
        <source>Not tried.</source>
        <translation>Niet geprobeerd.</translation>
    </message>
    <message>
        <source>There is no reader to lay a card on.</source>
        <translation>Er is geen lezer om een kaart op te leggen.</translation>
    </message>
    <message>
        <source>The keyring of this PC works.</source>
        <translation>De sleutelbos van deze pc werkt.</translation>
    </message>
    <message>
        <source>The keyring of this PC cannot be used.</source>
        <translation>De sleutelbos van deze pc is niet bruikbaar.</translation>
    </message>
    <message>
        <source>Not needed here.</source>
        <translation>Hier niet nodig.</translation>
    </message>
    <message>
        <source>Can be written, %1 free.</source>
        <translation>Er kan geschreven worden, %1 vrij.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1: %2</source>
        <translation>Er kan niets geschreven worden in %1: %2</translation>
    </message>
    <message>
        <source>The disk is nearly full: %1 free.</source>
        <translation>De schijf is bijna vol: %1 vrij.</translation>
    </message>
    <message>
        <source>All of them can be used. Server: %1</source>
        <translation>Ze zijn allemaal bruikbaar. Server: %1</translation>
    </message>
    <message>
        <source>Not all of them can be used: %1</source>
        <translation>Ze zijn niet allemaal bruikbaar: %1</translation>
    </message>
    <message>
        <source>No server is set yet.</source>
        <translation>Er is nog geen server ingesteld.</translation>
    </message>
    <message>
        <source>The address of the server cannot be right.</source>
        <translation>Het adres van de server kan niet kloppen.</translation>
    </message>
    <message>
        <source>None: straight to the server.</source>
        <translation>Geen: rechtstreeks naar de server.</translation>
    </message>
    <message>
        <source>Through %1</source>
        <translation>Via %1</translation>
    </message>
    <message>
        <source>The proxy %1 does not let the connection through.</source>
        <translation>De proxy %1 laat de verbinding niet door.</translation>
    </message>
    <message>
        <source>%1 was found.</source>
        <translation>%1 is gevonden.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 is niet gevonden.</translation>
    </message>
    <message>
        <source>It works (%1, certificate by %2).</source>
        <translation>Die werkt (%1, certificaat van %2).</translation>
    </message>
    <message>
        <source>Not needed: the server is on this PC.</source>
        <translation>Niet nodig: de server staat op deze pc.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: %1</source>
        <translation>Het certificaat wordt niet vertrouwd: %1</translation>
    </message>
    <message>
        <source>No secure connection is possible.</source>
        <translation>Er is geen beveiligde verbinding mogelijk.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>De server is niet bereikbaar.</translation>
    </message>
    <message>
        <source>UiTPAS answers.</source>
        <translation>UiTPAS antwoordt.</translation>
    </message>
    <message>
        <source>The network answers instead of UiTPAS: it wants a sign-in first.</source>
        <translation>Het netwerk antwoordt in plaats van UiTPAS: je moet eerst aanmelden op het netwerk.</translation>
    </message>
    <message>
        <source>Something else answers in the place of UiTPAS.</source>
        <translation>Iets anders antwoordt in de plaats van UiTPAS.</translation>
    </message>
    <message>
        <source>UiTPAS itself has trouble (HTTP %1).</source>
        <translation>UiTPAS zelf heeft een probleem (HTTP %1).</translation>
    </message>
    <message>
        <source>Right, to some seconds.</source>
        <translation>Juist, op enkele seconden na.</translation>
    </message>
    <message>
        <source>It is %1 minutes behind.</source>
        <translation>Die loopt %1 minuten achter.</translation>
    </message>
    <message>
        <source>It is %1 minutes ahead.</source>
        <translation>Die loopt %1 minuten voor.</translation>
    </message>
    <message>
        <source>The server did not tell its time.</source>
        <translation>De server zei niet hoe laat het is.</translation>
    </message>
    <message>
        <source>UiTPAS accepts this program.</source>
        <translation>UiTPAS aanvaardt dit programma.</translation>
    </message>
    <message>
        <source>UiTPAS refuses the consumer key or its secret.</source>
        <translation>UiTPAS weigert de consumer key of het secret.</translation>
    </message>
    <message>
        <source>The key or the secret of this program is not set yet.</source>
        <translation>De sleutel of het geheim van dit programma is nog niet ingesteld.</translation>
    </message>
    <message>
        <source>Accepted. Counters of this employee: %1</source>
        <translation>Aanvaard. Balies van deze medewerker: %1</translation>
    </message>
    <message>
        <source>UiTPAS does not accept the sign-in any more.</source>
        <translation>UiTPAS aanvaardt de aanmelding niet meer.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Er is niemand aangemeld.</translation>
    </message>
    <message>
        <source>Not known as long as UiTPAS refuses this program.</source>
        <translation>Niet te weten zolang UiTPAS dit programma weigert.</translation>
    </message>
    <message>
        <source>Not known as long as the clock of this PC is wrong.</source>
        <translation>Niet te weten zolang de klok van deze pc fout staat.</translation>
    </message>
    <message>
        <source>Not known as long as the sign-in is not accepted.</source>
        <translation>Niet te weten zolang de aanmelding niet aanvaard wordt.</translation>
    </message>
    <message>
        <source>Accepted, but this employee has no counter.</source>
        <translation>Aanvaard, maar deze medewerker heeft geen balie.</translation>
    </message>
    <message>
        <source>Allowed.</source>
        <translation>Toegestaan.</translation>
    </message>
    <message>
        <source>Not allowed (%1).</source>
        <translation>Niet toegestaan (%1).</translation>
    </message>
    <message>
        <source>UiTPAS refused it (%1).</source>
        <translation>UiTPAS weigerde het (%1).</translation>
    </message>
    <message>
        <source>No counter is chosen yet.</source>
        <translation>Er is nog geen balie gekozen.</translation>
    </message>
    <message>
        <source>Not asked: only a real card would tell.</source>
        <translation>Niet gevraagd: dat kan alleen met een echte kaart.</translation>
    </message>
    <message>
        <source>Installed: %1</source>
        <translation>Geïnstalleerd: %1</translation>
    </message>
    <message>
        <source>Let the system set date, time and time zone of this PC by itself, or ask IT to.</source>
        <translation>Laat datum, uur en tijdzone van deze pc automatisch instellen, of vraag het aan je IT-dienst.</translation>
    </message>
    <message>
        <source>Try again. Ask IT where it stays so.</source>
        <translation>Probeer opnieuw. Blijft het zo, vraag het dan aan je IT-dienst.</translation>
    </message>
    <message>
        <source>Send this report to whoever looks after this program.</source>
        <translation>Stuur dit verslag naar wie dit programma beheert.</translation>
    </message>
    <message>
        <source>Ask IT to start it: pcscd, or the service “Smart Card”.</source>
        <translation>Vraag je IT-dienst om die te starten: pcscd, of de service ‘Smartcard’.</translation>
    </message>
    <message>
        <source>Plug the reader in. Where that does not help, ask IT to start the service “Smart Card”.</source>
        <translation>Sluit de lezer aan. Helpt dat niet, vraag je IT-dienst dan om de service ‘Smartcard’ te starten.</translation>
    </message>
    <message>
        <source>Ask IT for a rule of polkit that allows org.debian.pcsc-lite.access_pcsc and access_card.</source>
        <translation>Vraag je IT-dienst om een polkit-regel die org.debian.pcsc-lite.access_pcsc en access_card toelaat.</translation>
    </message>
    <message>
        <source>Ask IT to install it: pcscd and libpcsclite on Linux.</source>
        <translation>Vraag je IT-dienst om die te installeren: pcscd en libpcsclite op Linux.</translation>
    </message>
    <message>
        <source>Plug the reader in, in another socket too. Ask IT for its driver where that does not help.</source>
        <translation>Sluit de lezer aan, ook eens op een andere poort. Helpt dat niet, vraag je IT-dienst dan om het stuurprogramma.</translation>
    </message>
    <message>
        <source>Ask IT to put the modules pn533_usb, pn533 and nfc on the blacklist, and start the PC again.</source>
        <translation>Vraag je IT-dienst om de modules pn533_usb, pn533 en nfc op de blacklist te zetten en de pc te herstarten.</translation>
    </message>
    <message>
        <source>Ask IT to pass smart cards on to the remote desktop, or work at the PC itself.</source>
        <translation>Vraag je IT-dienst om smartcards door te geven aan de sessie op afstand, of werk op de pc zelf.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one in the settings.</source>
        <translation>Sluit die aan, of kies een andere bij Instellingen.</translation>
    </message>
    <message>
        <source>Try a UiTPAS, and hold it still on the reader.</source>
        <translation>Probeer een UiTPAS, en hou die stil op de lezer.</translation>
    </message>
    <message>
        <source>Try again. Where the light of the reader stays the same, try another one.</source>
        <translation>Probeer opnieuw. Verandert het lichtje van de lezer niet, probeer dan een andere.</translation>
    </message>
    <message>
        <source>Everything works, but you have to sign in again after each start. Ask IT for a keyring.</source>
        <translation>Alles werkt, maar na elke start moet je opnieuw aanmelden. Vraag je IT-dienst om een sleutelbos.</translation>
    </message>
    <message>
        <source>Ask IT to allow that. Nothing can be cashed in until then.</source>
        <translation>Vraag je IT-dienst om dat toe te laten. Tot dan kan er niets ingeruild worden.</translation>
    </message>
    <message>
        <source>Make room on the disk of this PC.</source>
        <translation>Maak plaats op de schijf van deze pc.</translation>
    </message>
    <message>
        <source>Set this program up first.</source>
        <translation>Stel dit programma eerst in.</translation>
    </message>
    <message>
        <source>Ask IT to look at the settings.</source>
        <translation>Vraag je IT-dienst om de instellingen na te kijken.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the network to let %2 through, or for the name and password of the proxy.</source>
        <translation>Vraag aan wie het netwerk beheert om %2 door te laten, of vraag de naam en het wachtwoord van de proxy.</translation>
    </message>
    <message>
        <source>Look whether this PC has a network: a cable, or Wi-Fi.</source>
        <translation>Kijk of deze pc een netwerk heeft: een kabel, of wifi.</translation>
    </message>
    <message>
        <source>Look whether date and time are right, and whether a web page asks you to sign in first. Where the network looks into secure connections, IT has to install its certificate on this PC.</source>
        <translation>Kijk of datum en uur juist staan, en of een webpagina vraagt om eerst aan te melden. Kijkt het netwerk in beveiligde verbindingen, dan moet je IT-dienst het certificaat ervan op deze pc installeren.</translation>
    </message>
    <message>
        <source>Check the network of this PC. Ask whoever looks after it whether %1 may be reached.</source>
        <translation>Kijk het netwerk van deze pc na. Vraag aan wie het beheert of %1 bereikt mag worden.</translation>
    </message>
    <message>
        <source>Open a web page, and sign in to the network there.</source>
        <translation>Open een webpagina, en meld je daar aan op het netwerk.</translation>
    </message>
    <message>
        <source>Open a web page: the network may ask you to sign in first. Else ask IT to look at the address.</source>
        <translation>Open een webpagina: misschien vraagt het netwerk om eerst aan te melden. Zo niet, vraag je IT-dienst om het adres na te kijken.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this PC. Try again later.</source>
        <translation>Er is niets mis met deze pc. Probeer later opnieuw.</translation>
    </message>
    <message>
        <source>Ask IT to look at both in the settings. They belong together, and to this server alone.</source>
        <translation>Vraag je IT-dienst om ze allebei na te kijken in de instellingen. Ze horen samen, en alleen bij deze server.</translation>
    </message>
    <message>
        <source>IT puts both into the settings; the secret can also be typed: counter-app consumer-secret.</source>
        <translation>De IT-dienst zet beide in de instellingen; het geheim kan ook getypt worden: counter-app consumer-secret.</translation>
    </message>
    <message>
        <source>Sign out, and sign in again.</source>
        <translation>Meld je af, en opnieuw aan.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Meld je aan.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the counters in UiTPAS to add this employee.</source>
        <translation>Vraag aan wie de balies in UiTPAS beheert om deze medewerker toe te voegen.</translation>
    </message>
    <message>
        <source>Ask whoever gave out the consumer key for this permission.</source>
        <translation>Vraag deze toestemming aan wie de consumer key gaf.</translation>
    </message>
    <message>
        <source>Everything works. Wait for each result before the person leaves.</source>
        <translation>Alles werkt. Wacht op elk resultaat voor de persoon vertrekt.</translation>
    </message>
    <message>
        <source>Look whether date and time of this PC are right, and whether a web page asks you to sign in first.</source>
        <translation>Kijk na of datum en uur van deze pc kloppen, en of een webpagina vraagt om je eerst aan te melden.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the network.</source>
        <translation>Vraag het aan wie het netwerk beheert.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this PC. It goes on by itself once the server is well.</source>
        <translation>Er is niets mis met deze pc. Het gaat vanzelf verder zodra de server weer werkt.</translation>
    </message>
    <message>
        <source>Open a web page: the network may ask you to sign in first.</source>
        <translation>Open een webpagina: misschien vraagt het netwerk om je eerst aan te melden.</translation>
    </message>
    <message>
        <source>Check the network of this PC. It goes on by itself once there is a connection.</source>
        <translation>Kijk het netwerk van deze pc na. Het gaat vanzelf verder zodra er verbinding is.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>geen verbinding</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Geen antwoord</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>geen antwoord</translation>
    </message>
    <message>
        <source>We are checking whether the point was added.</source>
        <translation>We kijken na of het punt is toegekend.</translation>
    </message>
    <message>
        <source>We could not find out yet. Tap the card again, and we look once more.</source>
        <translation>We konden het nog niet nakijken. Tik de kaart opnieuw, dan kijken we nog eens.</translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation>Geen duidelijk antwoord</translation>
    </message>
    <message>
        <source>no clear answer</source>
        <translation>geen duidelijk antwoord</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Niet gelukt</translation>
    </message>
    <message>
        <source>Ask for help.</source>
        <translation>Vraag hulp.</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>niet gelukt</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Cash-in</source>
        <translation>Inruil</translation>
    </message>
    <message numerus="yes">
        <source>%1 checked in</source>
        <translation>
            <numerusform>%1 ingecheckt</numerusform>
            <numerusform>%1 ingecheckt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cashed in</source>
        <translation>
            <numerusform>%1 ingeruild</numerusform>
            <numerusform>%1 ingeruild</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 action(s) of %2</source>
        <translation>
            <numerusform>%1 actie van %2</numerusform>
            <numerusform>%1 acties van %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Tap your UiTPAS</source>
        <translation>Tik je UiTPAS</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>Please ask at the desk</source>
        <translation>Vraag het even aan de balie</translation>
    </message>
    <message numerus="yes">
        <source>You have %1 point(s)</source>
        <translation>
            <numerusform>Je hebt %1 punt</numerusform>
            <numerusform>Je hebt %1 punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 card(s) checked in</source>
        <translation>
            <numerusform>%1 ingecheckt</numerusform>
            <numerusform>%1 ingecheckt</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gisteren %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>vandaag %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Open tot %1</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Nu open</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>Open vanaf %1</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Afgelopen</translation>
    </message>
    <message>
        <source>No answer yet since the start.</source>
        <translation>Nog geen antwoord sinds de start.</translation>
    </message>
    <message>
        <source>Last answer: %1</source>
        <translation>Laatste antwoord: %1</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Er wacht niets op verzending.</translation>
    </message>
    <message numerus="yes">
        <source>%1 action(s) on the way</source>
        <translation>
            <numerusform>%1 actie onderweg</numerusform>
            <numerusform>%1 acties onderweg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 open item(s)</source>
        <translation>
            <numerusform>%1 nog open</numerusform>
            <numerusform>%1 nog open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 digits</source>
        <translation>
            <numerusform>%1 van %2 cijfers</numerusform>
            <numerusform>%1 van %2 cijfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 second(s)</source>
        <translation>
            <numerusform>%1 seconde</numerusform>
            <numerusform>%1 seconden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 dag</numerusform>
            <numerusform>%1 dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 minute(s) slow</source>
        <translation>
            <numerusform>De klok van deze pc loopt %1 minuut achter</numerusform>
            <numerusform>De klok van deze pc loopt %1 minuten achter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 minute(s) fast</source>
        <translation>
            <numerusform>De klok van deze pc loopt %1 minuut voor</numerusform>
            <numerusform>De klok van deze pc loopt %1 minuten voor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 hour(s) slow</source>
        <translation>
            <numerusform>De klok van deze pc loopt %1 uur achter</numerusform>
            <numerusform>De klok van deze pc loopt %1 uur achter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 hour(s) fast</source>
        <translation>
            <numerusform>De klok van deze pc loopt %1 uur voor</numerusform>
            <numerusform>De klok van deze pc loopt %1 uur voor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 day(s) slow</source>
        <translation>
            <numerusform>De klok van deze pc loopt %1 dag achter</numerusform>
            <numerusform>De klok van deze pc loopt %1 dagen achter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 day(s) fast</source>
        <translation>
            <numerusform>De klok van deze pc loopt %1 dag voor</numerusform>
            <numerusform>De klok van deze pc loopt %1 dagen voor</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>Punten gespaard</translation>
    </message>
    <message>
        <source>Points cashed in</source>
        <translation>Punten ingeruild</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Cashing in is not possible on this PC now</source>
        <translation>Inruilen kan nu niet op deze pc</translation>
    </message>
    <message>
        <source>The journal of this PC was damaged</source>
        <translation>Het dagboek van deze pc was beschadigd</translation>
    </message>
    <message>
        <source>A new one was begun, and everything works.</source>
        <translation>Er is een nieuw begonnen, en alles werkt.</translation>
    </message>
    <message>
        <source>This program is open already, perhaps for another user of this PC. Close it there, and start it again.</source>
        <translation>Dit programma is al open, misschien bij een andere gebruiker van deze pc. Sluit het daar, en start het opnieuw.</translation>
    </message>
    <message>
        <source>The folder with its data is on a network drive. Ask IT to put it on a disk of this PC.</source>
        <translation>De map met gegevens staat op een netwerkschijf. Vraag je IT-dienst om ze op een schijf van deze pc te zetten.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder with its data. Ask IT to allow that.</source>
        <translation>In de map met gegevens mag niets geschreven worden. Vraag je IT-dienst om dat toe te laten.</translation>
    </message>
    <message>
        <source>The disk of this PC is full. Make room, and start the program again.</source>
        <translation>De schijf van deze pc is vol. Maak plaats, en start het programma opnieuw.</translation>
    </message>
    <message>
        <source>The disk of this PC has trouble. Start the program again, and ask IT where that does not help.</source>
        <translation>De schijf van deze pc geeft een fout. Start het programma opnieuw; helpt dat niet, vraag dan je IT-dienst.</translation>
    </message>
    <message>
        <source>A newer version of this program was used here. Start that one, or ask IT for it.</source>
        <translation>Hier is een nieuwere versie van dit programma gebruikt. Start die, of vraag ze aan je IT-dienst.</translation>
    </message>
    <message>
        <source>Checking in goes on. What is done now is forgotten when the program is closed.</source>
        <translation>Inchecken gaat gewoon door. Wat nu gebeurt, is hier vergeten als het programma sluit.</translation>
    </message>
    <message>
        <source>What could be read of it is in %1.</source>
        <translation>Wat leesbaar was, staat in %1.</translation>
    </message>
    <message>
        <source>Ask IT to look at the disk of this PC.</source>
        <translation>Vraag je IT-dienst om de schijf van deze pc na te kijken.</translation>
    </message>
    <message>
        <source>Nothing was open. The actions of before are not shown any more.</source>
        <translation>Er stond niets open. De acties van voordien zijn niet meer te zien.</translation>
    </message>
    <message numerus="yes">
        <source>%1 open item(s) saved. The other actions of before are not shown any more.</source>
        <translation>
            <numerusform>%1 openstaande zaak is gered. De andere acties van voordien zijn niet meer te zien.</numerusform>
            <numerusform>%1 openstaande zaken zijn gered. De andere acties van voordien zijn niet meer te zien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 thing(s) to look at. Begin with the first.</source>
        <translation>
            <numerusform>%1 punt om na te kijken. Begin bij het eerste.</numerusform>
            <numerusform>%1 punten om na te kijken. Begin bij het eerste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Test environment – not the real UiTPAS</source>
        <translation>Testomgeving – niet de echte UiTPAS</translation>
    </message>
    <message>
        <source>Own server: %1</source>
        <translation>Eigen server: %1</translation>
    </message>
    <message>
        <source>What you choose is forgotten when the program is closed</source>
        <translation>Wat je kiest, wordt vergeten als het programma sluit</translation>
    </message>
    <message>
        <source>Not all settings of this PC could be used</source>
        <translation>Niet alle instellingen van deze pc konden gebruikt worden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Everything else works. Show this to IT.</source>
        <translation>Al de rest werkt. Toon dit aan je IT-dienst.</translation>
    </message>
    <message>
        <source>Set by the administrator of this PC</source>
        <translation>Vastgelegd door de beheerder van deze pc</translation>
    </message>
    <message>
        <source>Environment of the program</source>
        <translation>Omgevingsvariabelen</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Opdrachtregel</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, regel %2</translation>
    </message>
    <message>
        <source>this cannot be understood, so nothing in this file is used.</source>
        <translation>dit is niet te begrijpen, dus wordt niets uit dit bestand gebruikt.</translation>
    </message>
    <message>
        <source>this file cannot be read.</source>
        <translation>dit bestand kan niet gelezen worden.</translation>
    </message>
    <message>
        <source>there is no setting “%1”.</source>
        <translation>er is geen instelling “%1”.</translation>
    </message>
    <message>
        <source>“%1” cannot be set here.</source>
        <translation>“%1” kan hier niet ingesteld worden.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>“%1” ontbreekt.</translation>
    </message>
    <message>
        <source>nothing can be written in this folder.</source>
        <translation>in deze map kan niets bewaard worden.</translation>
    </message>
    <message>
        <source>“%1” has to be %2.</source>
        <translation>“%1” moet dit zijn: %2.</translation>
    </message>
    <message>
        <source>one of these: %1</source>
        <translation>een van %1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>een geheel getal van %1 tot %2</translation>
    </message>
    <message>
        <source>the beginning of the name of a reader, or “%1”</source>
        <translation>het begin van de naam van een lezer, of “%1”</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true of false</translation>
    </message>
    <message>
        <source>a number of seconds</source>
        <translation>een aantal seconden</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>een map</translation>
    </message>
    <message>
        <source>an address that begins with %1</source>
        <translation>een adres dat begint met %1</translation>
    </message>
    <message>
        <source>an address such as %1, without a password</source>
        <translation>een adres zoals %1, zonder wachtwoord</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>een tekst</translation>
    </message>
    <message>
        <source>Another program on this PC uses port %1. Close it, or ask IT for another port.</source>
        <translation>Een ander programma op deze pc gebruikt poort %1. Sluit het, of vraag de IT-dienst om een andere poort.</translation>
    </message>
    <message>
        <source>The browser cannot come back to this program. Ask IT for help.</source>
        <translation>De browser kan niet terugkeren naar dit programma. Vraag hulp aan de IT-dienst.</translation>
    </message>
    <message>
        <source>No connection with UiTPAS. Look at the network of this PC, and try again.</source>
        <translation>Geen verbinding met UiTPAS. Kijk het netwerk van deze pc na, en probeer opnieuw.</translation>
    </message>
    <message>
        <source>UiTPAS does not answer. Try again in a moment.</source>
        <translation>UiTPAS antwoordt niet. Probeer het zo dadelijk opnieuw.</translation>
    </message>
    <message>
        <source>UiTPAS gave a strange answer. Try again in a moment.</source>
        <translation>UiTPAS gaf een vreemd antwoord. Probeer het zo dadelijk opnieuw.</translation>
    </message>
    <message>
        <source>UiTPAS does not know this program. Ask IT to look at its key and secret.</source>
        <translation>UiTPAS kent dit programma niet. Vraag de IT-dienst om de sleutel en het geheim na te kijken.</translation>
    </message>
    <message>
        <source>You gave no access. Try again, and choose to allow it.</source>
        <translation>Je hebt geen toegang gegeven. Probeer opnieuw, en kies “Toestaan”.</translation>
    </message>
    <message>
        <source>It took too long, or the code was not right. Try again.</source>
        <translation>Het duurde te lang, of de code klopte niet. Probeer opnieuw.</translation>
    </message>
    <message>
        <source>UiTPAS refused the sign-in. Try again, or ask for help.</source>
        <translation>UiTPAS weigerde de aanmelding. Probeer opnieuw, of vraag hulp.</translation>
    </message>
    <message>
        <source>Go back to the counter. You can close this page.</source>
        <translation>Ga terug naar de balie. Je mag deze pagina sluiten.</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Bijna klaar</translation>
    </message>
    <message>
        <source>No access given</source>
        <translation>Geen toegang gegeven</translation>
    </message>
    <message>
        <source>This page is of no use any more</source>
        <translation>Deze pagina dient niet meer</translation>
    </message>
    <message>
        <source>It does not belong to the sign-in that is under way. Start again at the counter.</source>
        <translation>Ze hoort niet bij de aanmelding die bezig is. Begin opnieuw aan de balie.</translation>
    </message>
</context>
</TS>
