<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_BE" sourcelanguage="en_GB">
<context>
    <name>ActivityChooser</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Search an activity</source>
        <translation>Chercher une activité</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>7 prochains jours</translation>
    </message>
    <message>
        <source>There are no activities of this counter on these days.</source>
        <translation>Ce guichet n&apos;a pas d&apos;activités ces jours-là.</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Counter and activity</source>
        <translation>Guichet et activité</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>À quel guichet&#xa0;?</translation>
    </message>
    <message>
        <source>For which activity?</source>
        <translation>Pour quelle activité&#xa0;?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Where do you work?</source>
        <translation>À quel guichet&#xa0;?</translation>
    </message>
    <message>
        <source>For which activity?</source>
        <translation>Pour quelle activité&#xa0;?</translation>
    </message>
</context>
<context>
    <name>CounterChooser</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Guichets</translation>
    </message>
    <message>
        <source>Search a counter</source>
        <translation>Chercher un guichet</translation>
    </message>
    <message>
        <source>No counter is yours to work at. Ask for help.</source>
        <translation>Aucun guichet ne vous est attribué. Demandez de l&apos;aide.</translation>
    </message>
</context>
<context>
    <name>CrashBand</name>
    <message>
        <source>The program had trouble the last time. What happened was written down.</source>
        <translation>La dernière fois, le programme a eu un problème. Ce qui s’est passé a été noté.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>It says where in the program it went wrong, and nothing about people or cards. Send it to whoever looks after this program.</source>
        <translation>On y lit où le problème s’est produit dans le programme, et rien sur les personnes ou les cartes. Envoyez-le à la personne qui gère ce programme.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search in the actions of this day</source>
        <translation>Chercher dans les actions de ce jour</translation>
    </message>
    <message>
        <source>Actions of this day</source>
        <translation>Actions de ce jour</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>Cash-ins</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>The day before</source>
        <translation>Le jour précédent</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Le jour suivant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Offer it again anyway…</source>
        <translation>Proposer quand même…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Looks at the reader, this PC, the network and UiTPAS, and says what to do. Nothing is changed.</source>
        <translation>Examine le lecteur, ce PC, le réseau et UiTPAS, et dit que faire. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Test the reader</source>
        <translation>Tester le lecteur</translation>
    </message>
    <message>
        <source>Back to the help</source>
        <translation>Retour à l’aide</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examiner à nouveau</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>The report was copied. Paste it into a message.</source>
        <translation>Le rapport a été copié. Collez-le dans un message.</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Le rapport a été enregistré.</translation>
    </message>
    <message>
        <source>The report was not saved: nothing can be written there.</source>
        <translation>Le rapport n’a pas été enregistré&#xa0;: rien ne peut être écrit à cet endroit.</translation>
    </message>
    <message>
        <source>Stopped before everything was looked at.</source>
        <translation>Arrêté avant que tout ait été examiné.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Tout va bien.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export for Excel</source>
        <translation>Exporter pour Excel</translation>
    </message>
    <message>
        <source>With whole names and numbers</source>
        <translation>Avec les noms complets et les numéros</translation>
    </message>
    <message>
        <source>Names only of people who came since this program was started, and numbers only of what is still open: nothing else is kept. Keep such a file safe, and delete it when it is no longer needed.</source>
        <translation>Les noms seulement des personnes venues depuis le démarrage de ce programme, et les numéros seulement de ce qui est en suspens&#xa0;: rien d’autre n’est conservé. Gardez ce fichier en lieu sûr et supprimez-le dès qu’il n’est plus utile.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Table for Excel</source>
        <translation>Tableau pour Excel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Not saved: the file is open in another program. Close it there, and save again.</source>
        <translation>Non enregistré&#xa0;: le fichier est ouvert dans un autre programme. Fermez-le là, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Not saved: nothing can be written there. Choose another folder.</source>
        <translation>Non enregistré&#xa0;: rien ne peut être écrit à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Make room, or choose another disk.</source>
        <translation>Non enregistré&#xa0;: le disque est plein. Libérez de la place ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>Not saved: that folder is gone. Choose another one.</source>
        <translation>Non enregistré&#xa0;: ce dossier n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Not saved: the disk has trouble. Choose another folder.</source>
        <translation>Non enregistré&#xa0;: le disque signale une erreur. Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search in the promotions</source>
        <translation>Chercher dans les avantages</translation>
    </message>
    <message>
        <source>Search in the promotions (Ctrl+F)</source>
        <translation>Chercher dans les avantages (Ctrl+F)</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>In the spotlight</source>
        <translation>À la une</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Trier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Take this filter off: %1</source>
        <translation>Retirer le filtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take this filter off</source>
        <translation>Retirer le filtre</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Points from</source>
        <translation>Points dès</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Points jusqu&apos;à</translation>
    </message>
    <message>
        <source>Possible from</source>
        <translation>Possible dès le</translation>
    </message>
    <message>
        <source>Possible until</source>
        <translation>Possible jusqu&apos;au</translation>
    </message>
    <message>
        <source>Of card system</source>
        <translation>Du système</translation>
    </message>
    <message>
        <source>For card system</source>
        <translation>Pour le système</translation>
    </message>
    <message>
        <source>Points more</source>
        <translation>Points en plus</translation>
    </message>
    <message>
        <source>What would be possible with so many points more?</source>
        <translation>Qu&apos;est-ce qui serait possible avec autant de points de plus&#xa0;?</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Not expired</source>
        <translation>Non expirés</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiés</translation>
    </message>
    <message>
        <source>Every city</source>
        <translation>Toutes les communes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Every card system</source>
        <translation>Tous les systèmes</translation>
    </message>
    <message>
        <source>Every counter</source>
        <translation>Tous les guichets</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Ce guichet</translation>
    </message>
    <message>
        <source>“From” comes after “until”: nothing fits.</source>
        <translation>«&#xa0;Dès&#xa0;» vient après «&#xa0;jusqu&apos;à&#xa0;»&#xa0;: rien ne convient.</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Looking…</source>
        <translation>Examen en cours…</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Comment ça marche</translation>
    </message>
    <message>
        <source>Check in: tap a card. The screen says what happened. Then the next card.</source>
        <translation>Check-in&#xa0;: présentez une carte. L&apos;écran dit ce qui s&apos;est passé. Puis la carte suivante.</translation>
    </message>
    <message>
        <source>Promotions: tap a card to see what this person can have. Nothing is checked in.</source>
        <translation>Avantages&#xa0;: présentez une carte pour voir ce qui est possible. Aucun check-in n&apos;est fait.</translation>
    </message>
    <message>
        <source>No card at hand? Type the number on any page, or scan the barcode in the app.</source>
        <translation>Pas de carte sous la main&#xa0;? Tapez le numéro, sur n&apos;importe quelle page, ou scannez le code-barres dans l&apos;app.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Avantages</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Open the promotions, cash in, confirm</source>
        <translation>Ouvrir les avantages, échanger, confirmer</translation>
    </message>
    <message>
        <source>Cancel; take the person&apos;s data off the screen</source>
        <translation>Annuler&#xa0;; retirer les données de la personne de l&apos;écran</translation>
    </message>
    <message>
        <source>Something does not work?</source>
        <translation>Quelque chose ne fonctionne pas&#xa0;?</translation>
    </message>
    <message>
        <source>The diagnosis looks at the reader, this PC, the network and UiTPAS, and says what to do.</source>
        <translation>Le diagnostic examine le lecteur, ce PC, le réseau et UiTPAS, et dit que faire.</translation>
    </message>
    <message>
        <source>Open the diagnosis</source>
        <translation>Ouvrir le diagnostic</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir le dossier des données</translation>
    </message>
</context>
<context>
    <name>JournalNotice</name>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Open this in the browser?</source>
        <translation>Ouvrir ceci dans le navigateur&#xa0;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Promotions</source>
        <translation>Avantages</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>No promotions found</source>
        <translation>Aucun avantage trouvé</translation>
    </message>
    <message>
        <source>Take a filter off, or search for something else.</source>
        <translation>Retirez un filtre, ou cherchez autre chose.</translation>
    </message>
    <message>
        <source>Press Enter to cash in</source>
        <translation>Appuyez sur Enter pour échanger</translation>
    </message>
    <message>
        <source>In the spotlight</source>
        <translation>À la une</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log of the cards</source>
        <translation>Liste des cartes</translation>
    </message>
    <message>
        <source>The cards of today appear here.</source>
        <translation>Les cartes du jour apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>UiTPAS counter</source>
        <translation>Guichet UiTPAS</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>More</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Number of the card or national number</source>
        <translation>Numéro de la carte ou numéro national</translation>
    </message>
    <message>
        <source>Type or scan</source>
        <translation>Tapez ou scannez</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use this number (Enter)</source>
        <translation>Utiliser ce numéro (Enter)</translation>
    </message>
    <message>
        <source>Number pad</source>
        <translation>Pavé numérique</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Esc)</translation>
    </message>
    <message>
        <source>This number is not right</source>
        <translation>Ce numéro est incorrect</translation>
    </message>
    <message>
        <source>UiTPAS number or national number</source>
        <translation>Numéro UiTPAS ou numéro national</translation>
    </message>
    <message>
        <source>National number</source>
        <translation>Numéro national</translation>
    </message>
    <message>
        <source>UiTPAS number</source>
        <translation>Numéro UiTPAS</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Take the last digit back</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
</context>
<context>
    <name>OpenItems</name>
    <message>
        <source>Show fewer</source>
        <translation>En montrer moins</translation>
    </message>
</context>
<context>
    <name>PanelButtons</name>
    <message>
        <source>Choose an activity</source>
        <translation>Choisissez une activité</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Type number</source>
        <translation>Taper un numéro</translation>
    </message>
    <message>
        <source>Test the reader</source>
        <translation>Tester le lecteur</translation>
    </message>
    <message>
        <source>Look without a card</source>
        <translation>Voir sans carte</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Search and filters (Ctrl+F)</source>
        <translation>Recherche et filtres (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search and filters</source>
        <translation>Recherche et filtres</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Take this person off the screen (Esc)</source>
        <translation>Retirer cette personne de l&apos;écran (Esc)</translation>
    </message>
    <message>
        <source>Take this person off the screen</source>
        <translation>Retirer cette personne de l&apos;écran</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice mode – nothing goes to UiTPAS</source>
        <translation>Mode exercice – rien n&apos;est envoyé à UiTPAS</translation>
    </message>
</context>
<context>
    <name>PracticeTray</name>
    <message>
        <source>Practice cards</source>
        <translation>Cartes d&apos;exercice</translation>
    </message>
    <message>
        <source>Click on one to tap it.</source>
        <translation>Cliquez pour présenter.</translation>
    </message>
    <message>
        <source>Give card %1 to…</source>
        <translation>Donner la carte %1 à…</translation>
    </message>
    <message>
        <source>Given. Tap it again.</source>
        <translation>Donnée. Repassez-la.</translation>
    </message>
</context>
<context>
    <name>PromotionsPage</name>
    <message>
        <source>Promotions</source>
        <translation>Avantages</translation>
    </message>
    <message>
        <source>Nothing was cashed in.</source>
        <translation>Rien n’a été échangé.</translation>
    </message>
    <message>
        <source>Another card came: nothing was cashed in.</source>
        <translation>Une autre carte est arrivée&#xa0;: rien n&apos;a été échangé.</translation>
    </message>
    <message>
        <source>Something has changed: nothing was cashed in.</source>
        <translation>Quelque chose a changé entre-temps&#xa0;: rien n&apos;a été échangé.</translation>
    </message>
    <message>
        <source>Cashing in…</source>
        <translation>Échange en cours…</translation>
    </message>
    <message>
        <source>The question was closed</source>
        <translation>La question est fermée</translation>
    </message>
    <message>
        <source>Digits were typed. Nothing was cashed in.</source>
        <translation>Des chiffres ont été tapés. Rien n&apos;a été échangé.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cash in</source>
        <translation>Échanger</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Carte {number} lue, {time} ms jusqu&apos;à l&apos;écran</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Lecteur de cartes</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Arrêter le test</translation>
    </message>
    <message>
        <source>Test the reader</source>
        <translation>Tester le lecteur</translation>
    </message>
    <message>
        <source>Automatic: every reader</source>
        <translation>Tous (automatique)</translation>
    </message>
    <message>
        <source>Tap a card. It is only shown here.</source>
        <translation>Présentez une carte. Elle est seulement montrée ici.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The sign-in may still be kept on this PC. Ask IT for help.</source>
        <translation>La connexion est peut-être encore conservée sur ce PC. Demandez de l’aide au service informatique.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Help and shortcuts (F1)</source>
        <translation>Aide et raccourcis (F1)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size}&#xa0;%</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>What is heard can always be seen too.</source>
        <translation>Ce qui s&apos;entend se voit toujours aussi.</translation>
    </message>
    <message>
        <source>Play sounds</source>
        <translation>Jouer les sons</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Screen for the visitor</source>
        <translation>Écran pour le visiteur</translation>
    </message>
    <message>
        <source>On a second screen. It never shows a name.</source>
        <translation>Sur un deuxième écran. Il ne montre jamais de nom.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Greeting and result</source>
        <translation>Accueil et résultat</translation>
    </message>
    <message>
        <source>Points only</source>
        <translation>Points seulement</translation>
    </message>
    <message>
        <source>How long data stays</source>
        <translation>Durée d&apos;affichage des données</translation>
    </message>
    <message>
        <source>Names and balances leave the screen when nobody touches anything.</source>
        <translation>Noms et soldes disparaissent de l&apos;écran quand personne ne touche à rien.</translation>
    </message>
    <message>
        <source>How long actions are kept</source>
        <translation>Durée de conservation des actions</translation>
    </message>
    <message>
        <source>Without names, under Today. Older days keep their totals. What is open is always kept.</source>
        <translation>Sans noms, sous Aujourd’hui. Les jours plus anciens gardent leurs totaux. Ce qui est en suspens reste toujours.</translation>
    </message>
    <message>
        <source>Check-ins without a connection</source>
        <translation>Check-ins sans connexion</translation>
    </message>
    <message>
        <source>What cannot be sent is sent later, on the same day.</source>
        <translation>Ce qui ne peut pas être envoyé l’est plus tard, le même jour.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keep check-ins without a connection</source>
        <translation>Conserver les check-ins sans connexion</translation>
    </message>
</context>
<context>
    <name>SideMenu</name>
    <message>
        <source>Check in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Avantages</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Type number</source>
        <translation>Taper un numéro</translation>
    </message>
    <message>
        <source>Type a number instead of tapping a card</source>
        <translation>Tapez un numéro au lieu de présenter une carte</translation>
    </message>
    <message>
        <source>Practice cards</source>
        <translation>Cartes d&apos;exercice</translation>
    </message>
    <message>
        <source>Show or hide the practice cards</source>
        <translation>Afficher ou masquer les cartes d&apos;exercice</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>Cela ne marche pas</translation>
    </message>
    <message>
        <source>Open this address in a browser on this PC:</source>
        <translation>Ouvrez cette adresse dans un navigateur sur ce PC&#xa0;:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Does the browser end on a page that does not load? Paste its whole address here, or the code:</source>
        <translation>Le navigateur finit sur une page qui ne s’affiche pas&#xa0;? Collez ici son adresse entière, ou le code&#xa0;:</translation>
    </message>
    <message>
        <source>Address or code</source>
        <translation>Adresse ou code</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>This is no code of this sign-in.</source>
        <translation>Ce n’est pas un code de cette connexion.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Rouvrir le navigateur</translation>
    </message>
    <message>
        <source>No browser could be opened. Open the address yourself: here it goes on by itself.</source>
        <translation>Aucun navigateur n’a pu être ouvert. Ouvrez vous-même l’adresse&#xa0;: ici, la suite vient d’elle-même.</translation>
    </message>
    <message>
        <source>Sign in in the browser that has opened. After that it goes on here by itself.</source>
        <translation>Connectez-vous dans le navigateur qui s’est ouvert. Ensuite, la suite vient ici d’elle-même.</translation>
    </message>
    <message>
        <source>You are being signed in…</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Terms of use</source>
        <translation>Conditions d’utilisation</translation>
    </message>
    <message>
        <source>UiTPAS asks everyone who works at a counter to accept its terms of use. You did not do that yet.</source>
        <translation>UiTPAS demande à toute personne qui travaille à un guichet d’accepter ses conditions d’utilisation. Vous ne l’avez pas encore fait.</translation>
    </message>
    <message>
        <source>I accept them</source>
        <translation>Je les accepte</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>TodayModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today at this desk</source>
        <translation>Aujourd&apos;hui à ce guichet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Nothing yet today</source>
        <translation>Encore rien aujourd’hui</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>This day cannot be read now</source>
        <translation>Ce jour ne peut pas être lu maintenant</translation>
    </message>
    <message>
        <source>The disk of this PC has trouble.</source>
        <translation>Le disque de ce PC signale une erreur.</translation>
    </message>
    <message>
        <source>Only the totals are kept</source>
        <translation>Seuls les totaux sont conservés</translation>
    </message>
    <message>
        <source>How long each action is kept is chosen under Settings.</source>
        <translation>La durée de conservation de chaque action se choisit dans les paramètres.</translation>
    </message>
    <message>
        <source>Nothing was done on this day</source>
        <translation>Rien n’a été fait ce jour-là</translation>
    </message>
    <message>
        <source>Nothing was done here yet. Each check-in and cash-in will stand here.</source>
        <translation>Rien ne s&apos;est encore passé ici. Chaque check-in et chaque échange apparaîtra ici.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Choose a counter</source>
        <translation>Choisissez un guichet</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Counter: choose another</source>
        <translation>Guichet&#xa0;: en choisir un autre</translation>
    </message>
    <message>
        <source>Choose an activity</source>
        <translation>Choisissez une activité</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Activity: choose another</source>
        <translation>Activité&#xa0;: en choisir une autre</translation>
    </message>
    <message>
        <source>Which reader, and a test</source>
        <translation>Quel lecteur, et un test</translation>
    </message>
    <message>
        <source>The connection with UiTPAS</source>
        <translation>La connexion avec UiTPAS</translation>
    </message>
    <message>
        <source>What is not certain yet</source>
        <translation>Ce qui n&apos;est pas encore certain</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Reconnectez-vous</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Personne n’est connecté</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>The sign-in has expired.</source>
        <translation>La connexion a expiré.</translation>
    </message>
    <message>
        <source>This PC cannot keep the sign-in: it lasts until the program ends.</source>
        <translation>Ce PC ne peut pas conserver la connexion&#xa0;: elle dure jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Change employee</source>
        <translation>Changer de collaborateur</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Who is at work</source>
        <translation>Qui est au guichet</translation>
    </message>
    <message>
        <source>Test the reader</source>
        <translation>Tester le lecteur</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Practice employee</source>
        <translation>Collaborateur fictif</translation>
    </message>
    <message>
        <source>Nothing that you do here goes to UiTPAS.</source>
        <translation>Rien de ce qui se fait ici n&apos;est envoyé à UiTPAS.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Aide (F1)</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Offer it again</source>
        <translation>Proposer quand même</translation>
    </message>
</context>
<context>
    <name>VisitorWindow</name>
    <message>
        <source>For the visitor</source>
        <translation>Pour le visiteur</translation>
    </message>
</context>
<context>
    <name>WarningLine</name>
    <message>
        <source>Press to see why</source>
        <translation>Cliquez pour voir pourquoi</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>gives %1 point(s)</source>
        <translation>
            <numerusform>donne %1 point</numerusform>
            <numerusform>donne %1 points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s)</source>
        <translation>
            <numerusform>%1 point</numerusform>
            <numerusform>%1 points</numerusform>
        </translation>
    </message>
    <message>
        <source>once in all</source>
        <translation>une seule fois</translation>
    </message>
    <message>
        <source>at most %1 in all</source>
        <translation>au plus %1 fois en tout</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>1 fois par jour</translation>
    </message>
    <message>
        <source>at most %1 a day</source>
        <translation>au plus %1 fois par jour</translation>
    </message>
    <message>
        <source>once a week</source>
        <translation>1 fois par semaine</translation>
    </message>
    <message>
        <source>at most %1 a week</source>
        <translation>au plus %1 fois par semaine</translation>
    </message>
    <message>
        <source>once a month</source>
        <translation>1 fois par mois</translation>
    </message>
    <message>
        <source>at most %1 a month</source>
        <translation>au plus %1 fois par mois</translation>
    </message>
    <message>
        <source>once a quarter</source>
        <translation>1 fois par trimestre</translation>
    </message>
    <message>
        <source>at most %1 a quarter</source>
        <translation>au plus %1 fois par trimestre</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>1 fois par an</translation>
    </message>
    <message>
        <source>at most %1 a year</source>
        <translation>au plus %1 fois par an</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atteinte</translation>
    </message>
    <message>
        <source>Limit reached: %1</source>
        <translation>Limite atteinte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Had already</source>
        <translation>Déjà reçu</translation>
    </message>
    <message>
        <source>Had today already</source>
        <translation>Déjà reçu aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Had this week already</source>
        <translation>Déjà reçu cette semaine</translation>
    </message>
    <message>
        <source>Had this month already</source>
        <translation>Déjà reçu ce mois-ci</translation>
    </message>
    <message>
        <source>Had this quarter already</source>
        <translation>Déjà reçu ce trimestre</translation>
    </message>
    <message>
        <source>Had this year already</source>
        <translation>Déjà reçu cette année</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>Du %1 au %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Dès le %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu&apos;au %1</translation>
    </message>
    <message>
        <source>Checking in was possible until %1.</source>
        <translation>Fin du check-in&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Checking in is possible from %1 until %2.</source>
        <translation>Check-in possible&#xa0;: %1 – %2.</translation>
    </message>
    <message>
        <source>Checking in is possible from %1.</source>
        <translation>Check-in possible dès %1.</translation>
    </message>
    <message>
        <source>Checking in is possible until %1.</source>
        <translation>Check-in possible jusqu&apos;à %1.</translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation>Droit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code&#xa0;: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Choose another activity: this card is checked in there.</source>
        <translation>Choisissez une autre activité&#xa0;: le check-in de cette carte s&apos;y fera.</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) earned</source>
        <translation>
            <numerusform>%1 point gagné</numerusform>
            <numerusform>%1 points gagnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Cashed in: %1</source>
        <translation>Échangé&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) in all</source>
        <translation>
            <numerusform>%1 point au total</numerusform>
            <numerusform>%1 points au total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %2 point(s)</source>
        <translation>
            <numerusform>%1 a %2 point</numerusform>
            <numerusform>%1 a %2 points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) left</source>
        <translation>
            <numerusform>%1 point restant</numerusform>
            <numerusform>%1 points restants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %2 point(s) left</source>
        <translation>
            <numerusform>%1 a encore %2 point</numerusform>
            <numerusform>%1 a encore %2 points</numerusform>
        </translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Pas possible</translation>
    </message>
    <message>
        <source>Your sign-in has expired. This card waits, and is used once you are back.</source>
        <translation>Votre connexion a expiré. Cette carte attend, et sera utilisée dès votre retour.</translation>
    </message>
    <message>
        <source>Nothing was cashed in. Try again, and have this PC&apos;s clock set right.</source>
        <translation>Rien n&apos;a été échangé. Réessayez, et faites régler l&apos;horloge de ce PC.</translation>
    </message>
    <message>
        <source>You may not check people in at this counter.</source>
        <translation>Le check-in n&apos;est pas autorisé à ce guichet.</translation>
    </message>
    <message>
        <source>You may not look at promotions at this counter.</source>
        <translation>La consultation des avantages n&apos;est pas autorisée à ce guichet.</translation>
    </message>
    <message>
        <source>You may not cash in promotions at this counter.</source>
        <translation>L&apos;échange d&apos;avantages n&apos;est pas autorisé à ce guichet.</translation>
    </message>
    <message>
        <source>The kansenstatuut has expired. It has to be renewed.</source>
        <translation>Le statut à tarif réduit (kansenstatuut) a expiré. Il doit être renouvelé.</translation>
    </message>
    <message>
        <source>Card blocked</source>
        <translation>Carte bloquée</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>This card is blocked. Ask for the new card.</source>
        <translation>Cette carte est bloquée. Demandez la nouvelle carte.</translation>
    </message>
    <message>
        <source>The kansenstatuut is in its grace period. It has to be renewed soon.</source>
        <translation>Le statut à tarif réduit (kansenstatuut) est en période de grâce. Il doit être renouvelé bientôt.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>All gone</source>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu&apos;au %1</translation>
    </message>
    <message numerus="yes">
        <source>With %1 more point(s)</source>
        <translation>
            <numerusform>Avec %1 point de plus</numerusform>
            <numerusform>Avec %1 points de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Échanger</translation>
    </message>
    <message>
        <source>Cashing in…</source>
        <translation>Échange en cours…</translation>
    </message>
    <message>
        <source>Choose a counter first</source>
        <translation>Choisissez d’abord un guichet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>nouveautés</translation>
    </message>
    <message>
        <source>Not expired</source>
        <translation>Non expirés</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiés</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>À %1</translation>
    </message>
    <message>
        <source>At this counter</source>
        <translation>À ce guichet</translation>
    </message>
    <message numerus="yes">
        <source>Up to %1 point(s)</source>
        <translation>
            <numerusform>Jusqu&apos;à %1 point</numerusform>
            <numerusform>Jusqu&apos;à %1 points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 point(s)</source>
        <translation>
            <numerusform>Dès %1 point</numerusform>
            <numerusform>Dès %1 points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 point(s)</source>
        <translation>
            <numerusform>%1 à %2 point</numerusform>
            <numerusform>%1 à %2 points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 promotion(s)</source>
        <translation>
            <numerusform>%1 avantage</numerusform>
            <numerusform>%1 avantages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 promotion(s)</source>
        <translation>
            <numerusform>%1 avantage sur %2</numerusform>
            <numerusform>%1 avantages sur %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Loading: %1 of %2</source>
        <translation>Chargement&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>%1: why?</source>
        <translation>%1&#xa0;: pourquoi&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>point(s)</source>
        <translation>
            <numerusform>point</numerusform>
            <numerusform>points</numerusform>
        </translation>
    </message>
    <message>
        <source>At every counter</source>
        <translation>À tous les guichets</translation>
    </message>
    <message>
        <source>Residents of %1</source>
        <translation>Habitants de %1</translation>
    </message>
    <message>
        <source>Residents of every city</source>
        <translation>Habitants de toutes les communes</translation>
    </message>
    <message>
        <source>No end to them</source>
        <translation>Illimité</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>Encore %1 sur %2</translation>
    </message>
    <message>
        <source>As often as one likes</source>
        <translation>Aussi souvent que souhaité</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et encore %2</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>épuisé</translation>
    </message>
    <message>
        <source>Not enough points</source>
        <translation>Pas assez de points</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) short</source>
        <translation>
            <numerusform>Il manque %1 point</numerusform>
            <numerusform>Il manque %1 points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 promotion(s) possible</source>
        <translation>
            <numerusform>%1 avantage possible</numerusform>
            <numerusform>%1 avantages possibles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 pour %2</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Cette opération est irréversible.</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>cette personne</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2 point(s)</source>
        <translation>
            <numerusform>%1 → %2 point</numerusform>
            <numerusform>%1 → %2 points</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Terminé le %1</translation>
    </message>
    <message>
        <source>Not at this time</source>
        <translation>Pas en ce moment</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Ask for the new card</source>
        <translation>Demandez la nouvelle carte</translation>
    </message>
    <message>
        <source>Not for this person</source>
        <translation>Pas pour cette personne</translation>
    </message>
    <message>
        <source>Switched off by the card system</source>
        <translation>Désactivé par le système de cartes</translation>
    </message>
    <message>
        <source>Not for this card or city</source>
        <translation>Pas pour cette carte ou commune</translation>
    </message>
    <message>
        <source>Renew the membership first</source>
        <translation>Renouvelez d&apos;abord l&apos;affiliation</translation>
    </message>
    <message>
        <source>Looking for a reader…</source>
        <translation>Recherche lecteur…</translation>
    </message>
    <message>
        <source>Smart card service not running</source>
        <translation>Service arrêté</translation>
    </message>
    <message>
        <source>No reader found</source>
        <translation>Pas de lecteur</translation>
    </message>
    <message>
        <source>Reader ready</source>
        <translation>Lecteur prêt</translation>
    </message>
    <message numerus="yes">
        <source>%1 reader(s) ready</source>
        <translation>
            <numerusform>%1 lecteur prêt</numerusform>
            <numerusform>%1 lecteurs prêts</numerusform>
        </translation>
    </message>
    <message>
        <source>The card reader does not work</source>
        <translation>Le lecteur de cartes ne fonctionne pas</translation>
    </message>
    <message>
        <source>No card reader</source>
        <translation>Pas de lecteur de cartes</translation>
    </message>
    <message>
        <source>The reader works again by itself once the service runs. You can type the number.</source>
        <translation>Le lecteur refonctionne de lui-même dès que le service de cartes tourne. En attendant, le numéro peut être tapé.</translation>
    </message>
    <message>
        <source>Plug the reader in. Meanwhile you can type the number.</source>
        <translation>Branchez le lecteur. En attendant, le numéro peut être tapé.</translation>
    </message>
    <message>
        <source>Ask for the new card.</source>
        <translation>Demandez la nouvelle carte.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>Vérifiez le numéro.</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>Pas encore certain</translation>
    </message>
    <message>
        <source>not certain yet</source>
        <translation>pas encore certain</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>Not a UiTPAS</source>
        <translation>Pas une carte UiTPAS</translation>
    </message>
    <message>
        <source>not a UiTPAS</source>
        <translation>pas une carte UiTPAS</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Check-in réussi</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>check-in réussi</translation>
    </message>
    <message>
        <source>Already checked in</source>
        <translation>Check-in déjà fait</translation>
    </message>
    <message>
        <source>already</source>
        <translation>déjà fait</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Pas possible maintenant</translation>
    </message>
    <message>
        <source>This activity is not open for checking in.</source>
        <translation>Le check-in n&apos;est pas ouvert pour cette activité.</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>pas ouvert</translation>
    </message>
    <message>
        <source>Card read</source>
        <translation>Carte lue</translation>
    </message>
    <message>
        <source>Tap a UiTPAS</source>
        <translation>Présentez une carte UiTPAS</translation>
    </message>
    <message>
        <source>Tap a UiTPAS to see its promotions</source>
        <translation>Présentez une carte UiTPAS pour voir ses avantages</translation>
    </message>
    <message>
        <source>A group pass cannot cash in. Ask for the UiTPAS of the person.</source>
        <translation>Un pass de groupe ne permet pas d&apos;échanger. Demandez la carte UiTPAS de la personne.</translation>
    </message>
    <message>
        <source>Nothing is checked in on this page.</source>
        <translation>Aucun check-in n&apos;est fait sur cette page.</translation>
    </message>
    <message>
        <source>Then tap a UiTPAS to check in.</source>
        <translation>Présentez ensuite une carte UiTPAS.</translation>
    </message>
    <message>
        <source>Still the same card</source>
        <translation>Toujours la même carte</translation>
    </message>
    <message>
        <source>Click on one of the practice cards.</source>
        <translation>Cliquez sur une des cartes d&apos;exercice.</translation>
    </message>
    <message>
        <source>Sign in to begin</source>
        <translation>Connectez-vous</translation>
    </message>
    <message>
        <source>This counter is not set up yet</source>
        <translation>Ce guichet n&apos;est pas encore configuré</translation>
    </message>
    <message>
        <source>This counter does not work yet</source>
        <translation>Ce guichet ne fonctionne pas encore</translation>
    </message>
    <message>
        <source>Your sign-in has expired. What waits is used once you are back.</source>
        <translation>Votre connexion a expiré. Ce qui attend sera utilisé dès votre retour.</translation>
    </message>
    <message>
        <source>You do that with your UiTiD, in the browser.</source>
        <translation>Cela se fait avec votre UiTiD, dans le navigateur.</translation>
    </message>
    <message>
        <source>Nothing can be checked in. Practice mode shows how it works: counter-app --sandbox</source>
        <translation>Le check-in n&apos;est pas encore possible. Le mode exercice montre comment ça marche&#xa0;: counter-app --sandbox</translation>
    </message>
    <message>
        <source>Choose an activity</source>
        <translation>Choisissez une activité</translation>
    </message>
    <message>
        <source>This card is checked in at what you choose.</source>
        <translation>Le check-in de cette carte se fera pour l&apos;activité choisie.</translation>
    </message>
    <message>
        <source>no activity chosen</source>
        <translation>aucune activité choisie</translation>
    </message>
    <message>
        <source>Activity unknown</source>
        <translation>Activité inconnue</translation>
    </message>
    <message>
        <source>Choose the activity again.</source>
        <translation>Choisissez à nouveau l&apos;activité.</translation>
    </message>
    <message>
        <source>activity unknown</source>
        <translation>activité inconnue</translation>
    </message>
    <message>
        <source>Unknown card</source>
        <translation>Carte inconnue</translation>
    </message>
    <message>
        <source>This card is not a UiTPAS, or is not registered yet.</source>
        <translation>Cette carte n&apos;est pas une carte UiTPAS, ou n&apos;est pas encore enregistrée.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Unknown number</source>
        <translation>Numéro inconnu</translation>
    </message>
    <message>
        <source>unknown number</source>
        <translation>numéro inconnu</translation>
    </message>
    <message>
        <source>This number is not right</source>
        <translation>Ce numéro est incorrect</translation>
    </message>
    <message>
        <source>number not right</source>
        <translation>numéro incorrect</translation>
    </message>
    <message>
        <source>Card not valid</source>
        <translation>Carte non valable</translation>
    </message>
    <message>
        <source>card not valid</source>
        <translation>carte non valable</translation>
    </message>
    <message>
        <source>card blocked</source>
        <translation>carte bloquée</translation>
    </message>
    <message>
        <source>Card no longer in use</source>
        <translation>Carte hors d&apos;usage</translation>
    </message>
    <message>
        <source>card not in use</source>
        <translation>carte hors d&apos;usage</translation>
    </message>
    <message>
        <source>Card not sold yet</source>
        <translation>Carte pas encore vendue</translation>
    </message>
    <message>
        <source>Register it for somebody first.</source>
        <translation>Enregistrez-la d&apos;abord au nom de quelqu&apos;un.</translation>
    </message>
    <message>
        <source>card not sold yet</source>
        <translation>carte pas encore vendue</translation>
    </message>
    <message>
        <source>Group pass</source>
        <translation>Pass de groupe</translation>
    </message>
    <message>
        <source>A group pass earns no points.</source>
        <translation>Un pass de groupe ne gagne pas de points.</translation>
    </message>
    <message>
        <source>Nothing was cashed in. Try again when there is a connection.</source>
        <translation>Rien n’a été échangé. Réessayez quand la connexion est rétablie.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Nothing was sent.</source>
        <translation>Votre connexion a expiré. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>We are finding out. Until then this promotion stays locked for this person.</source>
        <translation>Nous vérifions si l’échange a eu lieu. D’ici là, cet avantage reste bloqué pour cette personne.</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>Pas de check-in</translation>
    </message>
    <message>
        <source>We looked: the point was not added. Tap the card again.</source>
        <translation>Vérifié&#xa0;: le point n’a pas été attribué. Présentez à nouveau la carte.</translation>
    </message>
    <message>
        <source>not checked in</source>
        <translation>pas de check-in</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>This was done with another UiTPAS server. It goes on when you work there again.</source>
        <translation>Cela s’est fait avec un autre serveur UiTPAS. La suite viendra quand vous y travaillerez à nouveau.</translation>
    </message>
    <message>
        <source>We are finding out.</source>
        <translation>Nous vérifions.</translation>
    </message>
    <message>
        <source>We are looking now…</source>
        <translation>Nous vérifions maintenant…</translation>
    </message>
    <message>
        <source>It is being sent…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Cela a eu lieu</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>Cela n’a pas eu lieu</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Do not send it any more</source>
        <translation>Ne plus envoyer</translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation>Refaire le check-in</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Choose “%1” first to check in again.</source>
        <translation>Choisissez d’abord «&#xa0;%1&#xa0;» pour refaire le check-in.</translation>
    </message>
    <message>
        <source>This happened: %1</source>
        <translation>Cela a eu lieu&#xa0;: %1</translation>
    </message>
    <message>
        <source>It counts as done then, and is not looked for any more.</source>
        <translation>Cela compte alors comme fait, et nous ne vérifions plus.</translation>
    </message>
    <message>
        <source>This did not happen: %1</source>
        <translation>Cela n’a pas eu lieu&#xa0;: %1</translation>
    </message>
    <message>
        <source>It can be cashed in again then. If it did happen, the points go twice.</source>
        <translation>L’échange peut alors être refait. S’il a eu lieu malgré tout, les points sont retirés deux fois.</translation>
    </message>
    <message>
        <source>The card can be checked in again then.</source>
        <translation>Le check-in de la carte peut alors être refait.</translation>
    </message>
    <message>
        <source>This check-in will not be sent: %1</source>
        <translation>Ce check-in ne sera pas envoyé&#xa0;: %1</translation>
    </message>
    <message>
        <source>It does not count then.</source>
        <translation>Il ne compte alors pas.</translation>
    </message>
    <message>
        <source>Yes, it happened</source>
        <translation>Oui, cela a eu lieu</translation>
    </message>
    <message>
        <source>Right, it did not happen</source>
        <translation>Oui, pas eu lieu</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message numerus="yes">
        <source>%1 more</source>
        <translation>
            <numerusform>Encore %1</numerusform>
            <numerusform>Encore %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 kept</source>
        <translation>
            <numerusform>%1 conservé</numerusform>
            <numerusform>%1 conservés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 check-in(s) kept, to be sent as soon as there is a connection.</source>
        <translation>
            <numerusform>%1 check-in conservé, qui sera envoyé dès que la connexion sera rétablie.</numerusform>
            <numerusform>%1 check-ins conservés, qui seront envoyés dès que la connexion sera rétablie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent at %1, not certain yet</source>
        <translation>Envoyé à %1, pas encore certain</translation>
    </message>
    <message>
        <source>This was sent at %1, and no clear answer came: the points may have been taken.</source>
        <translation>Ceci a été envoyé à %1, sans réponse claire&#xa0;: les points ont peut-être déjà été retirés.</translation>
    </message>
    <message>
        <source>We could not find out: say under Today what happened.</source>
        <translation>Nous n’avons pas pu vérifier&#xa0;: indiquez sous Aujourd’hui ce qui s’est passé.</translation>
    </message>
    <message>
        <source>Offer “%1” to %2 again, although nobody knows yet what became of it at %3?</source>
        <translation>Proposer à nouveau «&#xa0;%1&#xa0;» à %2, alors qu’on ne sait pas encore ce qui s’est passé à %3&#xa0;?</translation>
    </message>
    <message>
        <source>If it was cashed in then, the points are taken twice. That cannot be undone.</source>
        <translation>Si l’échange a eu lieu, les points seront retirés deux fois. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>%1 (yesterday)</source>
        <translation>%1 (hier)</translation>
    </message>
    <message>
        <source>%1 (tomorrow)</source>
        <translation>%1 (demain)</translation>
    </message>
    <message>
        <source>Last looked at %1.</source>
        <translation>Dernière vérification à %1.</translation>
    </message>
    <message>
        <source>Next time at %1.</source>
        <translation>Prochaine fois à %1.</translation>
    </message>
    <message>
        <source>the other counter</source>
        <translation>l’autre guichet</translation>
    </message>
    <message>
        <source>It is sent when you work at %1 again today.</source>
        <translation>L’envoi se fera quand vous travaillerez à nouveau à %1 aujourd’hui.</translation>
    </message>
    <message>
        <source>At the latest today.</source>
        <translation>Au plus tard aujourd’hui.</translation>
    </message>
    <message>
        <source>Until %1 at the latest.</source>
        <translation>Au plus tard à %1.</translation>
    </message>
    <message>
        <source>It is sent as soon as there is a connection.</source>
        <translation>L’envoi se fera dès que la connexion sera rétablie.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>We sent it at %1. UiTPAS has it at %2, but another desk of this counter may have done that. Did ours happen?</source>
        <translation>Nous l’avons envoyé à %1. UiTPAS en a un de %2, mais il peut venir d’un autre PC de ce guichet. Le nôtre a-t-il eu lieu&#xa0;?</translation>
    </message>
    <message>
        <source>We sent it at %1. Another desk of this counter may have done the same. Did ours happen?</source>
        <translation>Nous l’avons envoyé à %1. Un autre PC de ce guichet a peut-être fait de même. Le nôtre a-t-il eu lieu&#xa0;?</translation>
    </message>
    <message>
        <source>We sent it at %1. This person&apos;s check-ins cannot be looked up. Do you know whether it happened?</source>
        <translation>Nous l’avons envoyé à %1. Les check-ins de cette personne ne peuvent pas être consultés. Savez-vous s’il a eu lieu&#xa0;?</translation>
    </message>
    <message>
        <source>We sent it at %1. You may not look at what this person cashed in. Compare the balance: did it happen?</source>
        <translation>Nous l’avons envoyé à %1. Vous ne pouvez pas voir ce que cette personne a échangé. Comparez le solde&#xa0;: a-t-il eu lieu&#xa0;?</translation>
    </message>
    <message>
        <source>We sent it at %1, and could not find out for a day. Do you know whether it happened?</source>
        <translation>Nous l’avons envoyé à %1, sans pouvoir le vérifier pendant un jour. Savez-vous s’il a eu lieu&#xa0;?</translation>
    </message>
    <message>
        <source>UiTPAS has something like it at %1.</source>
        <translation>UiTPAS a quelque chose de semblable à %1.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>There was no connection in time: this check-in does not count.</source>
        <translation>La connexion n’est pas revenue à temps&#xa0;: ce check-in ne compte pas.</translation>
    </message>
    <message>
        <source>We looked: nothing was cashed in, and no points were taken. You can do it again.</source>
        <translation>Vérifié&#xa0;: rien n’a été échangé et aucun point n’a été retiré. Vous pouvez recommencer.</translation>
    </message>
    <message>
        <source>This PC cannot write down what is done: its disk is full, or locked. Nothing was sent.</source>
        <translation>Ce PC ne peut pas noter ce qui se fait&#xa0;: le disque est plein ou verrouillé. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Settled: it counted</source>
        <translation>Réglé&#xa0;: cela a compté</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>C’est votre indication.</translation>
    </message>
    <message>
        <source>settled: it counted</source>
        <translation>réglé&#xa0;: compté</translation>
    </message>
    <message>
        <source>Settled: it did not count</source>
        <translation>Réglé&#xa0;: cela n’a pas compté</translation>
    </message>
    <message>
        <source>settled: it did not count</source>
        <translation>réglé&#xa0;: pas compté</translation>
    </message>
    <message>
        <source>11 points, lives in Aalst</source>
        <translation>11 points, habite à Alost</translation>
    </message>
    <message>
        <source>has checked in today already</source>
        <translation>check-in déjà fait aujourd&apos;hui</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>pas de points</translation>
    </message>
    <message>
        <source>23.55 points</source>
        <translation>23,55 points</translation>
    </message>
    <message>
        <source>64 points: a great deal</source>
        <translation>64 points&#xa0;: beaucoup</translation>
    </message>
    <message>
        <source>kansenstatuut valid</source>
        <translation>statut à tarif réduit valable</translation>
    </message>
    <message>
        <source>kansenstatuut in its grace period</source>
        <translation>statut à tarif réduit en période de grâce</translation>
    </message>
    <message>
        <source>kansenstatuut expired</source>
        <translation>statut à tarif réduit expiré</translation>
    </message>
    <message>
        <source>blocked card</source>
        <translation>carte bloquée</translation>
    </message>
    <message>
        <source>deleted card</source>
        <translation>carte supprimée</translation>
    </message>
    <message>
        <source>a very long name</source>
        <translation>un nom très long</translation>
    </message>
    <message>
        <source>lives in &apos;s-Gravenvoeren</source>
        <translation>habite à Fouron-le-Comte</translation>
    </message>
    <message>
        <source>no UiTiD</source>
        <translation>pas d&apos;UiTiD</translation>
    </message>
    <message>
        <source>a child of primary school age</source>
        <translation>enfant en primaire</translation>
    </message>
    <message>
        <source>a child, lives in Lede</source>
        <translation>enfant, habite à Lede</translation>
    </message>
    <message>
        <source>had this week&apos;s coffee already</source>
        <translation>a déjà reçu le café de la semaine</translation>
    </message>
    <message>
        <source>lives in Brussels</source>
        <translation>habite à Bruxelles</translation>
    </message>
    <message>
        <source>lives in Ninove</source>
        <translation>habite à Ninove</translation>
    </message>
    <message>
        <source>12.5 points</source>
        <translation>12,5 points</translation>
    </message>
    <message>
        <source>group pass</source>
        <translation>pass de groupe</translation>
    </message>
    <message>
        <source>unsold card</source>
        <translation>carte non vendue</translation>
    </message>
    <message>
        <source>No active membership</source>
        <translation>Pas d&apos;affiliation active</translation>
    </message>
    <message>
        <source>Renew the membership first.</source>
        <translation>Renouvelez d&apos;abord l&apos;affiliation.</translation>
    </message>
    <message>
        <source>no active membership</source>
        <translation>pas d&apos;affiliation active</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>This phone or bank card has no fixed number. Type the card&apos;s number, or scan the barcode in the app.</source>
        <translation>Cet appareil ou cette carte bancaire n&apos;a pas de numéro fixe. Tapez le numéro de la carte, ou scannez le code-barres dans l&apos;app.</translation>
    </message>
    <message>
        <source>Hold the card a little longer</source>
        <translation>Tenez la carte un peu plus longtemps</translation>
    </message>
    <message>
        <source>taken away too soon</source>
        <translation>retirée trop tôt</translation>
    </message>
    <message>
        <source>Card not read</source>
        <translation>Carte non lue</translation>
    </message>
    <message>
        <source>Lay the card down again, or type its number.</source>
        <translation>Reposez la carte, ou tapez son numéro.</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lue</translation>
    </message>
    <message>
        <source>This card has no number that can be read. Type the number of the UiTPAS.</source>
        <translation>Cette carte n&apos;a pas de numéro lisible. Tapez le numéro de la carte UiTPAS.</translation>
    </message>
    <message>
        <source>Another program is using the reader. Close it, or type the number.</source>
        <translation>Un autre programme utilise le lecteur. Fermez-le, ou tapez le numéro.</translation>
    </message>
    <message>
        <source>reader in use</source>
        <translation>lecteur occupé</translation>
    </message>
    <message>
        <source>Card found</source>
        <translation>Carte trouvée</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>carte consultée</translation>
    </message>
    <message>
        <source>Cashed in</source>
        <translation>Échangé</translation>
    </message>
    <message>
        <source>cashed in</source>
        <translation>échangé</translation>
    </message>
    <message>
        <source>Not cashed in</source>
        <translation>Pas échangé</translation>
    </message>
    <message>
        <source>not cashed in</source>
        <translation>pas échangé</translation>
    </message>
    <message>
        <source>Promotion not found</source>
        <translation>Avantage introuvable</translation>
    </message>
    <message>
        <source>It may have ended. Look the card up again.</source>
        <translation>Il est peut-être terminé. Présentez la carte à nouveau.</translation>
    </message>
    <message>
        <source>promotion not found</source>
        <translation>avantage introuvable</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Pas d&apos;autorisation</translation>
    </message>
    <message>
        <source>You may not do this at this counter.</source>
        <translation>Ce n&apos;est pas autorisé à ce guichet.</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>pas d&apos;autorisation</translation>
    </message>
    <message>
        <source>Counter unknown</source>
        <translation>Guichet inconnu</translation>
    </message>
    <message>
        <source>Choose the counter again.</source>
        <translation>Choisissez à nouveau le guichet.</translation>
    </message>
    <message>
        <source>counter unknown</source>
        <translation>guichet inconnu</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Reconnectez-vous</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>reconnexion nécessaire</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is wrong</source>
        <translation>L&apos;horloge de ce PC n&apos;est pas à l&apos;heure</translation>
    </message>
    <message>
        <source>Tap again, and have this PC&apos;s clock set right.</source>
        <translation>Présentez la carte à nouveau, et faites régler l&apos;horloge de ce PC.</translation>
    </message>
    <message>
        <source>PC&apos;s clock wrong</source>
        <translation>horloge du PC pas à l&apos;heure</translation>
    </message>
    <message>
        <source>No connection. Tap again.</source>
        <translation>Pas de connexion. Présentez la carte à nouveau.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Not in use yet</source>
        <translation>Encore inutilisé</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Server trouble</source>
        <translation>Panne</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>This network wants you to sign in first.</source>
        <translation>Ce réseau demande de vous connecter d’abord.</translation>
    </message>
    <message>
        <source>UiTPAS answers slower than usual.</source>
        <translation>UiTPAS répond plus lentement que d&apos;habitude.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>The server cannot be found: this PC seems to have no network.</source>
        <translation>Le serveur est introuvable&#xa0;: ce PC semble ne pas avoir de réseau.</translation>
    </message>
    <message>
        <source>No secure connection with the server is possible.</source>
        <translation>Une connexion sécurisée avec le serveur n&apos;est pas possible.</translation>
    </message>
    <message>
        <source>The proxy of this network refused the connection.</source>
        <translation>Le proxy de ce réseau a refusé la connexion.</translation>
    </message>
    <message>
        <source>UiTPAS itself has trouble: the server answers with an error.</source>
        <translation>UiTPAS est en panne&#xa0;: le serveur répond par une erreur.</translation>
    </message>
    <message>
        <source>Open a web page, and sign in at %1. Then it goes on by itself.</source>
        <translation>Ouvrez une page web et connectez-vous sur %1. Ensuite, tout continue automatiquement.</translation>
    </message>
    <message>
        <source>Open a web page, and sign in there. Then it goes on by itself.</source>
        <translation>Ouvrez une page web et connectez-vous-y. Ensuite, tout continue automatiquement.</translation>
    </message>
    <message>
        <source>Smart card service</source>
        <translation>Service de cartes à puce</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Lecteurs de cartes</translation>
    </message>
    <message>
        <source>A card on the reader</source>
        <translation>Une carte sur le lecteur</translation>
    </message>
    <message>
        <source>Keeping the sign-in</source>
        <translation>Mémoriser la connexion</translation>
    </message>
    <message>
        <source>Folder and disk</source>
        <translation>Dossier et disque</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Connexion sécurisée</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Qui répond</translation>
    </message>
    <message>
        <source>Clock of this PC</source>
        <translation>Horloge de ce PC</translation>
    </message>
    <message>
        <source>Access of this program</source>
        <translation>Accès de ce programme</translation>
    </message>
    <message>
        <source>Sign-in of the employee</source>
        <translation>Connexion de l’employé</translation>
    </message>
    <message>
        <source>Permission: activities</source>
        <translation>Autorisation&#xa0;: activités</translation>
    </message>
    <message>
        <source>Permission: promotions</source>
        <translation>Autorisation&#xa0;: avantages</translation>
    </message>
    <message>
        <source>Permission: check-ins of before</source>
        <translation>Autorisation&#xa0;: check-ins précédents</translation>
    </message>
    <message>
        <source>Permission: cards</source>
        <translation>Autorisation&#xa0;: cartes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>well</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>note</source>
        <translation>à noter</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non examiné</translation>
    </message>
    <message>
        <source>No answer within %1 seconds.</source>
        <translation>Pas de réponse en %1 secondes.</translation>
    </message>
    <message>
        <source>This could not be checked (%1).</source>
        <translation>Ceci n’a pas pu être examiné (%1).</translation>
    </message>
    <message>
        <source>Stopped before it was known.</source>
        <translation>Arrêté avant de le savoir.</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>Il fonctionne.</translation>
    </message>
    <message>
        <source>It does not run (%1).</source>
        <translation>Il ne fonctionne pas (%1).</translation>
    </message>
    <message>
        <source>It does not run, or no reader is plugged in (%1).</source>
        <translation>Il ne fonctionne pas, ou aucun lecteur n’est branché (%1).</translation>
    </message>
    <message>
        <source>It runs, but this user may not use it (%1).</source>
        <translation>Il fonctionne, mais cet utilisateur n’y a pas accès (%1).</translation>
    </message>
    <message>
        <source>This PC has no software for card readers.</source>
        <translation>Ce PC n’a pas de logiciel pour lecteurs de cartes.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only the smart card service knows, and it does not answer.</source>
        <translation>Seul le service de cartes à puce le sait, et il ne répond pas.</translation>
    </message>
    <message>
        <source>No reader was found.</source>
        <translation>Aucun lecteur trouvé.</translation>
    </message>
    <message>
        <source>Linux itself keeps the reader to itself (%1).</source>
        <translation>Linux garde le lecteur pour lui (%1).</translation>
    </message>
    <message>
        <source>No reader was found in this remote desktop session.</source>
        <translation>Aucun lecteur trouvé dans cette session à distance.</translation>
    </message>
    <message>
        <source>Found: %1. The reader that was chosen is not there: %2</source>
        <translation>Trouvé&#xa0;: %1. Le lecteur choisi n’est pas là&#xa0;: %2</translation>
    </message>
    <message>
        <source>Card %1 was read in %2 ms on %3</source>
        <translation>Carte %1 lue en %2 ms sur %3</translation>
    </message>
    <message>
        <source>A card was laid down, but it gave no number.</source>
        <translation>Une carte a été posée, mais elle n’a pas donné de numéro.</translation>
    </message>
    <message>
        <source>No card was laid down within %1 seconds.</source>
        <translation>Aucune carte posée en %1 secondes.</translation>
    </message>
    <message>
        <source>Not tried.</source>
        <translation>Pas essayé.</translation>
    </message>
    <message>
        <source>There is no reader to lay a card on.</source>
        <translation>Il n’y a pas de lecteur où poser une carte.</translation>
    </message>
    <message>
        <source>The keyring of this PC works.</source>
        <translation>Le trousseau de ce PC fonctionne.</translation>
    </message>
    <message>
        <source>The keyring of this PC cannot be used.</source>
        <translation>Le trousseau de ce PC n’est pas utilisable.</translation>
    </message>
    <message>
        <source>Not needed here.</source>
        <translation>Pas nécessaire ici.</translation>
    </message>
    <message>
        <source>Can be written, %1 free.</source>
        <translation>L’écriture est possible, %1 libres.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1: %2</source>
        <translation>Rien ne peut être écrit dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The disk is nearly full: %1 free.</source>
        <translation>Le disque est presque plein&#xa0;: %1 libres.</translation>
    </message>
    <message>
        <source>All of them can be used. Server: %1</source>
        <translation>Tous sont utilisables. Serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not all of them can be used: %1</source>
        <translation>Tous ne sont pas utilisables&#xa0;: %1</translation>
    </message>
    <message>
        <source>No server is set yet.</source>
        <translation>Aucun serveur n’est encore réglé.</translation>
    </message>
    <message>
        <source>The address of the server cannot be right.</source>
        <translation>L’adresse du serveur ne peut pas être correcte.</translation>
    </message>
    <message>
        <source>None: straight to the server.</source>
        <translation>Aucun&#xa0;: directement vers le serveur.</translation>
    </message>
    <message>
        <source>Through %1</source>
        <translation>Via %1</translation>
    </message>
    <message>
        <source>The proxy %1 does not let the connection through.</source>
        <translation>Le proxy %1 ne laisse pas passer la connexion.</translation>
    </message>
    <message>
        <source>%1 was found.</source>
        <translation>%1 a été trouvé.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 n’a pas été trouvé.</translation>
    </message>
    <message>
        <source>It works (%1, certificate by %2).</source>
        <translation>Elle fonctionne (%1, certificat de %2).</translation>
    </message>
    <message>
        <source>Not needed: the server is on this PC.</source>
        <translation>Pas nécessaire&#xa0;: le serveur est sur ce PC.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: %1</source>
        <translation>Le certificat n’est pas reconnu&#xa0;: %1</translation>
    </message>
    <message>
        <source>No secure connection is possible.</source>
        <translation>Aucune connexion sécurisée n’est possible.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>UiTPAS answers.</source>
        <translation>UiTPAS répond.</translation>
    </message>
    <message>
        <source>The network answers instead of UiTPAS: it wants a sign-in first.</source>
        <translation>Le réseau répond à la place d’UiTPAS&#xa0;: il faut d’abord s’y connecter.</translation>
    </message>
    <message>
        <source>Something else answers in the place of UiTPAS.</source>
        <translation>Quelque chose d&apos;autre répond à la place d&apos;UiTPAS.</translation>
    </message>
    <message>
        <source>UiTPAS itself has trouble (HTTP %1).</source>
        <translation>UiTPAS lui-même a un problème (HTTP %1).</translation>
    </message>
    <message>
        <source>Right, to some seconds.</source>
        <translation>Correcte, à quelques secondes près.</translation>
    </message>
    <message>
        <source>It is %1 minutes behind.</source>
        <translation>Elle retarde de %1 minutes.</translation>
    </message>
    <message>
        <source>It is %1 minutes ahead.</source>
        <translation>Elle avance de %1 minutes.</translation>
    </message>
    <message>
        <source>The server did not tell its time.</source>
        <translation>Le serveur n’a pas donné l’heure.</translation>
    </message>
    <message>
        <source>UiTPAS accepts this program.</source>
        <translation>UiTPAS accepte ce programme.</translation>
    </message>
    <message>
        <source>UiTPAS refuses the consumer key or its secret.</source>
        <translation>UiTPAS refuse la clé «&#xa0;consumer&#xa0;» ou son secret.</translation>
    </message>
    <message>
        <source>The key or the secret of this program is not set yet.</source>
        <translation>La clé ou le secret de ce programme n’est pas encore défini.</translation>
    </message>
    <message>
        <source>Accepted. Counters of this employee: %1</source>
        <translation>Acceptée. Guichets de cet employé&#xa0;: %1</translation>
    </message>
    <message>
        <source>UiTPAS does not accept the sign-in any more.</source>
        <translation>UiTPAS n’accepte plus la connexion.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
    <message>
        <source>Not known as long as UiTPAS refuses this program.</source>
        <translation>Impossible à savoir tant qu’UiTPAS refuse ce programme.</translation>
    </message>
    <message>
        <source>Not known as long as the clock of this PC is wrong.</source>
        <translation>Impossible à savoir tant que l’horloge de ce PC est fausse.</translation>
    </message>
    <message>
        <source>Not known as long as the sign-in is not accepted.</source>
        <translation>Impossible à savoir tant que la connexion n’est pas acceptée.</translation>
    </message>
    <message>
        <source>Accepted, but this employee has no counter.</source>
        <translation>Acceptée, mais cet employé n’a aucun guichet.</translation>
    </message>
    <message>
        <source>Allowed.</source>
        <translation>Autorisé.</translation>
    </message>
    <message>
        <source>Not allowed (%1).</source>
        <translation>Non autorisé (%1).</translation>
    </message>
    <message>
        <source>UiTPAS refused it (%1).</source>
        <translation>UiTPAS l’a refusé (%1).</translation>
    </message>
    <message>
        <source>No counter is chosen yet.</source>
        <translation>Aucun guichet n’est encore choisi.</translation>
    </message>
    <message>
        <source>Not asked: only a real card would tell.</source>
        <translation>Pas demandé&#xa0;: seule une vraie carte le dirait.</translation>
    </message>
    <message>
        <source>Installed: %1</source>
        <translation>Installé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Let the system set date, time and time zone of this PC by itself, or ask IT to.</source>
        <translation>Laissez le système régler la date, l’heure et le fuseau horaire de ce PC, ou demandez-le au service informatique.</translation>
    </message>
    <message>
        <source>Try again. Ask IT where it stays so.</source>
        <translation>Réessayez. Si cela persiste, demandez au service informatique.</translation>
    </message>
    <message>
        <source>Send this report to whoever looks after this program.</source>
        <translation>Envoyez ce rapport à la personne qui gère ce programme.</translation>
    </message>
    <message>
        <source>Ask IT to start it: pcscd, or the service “Smart Card”.</source>
        <translation>Demandez au service informatique de le démarrer&#xa0;: pcscd, ou le service «&#xa0;Carte à puce&#xa0;».</translation>
    </message>
    <message>
        <source>Plug the reader in. Where that does not help, ask IT to start the service “Smart Card”.</source>
        <translation>Branchez le lecteur. Si cela n’aide pas, demandez au service informatique de démarrer le service «&#xa0;Carte à puce&#xa0;».</translation>
    </message>
    <message>
        <source>Ask IT for a rule of polkit that allows org.debian.pcsc-lite.access_pcsc and access_card.</source>
        <translation>Demandez au service informatique une règle polkit qui autorise org.debian.pcsc-lite.access_pcsc et access_card.</translation>
    </message>
    <message>
        <source>Ask IT to install it: pcscd and libpcsclite on Linux.</source>
        <translation>Demandez au service informatique de l’installer&#xa0;: pcscd et libpcsclite sous Linux.</translation>
    </message>
    <message>
        <source>Plug the reader in, in another socket too. Ask IT for its driver where that does not help.</source>
        <translation>Branchez le lecteur, aussi sur un autre port. Si cela n’aide pas, demandez le pilote au service informatique.</translation>
    </message>
    <message>
        <source>Ask IT to put the modules pn533_usb, pn533 and nfc on the blacklist, and start the PC again.</source>
        <translation>Demandez au service informatique de mettre les modules pn533_usb, pn533 et nfc sur la liste noire et de redémarrer le PC.</translation>
    </message>
    <message>
        <source>Ask IT to pass smart cards on to the remote desktop, or work at the PC itself.</source>
        <translation>Demandez au service informatique de transmettre les cartes à puce à la session à distance, ou travaillez sur le PC lui-même.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one in the settings.</source>
        <translation>Branchez-le, ou choisissez-en un autre dans les réglages.</translation>
    </message>
    <message>
        <source>Try a UiTPAS, and hold it still on the reader.</source>
        <translation>Essayez un UiTPAS, et tenez-le immobile sur le lecteur.</translation>
    </message>
    <message>
        <source>Try again. Where the light of the reader stays the same, try another one.</source>
        <translation>Réessayez. Si le témoin du lecteur ne change pas, essayez-en un autre.</translation>
    </message>
    <message>
        <source>Everything works, but you have to sign in again after each start. Ask IT for a keyring.</source>
        <translation>Tout fonctionne, mais il faut se reconnecter après chaque démarrage. Demandez un trousseau au service informatique.</translation>
    </message>
    <message>
        <source>Ask IT to allow that. Nothing can be cashed in until then.</source>
        <translation>Demandez au service informatique de l’autoriser. D’ici là, rien ne peut être échangé.</translation>
    </message>
    <message>
        <source>Make room on the disk of this PC.</source>
        <translation>Libérez de la place sur le disque de ce PC.</translation>
    </message>
    <message>
        <source>Set this program up first.</source>
        <translation>Réglez d’abord ce programme.</translation>
    </message>
    <message>
        <source>Ask IT to look at the settings.</source>
        <translation>Demandez au service informatique de vérifier les réglages.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the network to let %2 through, or for the name and password of the proxy.</source>
        <translation>Demandez à la personne qui gère le réseau de laisser passer %2, ou le nom et le mot de passe du proxy.</translation>
    </message>
    <message>
        <source>Look whether this PC has a network: a cable, or Wi-Fi.</source>
        <translation>Vérifiez si ce PC a un réseau&#xa0;: un câble, ou le Wi-Fi.</translation>
    </message>
    <message>
        <source>Look whether date and time are right, and whether a web page asks you to sign in first. Where the network looks into secure connections, IT has to install its certificate on this PC.</source>
        <translation>Vérifiez la date et l’heure, et si une page web demande d’abord de se connecter. Si le réseau inspecte les connexions sécurisées, le service informatique doit installer son certificat sur ce PC.</translation>
    </message>
    <message>
        <source>Check the network of this PC. Ask whoever looks after it whether %1 may be reached.</source>
        <translation>Vérifiez le réseau de ce PC. Demandez à la personne qui le gère si %1 peut être atteint.</translation>
    </message>
    <message>
        <source>Open a web page, and sign in to the network there.</source>
        <translation>Ouvrez une page web, et connectez-vous-y au réseau.</translation>
    </message>
    <message>
        <source>Open a web page: the network may ask you to sign in first. Else ask IT to look at the address.</source>
        <translation>Ouvrez une page web&#xa0;: le réseau demande peut-être d’abord de se connecter. Sinon, demandez au service informatique de vérifier l’adresse.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this PC. Try again later.</source>
        <translation>Ce PC n’a pas de problème. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Ask IT to look at both in the settings. They belong together, and to this server alone.</source>
        <translation>Demandez au service informatique de vérifier les deux dans les réglages. Ils vont ensemble, et avec ce seul serveur.</translation>
    </message>
    <message>
        <source>IT puts both into the settings; the secret can also be typed: counter-app consumer-secret.</source>
        <translation>Le service informatique met les deux dans les paramètres&#xa0;; le secret peut aussi être tapé&#xa0;: counter-app consumer-secret.</translation>
    </message>
    <message>
        <source>Sign out, and sign in again.</source>
        <translation>Déconnectez-vous, et reconnectez-vous.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Connectez-vous.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the counters in UiTPAS to add this employee.</source>
        <translation>Demandez à la personne qui gère les guichets dans UiTPAS d’ajouter cet employé.</translation>
    </message>
    <message>
        <source>Ask whoever gave out the consumer key for this permission.</source>
        <translation>Demandez cette autorisation à la personne qui a fourni la clé «&#xa0;consumer&#xa0;».</translation>
    </message>
    <message>
        <source>Everything works. Wait for each result before the person leaves.</source>
        <translation>Tout fonctionne. Attendez chaque résultat avant que la personne ne parte.</translation>
    </message>
    <message>
        <source>Look whether date and time of this PC are right, and whether a web page asks you to sign in first.</source>
        <translation>Vérifiez que la date et l&apos;heure de ce PC sont justes, et si une page web demande de vous connecter d&apos;abord.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the network.</source>
        <translation>Demandez à la personne qui gère le réseau.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this PC. It goes on by itself once the server is well.</source>
        <translation>Ce PC n&apos;y est pour rien. Tout reprend dès que le serveur fonctionne à nouveau.</translation>
    </message>
    <message>
        <source>Open a web page: the network may ask you to sign in first.</source>
        <translation>Ouvrez une page web&#xa0;: le réseau demande peut-être de vous connecter d&apos;abord.</translation>
    </message>
    <message>
        <source>Check the network of this PC. It goes on by itself once there is a connection.</source>
        <translation>Vérifiez le réseau de ce PC. Tout reprend dès que la connexion revient.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>pas de connexion</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>We are checking whether the point was added.</source>
        <translation>Nous vérifions si le point a été attribué.</translation>
    </message>
    <message>
        <source>We could not find out yet. Tap the card again, and we look once more.</source>
        <translation>Nous n’avons pas encore pu vérifier. Repassez la carte et nous vérifierons à nouveau.</translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation>Réponse peu claire</translation>
    </message>
    <message>
        <source>no clear answer</source>
        <translation>réponse peu claire</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Ça n&apos;a pas fonctionné</translation>
    </message>
    <message>
        <source>Ask for help.</source>
        <translation>Demandez de l&apos;aide.</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Cash-in</source>
        <translation>Échange</translation>
    </message>
    <message numerus="yes">
        <source>%1 checked in</source>
        <translation>
            <numerusform>%1 check-in</numerusform>
            <numerusform>%1 check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cashed in</source>
        <translation>
            <numerusform>%1 échange</numerusform>
            <numerusform>%1 échanges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 action(s) of %2</source>
        <translation>
            <numerusform>%1 action du %2</numerusform>
            <numerusform>%1 actions du %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Tap your UiTPAS</source>
        <translation>Présentez votre carte UiTPAS</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Please ask at the desk</source>
        <translation>Adressez-vous au guichet</translation>
    </message>
    <message numerus="yes">
        <source>You have %1 point(s)</source>
        <translation>
            <numerusform>Vous avez %1 point</numerusform>
            <numerusform>Vous avez %1 points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 card(s) checked in</source>
        <translation>
            <numerusform>%1 check-in</numerusform>
            <numerusform>%1 check-ins</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hier %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>aujourd&apos;hui %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>demain %1</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Ouvert jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>Ouvre %1</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>No answer yet since the start.</source>
        <translation>Pas encore de réponse depuis le démarrage.</translation>
    </message>
    <message>
        <source>Last answer: %1</source>
        <translation>Dernière réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Rien n&apos;attend d&apos;être envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>%1 action(s) on the way</source>
        <translation>
            <numerusform>%1 action en cours</numerusform>
            <numerusform>%1 actions en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 open item(s)</source>
        <translation>
            <numerusform>%1 en suspens</numerusform>
            <numerusform>%1 en suspens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 digits</source>
        <translation>
            <numerusform>%1 chiffre sur %2</numerusform>
            <numerusform>%1 chiffres sur %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 second(s)</source>
        <translation>
            <numerusform>%1 seconde</numerusform>
            <numerusform>%1 secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 jour</numerusform>
            <numerusform>%1 jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 minute(s) slow</source>
        <translation>
            <numerusform>L&apos;horloge de ce PC retarde de %1 minute</numerusform>
            <numerusform>L&apos;horloge de ce PC retarde de %1 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 minute(s) fast</source>
        <translation>
            <numerusform>L&apos;horloge de ce PC avance de %1 minute</numerusform>
            <numerusform>L&apos;horloge de ce PC avance de %1 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 hour(s) slow</source>
        <translation>
            <numerusform>L&apos;horloge de ce PC retarde de %1 heure</numerusform>
            <numerusform>L&apos;horloge de ce PC retarde de %1 heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 hour(s) fast</source>
        <translation>
            <numerusform>L&apos;horloge de ce PC avance de %1 heure</numerusform>
            <numerusform>L&apos;horloge de ce PC avance de %1 heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 day(s) slow</source>
        <translation>
            <numerusform>L&apos;horloge de ce PC retarde de %1 jour</numerusform>
            <numerusform>L&apos;horloge de ce PC retarde de %1 jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %1 day(s) fast</source>
        <translation>
            <numerusform>L&apos;horloge de ce PC avance de %1 jour</numerusform>
            <numerusform>L&apos;horloge de ce PC avance de %1 jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>Points épargnés</translation>
    </message>
    <message>
        <source>Points cashed in</source>
        <translation>Points échangés</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Cashing in is not possible on this PC now</source>
        <translation>Les échanges sont impossibles sur ce PC pour le moment</translation>
    </message>
    <message>
        <source>The journal of this PC was damaged</source>
        <translation>Le journal de ce PC était endommagé</translation>
    </message>
    <message>
        <source>A new one was begun, and everything works.</source>
        <translation>Un nouveau a été commencé, et tout fonctionne.</translation>
    </message>
    <message>
        <source>This program is open already, perhaps for another user of this PC. Close it there, and start it again.</source>
        <translation>Ce programme est déjà ouvert, peut-être chez un autre utilisateur de ce PC. Fermez-le là, puis redémarrez-le.</translation>
    </message>
    <message>
        <source>The folder with its data is on a network drive. Ask IT to put it on a disk of this PC.</source>
        <translation>Le dossier des données est sur un lecteur réseau. Demandez au service informatique de le mettre sur un disque de ce PC.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder with its data. Ask IT to allow that.</source>
        <translation>Rien ne peut être écrit dans le dossier des données. Demandez au service informatique de l’autoriser.</translation>
    </message>
    <message>
        <source>The disk of this PC is full. Make room, and start the program again.</source>
        <translation>Le disque de ce PC est plein. Libérez de la place, puis redémarrez le programme.</translation>
    </message>
    <message>
        <source>The disk of this PC has trouble. Start the program again, and ask IT where that does not help.</source>
        <translation>Le disque de ce PC signale une erreur. Redémarrez le programme&#xa0;; si cela n’aide pas, demandez au service informatique.</translation>
    </message>
    <message>
        <source>A newer version of this program was used here. Start that one, or ask IT for it.</source>
        <translation>Une version plus récente de ce programme a été utilisée ici. Démarrez celle-là, ou demandez-la au service informatique.</translation>
    </message>
    <message>
        <source>Checking in goes on. What is done now is forgotten when the program is closed.</source>
        <translation>Les check-ins continuent. Ce qui se fait maintenant sera oublié ici à la fermeture du programme.</translation>
    </message>
    <message>
        <source>What could be read of it is in %1.</source>
        <translation>Ce qui était lisible se trouve dans %1.</translation>
    </message>
    <message>
        <source>Ask IT to look at the disk of this PC.</source>
        <translation>Demandez au service informatique de vérifier le disque de ce PC.</translation>
    </message>
    <message>
        <source>Nothing was open. The actions of before are not shown any more.</source>
        <translation>Rien n’était en suspens. Les actions d’avant ne sont plus visibles.</translation>
    </message>
    <message numerus="yes">
        <source>%1 open item(s) saved. The other actions of before are not shown any more.</source>
        <translation>
            <numerusform>%1 élément en suspens a été sauvé. Les autres actions d’avant ne sont plus visibles.</numerusform>
            <numerusform>%1 éléments en suspens ont été sauvés. Les autres actions d’avant ne sont plus visibles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 thing(s) to look at. Begin with the first.</source>
        <translation>
            <numerusform>%1 point à vérifier. Commencez par le premier.</numerusform>
            <numerusform>%1 points à vérifier. Commencez par le premier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Test environment – not the real UiTPAS</source>
        <translation>Environnement de test – pas le vrai UiTPAS</translation>
    </message>
    <message>
        <source>Own server: %1</source>
        <translation>Serveur privé&#xa0;: %1</translation>
    </message>
    <message>
        <source>What you choose is forgotten when the program is closed</source>
        <translation>Vos choix seront oubliés à la fermeture du programme</translation>
    </message>
    <message>
        <source>Not all settings of this PC could be used</source>
        <translation>Certains paramètres de ce PC n’ont pas pu être utilisés</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Everything else works. Show this to IT.</source>
        <translation>Tout le reste fonctionne. Montrez ceci au service informatique.</translation>
    </message>
    <message>
        <source>Set by the administrator of this PC</source>
        <translation>Fixé par l’administrateur de ce PC</translation>
    </message>
    <message>
        <source>Environment of the program</source>
        <translation>Variables d’environnement</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>this cannot be understood, so nothing in this file is used.</source>
        <translation>ceci est incompréhensible, donc rien dans ce fichier n’est utilisé.</translation>
    </message>
    <message>
        <source>this file cannot be read.</source>
        <translation>ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>there is no setting “%1”.</source>
        <translation>il n’y a pas de paramètre «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” cannot be set here.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être réglé ici.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>«&#xa0;%1&#xa0;» manque.</translation>
    </message>
    <message>
        <source>nothing can be written in this folder.</source>
        <translation>rien ne peut être enregistré dans ce dossier.</translation>
    </message>
    <message>
        <source>“%1” has to be %2.</source>
        <translation>«&#xa0;%1&#xa0;» doit être ceci&#xa0;: %2.</translation>
    </message>
    <message>
        <source>one of these: %1</source>
        <translation>une valeur parmi %1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>the beginning of the name of a reader, or “%1”</source>
        <translation>le début du nom d’un lecteur, ou «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a number of seconds</source>
        <translation>un nombre de secondes</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>an address that begins with %1</source>
        <translation>une adresse qui commence par %1</translation>
    </message>
    <message>
        <source>an address such as %1, without a password</source>
        <translation>une adresse comme %1, sans mot de passe</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>Another program on this PC uses port %1. Close it, or ask IT for another port.</source>
        <translation>Un autre programme sur ce PC utilise le port %1. Fermez-le, ou demandez un autre port au service informatique.</translation>
    </message>
    <message>
        <source>The browser cannot come back to this program. Ask IT for help.</source>
        <translation>Le navigateur ne peut pas revenir à ce programme. Demandez de l’aide au service informatique.</translation>
    </message>
    <message>
        <source>No connection with UiTPAS. Look at the network of this PC, and try again.</source>
        <translation>Pas de connexion avec UiTPAS. Vérifiez le réseau de ce PC, puis réessayez.</translation>
    </message>
    <message>
        <source>UiTPAS does not answer. Try again in a moment.</source>
        <translation>UiTPAS ne répond pas. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>UiTPAS gave a strange answer. Try again in a moment.</source>
        <translation>UiTPAS a donné une réponse étrange. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>UiTPAS does not know this program. Ask IT to look at its key and secret.</source>
        <translation>UiTPAS ne connaît pas ce programme. Demandez au service informatique de vérifier sa clé et son secret.</translation>
    </message>
    <message>
        <source>You gave no access. Try again, and choose to allow it.</source>
        <translation>Vous n’avez pas donné l’accès. Réessayez, et choisissez de l’autoriser.</translation>
    </message>
    <message>
        <source>It took too long, or the code was not right. Try again.</source>
        <translation>Cela a pris trop de temps, ou le code n’était pas bon. Réessayez.</translation>
    </message>
    <message>
        <source>UiTPAS refused the sign-in. Try again, or ask for help.</source>
        <translation>UiTPAS a refusé la connexion. Réessayez, ou demandez de l’aide.</translation>
    </message>
    <message>
        <source>Go back to the counter. You can close this page.</source>
        <translation>Retournez au guichet. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Presque terminé</translation>
    </message>
    <message>
        <source>No access given</source>
        <translation>Accès non donné</translation>
    </message>
    <message>
        <source>This page is of no use any more</source>
        <translation>Cette page ne sert plus</translation>
    </message>
    <message>
        <source>It does not belong to the sign-in that is under way. Start again at the counter.</source>
        <translation>Elle ne fait pas partie de la connexion en cours. Recommencez au guichet.</translation>
    </message>
</context>
</TS>
