<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>ActivityLog</name>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Type de fiche</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Adresse réseau</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>What was done stays written: the log can only be added to.</source>
        <translation>Ce qui a été fait reste écrit&#xa0;: le journal ne peut que s’allonger.</translation>
    </message>
    <message>
        <source>Log line</source>
        <translation>Ligne du journal</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Journal d’activité</translation>
    </message>
</context>
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Like the system</source>
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
        <source>Compact rows</source>
        <translation>Lignes compactes</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Lignes confortables</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Taille du texte</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Belongs to (kind)</source>
        <translation>Rattaché à (type)</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Rattaché à</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>File version</source>
        <translation>Version du fichier</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Remplacé par</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>The record this file belongs to no longer exists. Nothing was saved.</source>
        <translation>La fiche à laquelle ce fichier est rattaché n’existe plus. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>A file&apos;s name holds no slashes, colons or signs that cannot be seen. Shorten it to the letters that matter.</source>
        <translation>Le nom d’un fichier ne contient ni barre oblique, ni deux-points, ni signe invisible. Gardez les lettres qui comptent.</translation>
    </message>
    <message>
        <source>Somebody else replaced this file meanwhile. Try again.</source>
        <translation>Quelqu’un d’autre a remplacé ce fichier entre-temps. Réessayez.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>Avatar</name>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
</context>
<context>
    <name>BoardMove</name>
    <message>
        <source>Needs the server, which is out of reach</source>
        <translation>Demande le serveur, qui est injoignable</translation>
    </message>
    <message>
        <source>%1 belongs to another record: change it there</source>
        <translation>%1 appartient à une autre fiche&#xa0;: modifiez-le là-bas</translation>
    </message>
    <message>
        <source>You may not do this: %1</source>
        <translation>Vous n’avez pas le droit de faire ceci&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing leads on from %1</source>
        <translation>Rien ne suit l’état %1</translation>
    </message>
    <message>
        <source>No step leads from %1 to %2. Possible: %3</source>
        <translation>Aucune étape ne mène de %1 à %2. Possible&#xa0;: %3</translation>
    </message>
    <message>
        <source>You may not change %1</source>
        <translation>Vous n’avez pas le droit de modifier %1</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>%1 est obligatoire</translation>
    </message>
</context>
<context>
    <name>BulkActs</name>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>CalendarMove</name>
    <message>
        <source>%1 belongs to another record: change it there</source>
        <translation>%1 vient d’une autre fiche&#xa0;: changez-le là-bas</translation>
    </message>
    <message>
        <source>%1 is not set by hand</source>
        <translation>%1 ne se saisit pas à la main</translation>
    </message>
    <message>
        <source>You may not change %1</source>
        <translation>Vous n’avez pas le droit de modifier %1</translation>
    </message>
    <message>
        <source>Needs the server, which is out of reach</source>
        <translation>Demande le serveur, qui est injoignable</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>field, day</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No field says when this ends</source>
        <translation>Aucun champ ne dit quand cela finit</translation>
    </message>
</context>
<context>
    <name>CalendarPeriod</name>
    <message>
        <source>W%1</source>
        <extracomment>week number, as short as can be</extracomment>
        <translation>S%1</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Nobody holds this role.</source>
        <translation>Personne n’a ce rôle.</translation>
    </message>
    <message>
        <source>Changes nothing for anybody: other roles of its holders say as much.</source>
        <translation>Ne change rien pour personne&#xa0;: d’autres rôles de ses titulaires en disent autant.</translation>
    </message>
    <message>
        <source>Changes for %1</source>
        <translation>Change pour %1</translation>
    </message>
    <message>
        <source>gets %1</source>
        <translation>reçoit %1</translation>
    </message>
    <message>
        <source>loses %1</source>
        <translation>perd %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>names, and how many more people</extracomment>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>This field is needed.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
    <message>
        <source>This is not the kind of value that belongs here.</source>
        <translation>Cette valeur n’est pas du type attendu ici.</translation>
    </message>
    <message>
        <source>At most {max} characters fit here. Shorten the text.</source>
        <translation>{max} caractères au plus. Raccourcissez le texte.</translation>
    </message>
    <message>
        <source>At most {max} entries fit here. Remove some.</source>
        <translation>{max} éléments au plus. Retirez-en.</translation>
    </message>
    <message>
        <source>This text holds characters that cannot be seen here, such as a line break or a tab on a single line. Remove them.</source>
        <translation>Ce texte contient des caractères invisibles ici, comme un retour à la ligne ou une tabulation sur une seule ligne. Retirez-les.</translation>
    </message>
    <message>
        <source>The smallest value allowed is {min}.</source>
        <translation>La plus petite valeur admise est {min}.</translation>
    </message>
    <message>
        <source>The largest value allowed is {max}.</source>
        <translation>La plus grande valeur admise est {max}.</translation>
    </message>
    <message>
        <source>This value is not one of the choices. Choose one of the list.</source>
        <translation>Cette valeur n’est pas proposée. Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>This is not valid JSON. Check the brackets, quotes and commas.</source>
        <translation>Ce n’est pas du JSON valide. Vérifiez les crochets, les guillemets et les virgules.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It looks like name@example.com.</source>
        <translation>Ce n’est pas une adresse e-mail. Exemple&#xa0;: nom@exemple.fr.</translation>
    </message>
    <message>
        <source>This is not a phone number. Digits, spaces and a leading + are allowed.</source>
        <translation>Ce n’est pas un numéro de téléphone. Chiffres, espaces et + en tête sont admis.</translation>
    </message>
    <message>
        <source>This is not a web address. It looks like www.example.com.</source>
        <translation>Ce n’est pas une adresse web. Exemple&#xa0;: www.exemple.fr.</translation>
    </message>
    <message>
        <source>This is not a postal code.</source>
        <translation>Ce n’est pas un code postal.</translation>
    </message>
    <message>
        <source>This is not a SIREN number: nine digits, the last of which checks the others.</source>
        <translation>Ce n’est pas un SIREN&#xa0;: neuf chiffres, dont le dernier contrôle les autres.</translation>
    </message>
    <message>
        <source>This is not a SIRET number: fourteen digits, the last of which checks the others.</source>
        <translation>Ce n’est pas un SIRET&#xa0;: quatorze chiffres, dont le dernier contrôle les autres.</translation>
    </message>
    <message>
        <source>This is not a VAT number. A French one is FR, two characters and the SIREN.</source>
        <translation>Ce n’est pas un numéro de TVA. En France&#xa0;: FR, deux caractères puis le SIREN.</translation>
    </message>
    <message>
        <source>Some fields need your attention.</source>
        <translation>Des champs sont à corriger.</translation>
    </message>
    <message>
        <source>Someone else changed the same fields meanwhile. Choose which values to keep.</source>
        <translation>Quelqu’un d’autre a modifié les mêmes champs entre-temps. Choisissez les valeurs à garder.</translation>
    </message>
    <message>
        <source>Nothing was saved: some of the records need your attention.</source>
        <translation>Rien n’a été enregistré&#xa0;: certaines fiches sont à corriger.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask an administrator if you need it.</source>
        <translation>Vos droits ne le permettent pas. Demandez à un administrateur si vous en avez besoin.</translation>
    </message>
    <message>
        <source>You are not allowed to change {field}.</source>
        <translation>Vos droits ne permettent pas de modifier «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>This record does not exist, or you may not see it.</source>
        <translation>Cette fiche n’existe pas, ou vous n’y avez pas accès.</translation>
    </message>
    <message>
        <source>This record is archived. Take it back before changing it.</source>
        <translation>Cette fiche est archivée. Rétablissez-la avant de la modifier.</translation>
    </message>
    <message>
        <source>This record was already created. Open it instead.</source>
        <translation>Cette fiche a déjà été créée. Ouvrez-la.</translation>
    </message>
    <message>
        <source>Other records still refer to this one. Remove those links first.</source>
        <translation>D’autres fiches renvoient encore à celle-ci. Retirez d’abord ces liens.</translation>
    </message>
    <message>
        <source>The server does not know this kind of record. Update the program.</source>
        <translation>Le serveur ne connaît pas ce type de fiche. Mettez le programme à jour.</translation>
    </message>
    <message>
        <source>{field} cannot be changed by hand.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» ne se modifie pas à la main.</translation>
    </message>
    <message>
        <source>{field} cannot be changed once the record exists.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» ne se modifie plus une fois la fiche créée.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong, or the account is not active.</source>
        <translation>L’adresse e-mail ou le mot de passe est faux, ou le compte n’est pas actif.</translation>
    </message>
    <message>
        <source>Log in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Your session has ended. Log in again.</source>
        <translation>Votre session est terminée. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Your session was closed by an administrator or from another place. Log in again.</source>
        <translation>Votre session a été fermée par un administrateur ou depuis un autre poste. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The connection was closed because nothing came through it for a while.</source>
        <translation>La connexion a été fermée faute d’activité.</translation>
    </message>
    <message>
        <source>This program and the server do not fit together. The server needs version {needed}.</source>
        <translation>Ce programme et le serveur ne s’accordent pas. Le serveur demande la version {needed}.</translation>
    </message>
    <message>
        <source>The server does not know this request. Update the program.</source>
        <translation>Le serveur ne connaît pas cette demande. Mettez le programme à jour.</translation>
    </message>
    <message>
        <source>Two different requests had the same number. Nothing was done; try again.</source>
        <translation>Deux demandes différentes portaient le même numéro. Rien n’a été fait&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>This is more than the server takes at once. Shorten the texts, or save in parts.</source>
        <translation>C’est plus que ce que le serveur accepte en une fois. Raccourcissez les textes ou enregistrez en plusieurs fois.</translation>
    </message>
    <message>
        <source>The answer is too large to be sent. Ask for less: a filter or fewer columns.</source>
        <translation>La réponse est trop volumineuse pour être envoyée. Demandez-en moins&#xa0;: ajoutez un filtre ou retirez des colonnes.</translation>
    </message>
    <message>
        <source>The connection to the server is lost. Reconnecting…</source>
        <translation>La connexion au serveur est perdue. Reconnexion…</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>Le serveur est occupé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server is stopping. You will be reconnected when it is back.</source>
        <translation>Le serveur s’arrête. Vous serez reconnecté à son retour.</translation>
    </message>
    <message>
        <source>The server cannot reach its database. Try again in a moment.</source>
        <translation>Le serveur n’atteint pas sa base de données. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Too many people changed the same thing at once. Try again.</source>
        <translation>Trop de modifications simultanées au même endroit. Réessayez.</translation>
    </message>
    <message>
        <source>This took too long and was given up. Narrow it down, or try again later.</source>
        <translation>L’opération prenait trop de temps et a été abandonnée. Affinez la demande, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>Something went wrong in the server. It was written down; try again or tell an administrator.</source>
        <translation>Une erreur s’est produite dans le serveur. Elle est notée au journal&#x202f;; réessayez ou prévenez un administrateur.</translation>
    </message>
    <message>
        <source>The list asks for a kind of record that the server does not know.</source>
        <translation>La liste demande un type de fiche que le serveur ne connaît pas.</translation>
    </message>
    <message>
        <source>The list asks for a column that does not exist, or that you may not see: {path}.</source>
        <translation>La liste demande une colonne qui n’existe pas, ou que vous ne pouvez pas voir&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>The list cannot be ordered by {path}.</source>
        <translation>La liste ne se trie pas par {path}.</translation>
    </message>
    <message>
        <source>The list takes columns and filters from too many other records; {max} are allowed. Remove some.</source>
        <translation>La liste puise ses colonnes et ses filtres dans trop d’autres fiches&#xa0;: {max} au plus. Retirez-en.</translation>
    </message>
    <message>
        <source>The list cannot be grouped by {path}.</source>
        <translation>La liste ne se regroupe pas par {path}.</translation>
    </message>
    <message>
        <source>{path} cannot be summed up this way.</source>
        <translation>{path} ne se totalise pas ainsi.</translation>
    </message>
    <message>
        <source>{path} cannot be compared this way.</source>
        <translation>{path} ne se compare pas ainsi.</translation>
    </message>
    <message>
        <source>The filter on {path} has the wrong number or kind of values.</source>
        <translation>Le filtre sur {path} n’a pas le bon nombre ou le bon type de valeurs.</translation>
    </message>
    <message>
        <source>These records cannot be searched.</source>
        <translation>Ces fiches n’ont pas de recherche.</translation>
    </message>
    <message>
        <source>The list has changed its order since this page was read. Read it again from the top.</source>
        <translation>L’ordre de la liste a changé depuis la lecture de cette page. Relisez-la depuis le début.</translation>
    </message>
    <message>
        <source>{field} is empty or too long.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» est vide ou trop long.</translation>
    </message>
    <message>
        <source>{field} is outside the range allowed.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» sort des valeurs admises.</translation>
    </message>
    <message>
        <source>{field} is not written the right way.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» n’est pas écrit comme il faut.</translation>
    </message>
    <message>
        <source>{field} is not one of the choices. Choose one of the list.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» n’a pas une des valeurs proposées. Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>{field}: the record chosen does not exist any more, or you may not use it. Choose another one.</source>
        <translation>«&#xa0;{field}&#xa0;»&#xa0;: la fiche choisie n’existe plus, ou vous n’y avez pas accès. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>{field}: another record already has this value. Choose a different one.</source>
        <translation>«&#xa0;{field}&#xa0;»&#xa0;: une autre fiche a déjà cette valeur. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The server refused this ({code}).</source>
        <translation>Le serveur a refusé ({code}).</translation>
    </message>
    <message>
        <source>Your account is connected in too many places at once, so the connection used least was closed: this one. Log in again to go on here.</source>
        <translation>Votre compte est connecté à trop d’endroits à la fois&#xa0;: la connexion la moins utilisée, celle-ci, a été fermée. Reconnectez-vous pour continuer ici.</translation>
    </message>
    <message>
        <source>The server was full, and nothing had been done here for the longest time, so this connection was closed. Log in again to go on.</source>
        <translation>Le serveur était complet et cette connexion, la plus longtemps inutilisée, a été fermée. Reconnectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>Your account is not active any more. Ask an administrator.</source>
        <translation>Votre compte n’est plus actif. Demandez à un administrateur.</translation>
    </message>
    <message>
        <source>You are logged in already. Log out first.</source>
        <translation>Vous êtes déjà connecté. Déconnectez-vous d’abord.</translation>
    </message>
    <message>
        <source>The password is too short: at least {min} characters. A sentence is easiest.</source>
        <translation>Le mot de passe est trop court&#xa0;: {min} caractères au moins. Une phrase est le plus simple.</translation>
    </message>
    <message>
        <source>The password is too long: at most {max} characters.</source>
        <translation>Le mot de passe est trop long&#xa0;: {max} caractères au plus.</translation>
    </message>
    <message>
        <source>The password holds the e-mail address. Choose another.</source>
        <translation>Le mot de passe contient l’adresse e-mail. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A connection begins with the message hello. Update the program.</source>
        <translation>Le programme n’a pas ouvert la connexion comme le serveur l’attend. Mettez-le à jour.</translation>
    </message>
    <message>
        <source>You are not allowed to export this list. Ask an administrator if you need it.</source>
        <translation>Vous n’avez pas le droit d’exporter cette liste. Demandez à un administrateur si vous en avez besoin.</translation>
    </message>
    <message>
        <source>This export has ended. Export the list again.</source>
        <translation>Cet export est terminé. Exportez la liste à nouveau.</translation>
    </message>
    <message>
        <source>This file is too large: at most {max} MB fit. Make it smaller, or split it.</source>
        <translation>Ce fichier est trop volumineux&#xa0;: {max}&#xa0;Mo au plus. Réduisez-le ou découpez-le en plusieurs.</translation>
    </message>
    <message>
        <source>{max} files of yours are on their way already. Wait until some have arrived.</source>
        <translation>{max} de vos fichiers sont déjà en route. Attendez que certains soient arrivés.</translation>
    </message>
    <message>
        <source>The server knows nothing of this file any more. Add it again.</source>
        <translation>Le serveur ne connaît plus ce fichier. Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>A part of the file is missing on the server. It is sent again from there.</source>
        <translation>Il manque une partie du fichier sur le serveur. L’envoi reprend à cet endroit.</translation>
    </message>
    <message>
        <source>A part of the file has the wrong length. Add the file again.</source>
        <translation>Une partie du fichier n’a pas la bonne longueur. Ajoutez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>Not all of the file has arrived yet.</source>
        <translation>Le fichier n’est pas encore arrivé en entier.</translation>
    </message>
    <message>
        <source>What arrived is not the file as it was announced: it was changed on the way, or while it was sent. Add it again.</source>
        <translation>Ce qui est arrivé n’est pas le fichier annoncé&#xa0;: il a été modifié en chemin ou pendant l’envoi. Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>This change is too old to be undone, or it is not yours.</source>
        <translation>Cette modification est trop ancienne pour être annulée, ou elle n’est pas de vous.</translation>
    </message>
    <message>
        <source>Nothing is left to undo: everything stands as it did before this change.</source>
        <translation>Il n’y a plus rien à annuler&#xa0;: tout est déjà comme avant cette modification.</translation>
    </message>
    <message>
        <source>This cannot be undone: no action leads back from it. Look at what can be done with the record from where it stands.</source>
        <translation>Impossible d’annuler&#xa0;: aucune action ne ramène en arrière. Voyez ce qui peut être fait de la fiche à partir de son état actuel.</translation>
    </message>
    <message>
        <source>{who} has changed {field} since, on {at}. Nothing was undone; change it by hand if it must be.</source>
        <translation>{who} a modifié «&#xa0;{field}&#xa0;» depuis, le {at}. Rien n’a été annulé&#x202f;; corrigez à la main si nécessaire.</translation>
    </message>
    <message>
        <source>The filter looks for parts of texts in too many conditions; {max} are allowed. Remove some.</source>
        <translation>Le filtre cherche des morceaux de texte dans trop de conditions&#xa0;: {max} au plus. Retirez-en.</translation>
    </message>
    <message>
        <source>{field} has been changed since. Nothing was undone; change it by hand if it must be.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» a été modifié depuis. Rien n’a été annulé&#x202f;; corrigez à la main si nécessaire.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full: nothing can be saved now. What you typed is kept here; tell an administrator.</source>
        <translation>Le disque du serveur est plein&#xa0;: rien ne peut être enregistré pour l’instant. Votre saisie est gardée ici&#x202f;; prévenez un administrateur.</translation>
    </message>
    <message>
        <source>The server and its database are not of the same version ({database}, where {needed} is needed): nothing can be read or saved now. Tell an administrator.</source>
        <translation>Le serveur et sa base de données ne sont pas de la même version ({database} au lieu de {needed})&#xa0;: rien ne peut être lu ni enregistré pour l’instant. Prévenez un administrateur.</translation>
    </message>
    <message>
        <source>This is not your password at present.</source>
        <translation>Ce n’est pas votre mot de passe actuel.</translation>
    </message>
    <message>
        <source>This is your password already. Choose another.</source>
        <translation>C’est déjà votre mot de passe. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in {seconds} s.</source>
        <translation>Trop de tentatives. Réessayez dans {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>Many people are logging in right now. Try again in {seconds} s.</source>
        <translation>Beaucoup de connexions en ce moment. Réessayez dans {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>This program and the server did not understand each other, and nothing was done. Update the program, or tell an administrator.</source>
        <translation>Ce programme et le serveur ne se sont pas compris, et rien n’a été fait. Mettez le programme à jour, ou prévenez un administrateur.</translation>
    </message>
    <message>
        <source>Others have worked with this record since. Only somebody who may archive it can take it back.</source>
        <translation>D’autres ont travaillé sur cette fiche depuis. Seule une personne qui peut l’archiver peut la reprendre.</translation>
    </message>
    <message>
        <source>You see Régie as somebody else does: here one looks, and does nothing.</source>
        <translation>Vous voyez Régie comme quelqu’un d’autre&#xa0;: ici l’on regarde, sans rien faire.</translation>
    </message>
    <message>
        <source>The account of this person is closed. Choose somebody who is still here.</source>
        <translation>Le compte de cette personne est fermé. Choisissez quelqu’un qui est encore là.</translation>
    </message>
    <message>
        <source>The password repeats itself, or follows the keyboard or the alphabet. Choose a less regular one.</source>
        <translation>Le mot de passe se répète, ou suit le clavier ou l’alphabet. Choisissez-en un moins régulier.</translation>
    </message>
    <message>
        <source>The password is made of a few words that many people choose. Choose another, or a longer sentence.</source>
        <translation>Le mot de passe est fait de quelques mots que beaucoup de gens choisissent. Choisissez-en un autre, ou une phrase plus longue.</translation>
    </message>
    <message>
        <source>This code and this address do not open an account: a code is good for one time, and not for long. Ask for another one where it came from.</source>
        <translation>Ce code et cette adresse n’ouvrent aucun compte&#xa0;: un code sert une seule fois, et pas longtemps. Demandez-en un autre à qui vous l’a remis.</translation>
    </message>
    <message>
        <source>Work is still open in this name ({count}). Finish it, or give it to somebody else, then erase.</source>
        <translation>Du travail est encore ouvert à ce nom ({count}). Terminez-le ou confiez-le à quelqu’un d’autre, puis effacez.</translation>
    </message>
    <message>
        <source>This account is open. Deactivate it first, then erase.</source>
        <translation>Ce compte est ouvert. Désactivez-le d’abord, puis effacez.</translation>
    </message>
    <message>
        <source>There is no room left for files on the server. Tell an administrator: the setting “Room for all files” says how much there is.</source>
        <translation>Il n’y a plus de place pour les fichiers sur le serveur. Prévenez un administrateur&#xa0;: le paramètre «&#xa0;Place pour tous les fichiers&#xa0;» dit combien il y en a.</translation>
    </message>
    <message>
        <source>A code of your second factor is needed as well. If this program does not ask for it, update it.</source>
        <translation>Un code de double authentification est aussi nécessaire. Si ce programme ne le demande pas, mettez-le à jour.</translation>
    </message>
    <message>
        <source>This code is not right, or it has been used already. Wait for the next one.</source>
        <translation>Ce code est faux ou a déjà servi. Attendez le suivant.</translation>
    </message>
    <message>
        <source>That took too many attempts, or too long. Begin again with your password.</source>
        <translation>Trop d’essais, ou trop de temps. Recommencez par le mot de passe.</translation>
    </message>
    <message>
        <source>This needs your password once more, to be sure that it is you.</source>
        <translation>Cette opération demande de ressaisir votre mot de passe, pour s’assurer que c’est bien vous.</translation>
    </message>
    <message>
        <source>Your role asks for a second factor. Set it up first.</source>
        <translation>Votre rôle exige la double authentification. Configurez-la d’abord.</translation>
    </message>
    <message>
        <source>This took too long. Begin again with a new picture.</source>
        <translation>Trop de temps a passé. Recommencez avec une nouvelle image.</translation>
    </message>
    <message>
        <source>This account has no second factor.</source>
        <translation>Ce compte n’a pas de double authentification.</translation>
    </message>
    <message>
        <source>Your role asks for a second factor; it cannot be switched off.</source>
        <translation>Votre rôle exige la double authentification&#x202f;; elle ne peut pas être désactivée.</translation>
    </message>
    <message>
        <source>Change your own second factor on the page of your account, or have another administrator reset it.</source>
        <translation>Modifiez votre propre double authentification depuis la page de votre compte, ou faites-la réinitialiser par un autre administrateur.</translation>
    </message>
    <message>
        <source>Nobody gives rights that he does not hold himself, nor opens, closes or moves the account of somebody who holds more. Ask somebody who does.</source>
        <translation>Personne ne donne des droits qu’il n’a pas lui-même, ni n’ouvre, ne ferme ou ne déplace le compte de quelqu’un qui en a davantage. Adressez-vous à quelqu’un qui les a.</translation>
    </message>
    <message>
        <source>This file is not kept any longer. Export the personal data again.</source>
        <translation>Ce fichier n’est plus conservé. Exportez de nouveau les données personnelles.</translation>
    </message>
    <message>
        <source>That is not the name of this person. Type it as it stands there.</source>
        <translation>Ce n’est pas le nom de cette personne. Tapez-le tel qu’il est écrit.</translation>
    </message>
</context>
<context>
    <name>Comment</name>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>About (kind)</source>
        <translation>Sujet (type)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>The record this comment is about no longer exists. Nothing was saved.</source>
        <translation>La fiche commentée n’existe plus. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>Contact principal</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Another contact has this e-mail address. Use a different one, or open that contact.</source>
        <translation>Un autre contact a cette adresse e-mail. Prenez-en une autre, ou ouvrez ce contact.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message>
        <source>In service</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>En réparation</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>Réformé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>N° de série</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Purchased</source>
        <translation>Acheté le</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>Garantie jusqu’au</translation>
    </message>
    <message>
        <source>This brand and model already have a machine with this serial number. Check the number, or open that machine.</source>
        <translation>Un équipement de cette marque et de ce modèle porte déjà ce numéro de série. Vérifiez le numéro, ou ouvrez cet équipement.</translation>
    </message>
    <message>
        <source>The warranty cannot end before the purchase. Correct one of the two days.</source>
        <translation>La garantie ne peut pas finir avant l’achat. Corrigez l’une des deux dates.</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>Pieces of equipment</source>
        <translation>Équipements</translation>
    </message>
</context>
<context>
    <name>EquipmentCategory</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Another category has this name. Choose a different one.</source>
        <translation>Une autre catégorie porte ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Equipment category</source>
        <translation>Catégorie d’équipement</translation>
    </message>
    <message>
        <source>Equipment categories</source>
        <translation>Catégories d’équipement</translation>
    </message>
</context>
<context>
    <name>ExplainWords</name>
    <message>
        <source>those that name the person (%1)</source>
        <translation>celles qui nomment la personne (%1)</translation>
    </message>
    <message>
        <source>those of the person’s company (%1)</source>
        <translation>celles de sa société (%1)</translation>
    </message>
    <message>
        <source>those to which another record leads that the person sees (%1)</source>
        <translation>celles auxquels mène une autre fiche qu’elle voit (%1)</translation>
    </message>
    <message>
        <source>those of a record that the person sees (%1)</source>
        <translation>celles d’une fiche qu’elle voit (%1)</translation>
    </message>
    <message>
        <source>those that hang on a record which the person sees</source>
        <translation>celles qui dépendent d’une fiche qu’elle voit</translation>
    </message>
    <message>
        <source>those shared with one of the person’s roles</source>
        <translation>celles partagés avec un de ses rôles</translation>
    </message>
    <message>
        <source>This reach holds %1.</source>
        <translation>Ce périmètre comprend %1.</translation>
    </message>
    <message>
        <source>%1 sees this record.</source>
        <translation>%1 voit cette fiche.</translation>
    </message>
    <message>
        <source>%1 does not see this record.</source>
        <translation>%1 ne voit pas cette fiche.</translation>
    </message>
    <message>
        <source>It is archived: lists show it among what is archived alone.</source>
        <translation>Elle est archivée&#xa0;: les listes ne la montrent que parmi les archives.</translation>
    </message>
    <message>
        <source>By the role %1, whose reach is “%2”.</source>
        <extracomment>%1 roles, %2 reach</extracomment>
        <translation>Par le rôle %1, dont le périmètre est «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The account cannot be used: it is “%1”.</source>
        <translation>Le compte n’est pas utilisable&#xa0;: il est «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No role of this person gives the right to read such records (%1).</source>
        <translation>Aucun rôle de cette personne ne donne le droit de lire ces fiches (%1).</translation>
    </message>
    <message>
        <source>The role %1 shows such records as far as “%2”, and this is none of them.</source>
        <extracomment>%1 roles, %2 reach</extracomment>
        <translation>Le rôle %1 montre ces fiches dans le périmètre «&#xa0;%2&#xa0;», et celle-ci n’en fait pas partie.</translation>
    </message>
    <message>
        <source>It is internal, and no role of this person shows what is internal.</source>
        <translation>Elle est interne, et aucun rôle de cette personne ne montre ce qui est interne.</translation>
    </message>
    <message>
        <source>A reach of “%1” would show it.</source>
        <translation>Un périmètre «&#xa0;%1&#xa0;» la montrerait.</translation>
    </message>
    <message>
        <source>So would each of these roles: %1.</source>
        <translation>Chacun de ces rôles la montrerait aussi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nobody changes it: the program alone writes it.</source>
        <translation>Personne ne la modifie&#xa0;: seul le programme l’écrit.</translation>
    </message>
    <message>
        <source>May not change it: no role of this person gives the right to.</source>
        <translation>Ne peut pas la modifier&#xa0;: aucun rôle de cette personne n’en donne le droit.</translation>
    </message>
    <message>
        <source>May change it, by the role %1 (%2).</source>
        <extracomment>%1 roles, %2 reach</extracomment>
        <translation>Peut la modifier, par le rôle %1 (%2).</translation>
    </message>
    <message>
        <source>May not change it: the role %1 lets change as far as “%2”, and this is beyond.</source>
        <translation>Ne peut pas la modifier&#xa0;: le rôle %1 le permet dans le périmètre «&#xa0;%2&#xa0;», et celle-ci est au-delà.</translation>
    </message>
    <message>
        <source>The field “%1” is hidden by %2.</source>
        <extracomment>%1 field, %2 roles</extracomment>
        <translation>Le champ «&#xa0;%1&#xa0;» est masqué par %2.</translation>
    </message>
    <message>
        <source>The field “%1” is read-only by %2.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» est en lecture seule par %2.</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>Faq</name>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Publique</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public visé</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Frequent question</source>
        <translation>Question fréquente</translation>
    </message>
    <message>
        <source>Frequent questions</source>
        <translation>Questions fréquentes</translation>
    </message>
</context>
<context>
    <name>FilterCondition</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>renseigné</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>sauf %1</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>contient %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
</context>
<context>
    <name>FilterLanguage</name>
    <message>
        <source>There is no field “%1” here.</source>
        <translation>Il n’y a pas de champ «&#xa0;%1&#xa0;» ici.</translation>
    </message>
    <message>
        <source>A range needs at least one end.</source>
        <translation>Un intervalle a besoin d’au moins une borne.</translation>
    </message>
    <message>
        <source>This field has no order: leave the sign out.</source>
        <translation>Ce champ n’a pas d’ordre&#xa0;: retirez le signe.</translation>
    </message>
    <message>
        <source>What should it be?</source>
        <translation>Que doit-il valoir&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing was opened that this closes.</source>
        <translation>Cette parenthèse ne ferme rien.</translation>
    </message>
    <message>
        <source>Too many parentheses within each other.</source>
        <translation>Trop de parenthèses imbriquées.</translation>
    </message>
    <message>
        <source>This is never closed.</source>
        <translation>Cette parenthèse n’est jamais fermée.</translation>
    </message>
    <message>
        <source>“%1” is none of the choices.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un choix possible.</translation>
    </message>
    <message>
        <source>“%1” is no day.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un jour.</translation>
    </message>
    <message>
        <source>Only yes or no can stand here.</source>
        <translation>Seuls oui ou non conviennent ici.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>rempli</translation>
    </message>
    <message>
        <source>me</source>
        <translation>moi</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OU</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>The letter after a number of days: +3d</extracomment>
        <translation>j</translation>
    </message>
    <message>
        <source>w</source>
        <extracomment>The letter after a number of weeks: +2w</extracomment>
        <translation>s</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semaine</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>trimestre</translation>
    </message>
</context>
<context>
    <name>FormSections</name>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>Week %1, from %2</source>
        <translation>Semaine %1, du %2</translation>
    </message>
    <message>
        <source>Quarter %1 of %2</source>
        <translation>Trimestre %1 de %2</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sans valeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Q%1</source>
        <extracomment>quarter of a year, as short as can be</extracomment>
        <translation>T%1</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passé</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Later this week</source>
        <translation>Plus tard cette semaine</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>This is not a number.</source>
        <translation>Ce n’est pas un nombre.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Il faut un nombre entier.</translation>
    </message>
    <message>
        <source>At most {decimals} decimals fit here.</source>
        <translation>Trop de décimales&#xa0;: {decimals} au plus.</translation>
    </message>
    <message>
        <source>This is not a day. It looks like 18/11/2026.</source>
        <translation>Ce n’est pas une date. Elle s’écrit comme 18/11/2026.</translation>
    </message>
    <message>
        <source>This is not a time of day. It looks like 10:42.</source>
        <translation>Ce n’est pas une heure. Elle s’écrit comme 10:42.</translation>
    </message>
    <message>
        <source>This is not a day with a time. It looks like 18/11/2026 10:42.</source>
        <translation>Ce n’est pas une date avec son heure. Elle s’écrit comme 18/11/2026 10:42.</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>Ce n’est ni oui ni non.</translation>
    </message>
    <message>
        <source>There is no such record, or you may not see it.</source>
        <translation>Cette fiche n’existe pas, ou vous n’avez pas le droit de la voir.</translation>
    </message>
    <message>
        <source>Several records answer to this. Name it by something that only it has.</source>
        <translation>Plusieurs fiches répondent à ce nom. Désignez-la par ce qu’elle est seule à avoir.</translation>
    </message>
    <message>
        <source>Several records are written nearly so: {candidates}. Write it as one of them.</source>
        <translation>Plusieurs fiches s’écrivent presque ainsi&#xa0;: {candidates}. Reprenez l’orthographe de l’une d’elles.</translation>
    </message>
    <message>
        <source>The key is empty: nothing tells which record this is.</source>
        <translation>La clé est vide&#xa0;: rien ne dit de quelle fiche il s’agit.</translation>
    </message>
    <message>
        <source>Several records have this key. Choose a key that only one has.</source>
        <translation>Plusieurs fiches ont cette clé. Choisissez une clé qui soit unique.</translation>
    </message>
    <message>
        <source>Line {line} has the same key.</source>
        <translation>La ligne {line} a la même clé.</translation>
    </message>
    <message>
        <source>This line has more cells than the first one.</source>
        <translation>Cette ligne a plus de cellules que la première.</translation>
    </message>
    <message>
        <source>The file is empty: its first line must name the columns.</source>
        <translation>Le fichier est vide&#xa0;: sa première ligne doit nommer les colonnes.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>Le fichier ne peut pas être lu jusqu’au bout.</translation>
    </message>
    <message>
        <source>The file is written in UTF-16. Save it as «CSV UTF-8».</source>
        <translation>Le fichier est écrit en UTF-16. Enregistrez-le en «&#xa0;CSV UTF-8&#xa0;».</translation>
    </message>
    <message>
        <source>The file is not UTF-8. It may be written in Windows-1252.</source>
        <translation>Le fichier n’est pas en UTF-8. Il est peut-être en Windows-1252.</translation>
    </message>
    <message>
        <source>There is a zero byte: this is not a text file.</source>
        <translation>Il y a un octet nul&#xa0;: ce n’est pas un fichier texte.</translation>
    </message>
    <message>
        <source>A quote is opened here and never closed.</source>
        <translation>Un guillemet s’ouvre ici et ne se ferme jamais.</translation>
    </message>
    <message>
        <source>After a closing quote comes something else than a separator.</source>
        <translation>Un guillemet fermant est suivi d’autre chose qu’un séparateur.</translation>
    </message>
    <message>
        <source>A cell is too long. Is a quote missing?</source>
        <translation>Une cellule est trop longue. Manque-t-il un guillemet&#x202f;?</translation>
    </message>
    <message>
        <source>The line is too long. Is a quote missing?</source>
        <translation>La ligne est trop longue. Manque-t-il un guillemet&#x202f;?</translation>
    </message>
    <message>
        <source>There are too many columns. Is the separator the right one?</source>
        <translation>Il y a trop de colonnes. Le séparateur est-il le bon&#x202f;?</translation>
    </message>
    <message>
        <source>The mapping is not valid JSON: look near character {offset}.</source>
        <translation>La correspondance n’est pas du JSON valable&#xa0;: regardez vers le caractère {offset}.</translation>
    </message>
    <message>
        <source>The mapping does not know the word {word}.</source>
        <translation>Le mot {word} n’a pas de sens dans une correspondance.</translation>
    </message>
    <message>
        <source>{word} of the mapping is not of the right form.</source>
        <translation>Dans la correspondance, {word} n’a pas la forme voulue.</translation>
    </message>
    <message>
        <source>The mapping is for {entity}.</source>
        <translation>Cette correspondance est faite pour {entity}.</translation>
    </message>
    <message>
        <source>The file has no column {column}.</source>
        <translation>Le fichier n’a pas de colonne {column}.</translation>
    </message>
    <message>
        <source>The file has two columns {column}.</source>
        <translation>Le fichier a deux colonnes {column}.</translation>
    </message>
    <message>
        <source>There is no field {field}.</source>
        <translation>Il n’y a pas de champ {field}.</translation>
    </message>
    <message>
        <source>Two columns are meant for the field {field}.</source>
        <translation>Deux colonnes sont destinées au champ {field}.</translation>
    </message>
    <message>
        <source>The field {field} cannot be written by import, or not by this user.</source>
        <translation>Le champ {field} ne peut pas être importé, ou pas par cet utilisateur.</translation>
    </message>
    <message>
        <source>{field} refers to no record, so it cannot be found by {by}.</source>
        <translation>{field} ne renvoie à aucune fiche&#xa0;: on ne peut pas la chercher par {by}.</translation>
    </message>
    <message>
        <source>No column is meant for the key {field}.</source>
        <translation>Aucune colonne n’est destinée à la clé {field}.</translation>
    </message>
    <message>
        <source>No column is meant for {fields}, and no new record goes without.</source>
        <translation>Aucune colonne ne correspond à {fields}, indispensable à toute nouvelle fiche.</translation>
    </message>
    <message>
        <source>No column is meant for {field}, and no new record goes without. Did you mean the column {column}?</source>
        <translation>Aucune colonne ne correspond à {field}, indispensable à toute nouvelle fiche. Vouliez-vous dire la colonne {column}&#x202f;?</translation>
    </message>
    <message>
        <source>None of the columns is known. Name them as the fields, or give a mapping.</source>
        <translation>Aucune colonne n’est connue. Nommez-les comme les champs, ou donnez une correspondance.</translation>
    </message>
    <message>
        <source>Your rights do not let you import records of this kind.</source>
        <translation>Vos droits ne permettent pas d’importer des fiches de ce type.</translation>
    </message>
    <message>
        <source>An import of yours is under way. Wait for its end, or stop it.</source>
        <translation>Un de vos imports est en cours. Attendez sa fin, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>There is no such import, or it is not yours.</source>
        <translation>Cet import n’existe pas, ou n’est pas le vôtre.</translation>
    </message>
    <message>
        <source>The server stopped while the import was under way. Start it again.</source>
        <translation>Le serveur s’est arrêté pendant l’import. Relancez-le.</translation>
    </message>
    <message>
        <source>The file takes too long. Split it into several smaller ones.</source>
        <translation>Le fichier demande trop de temps. Découpez-le en plusieurs.</translation>
    </message>
    <message>
        <source>The separator is one character such as ; or , or one of: auto, tab, pipe.</source>
        <translation>Le séparateur est un caractère comme&#x202f;; ou , ou bien&#xa0;: auto, tab, pipe.</translation>
    </message>
    <message>
        <source>The encoding is one of: auto, utf-8, windows-1252.</source>
        <translation>Le codage est l’un de&#xa0;: auto, utf-8, windows-1252.</translation>
    </message>
    <message>
        <source>At most {max} are kept. Forget one that is not needed any more.</source>
        <translation>On peut en garder {max} au plus. Supprimez-en une qui ne sert plus.</translation>
    </message>
    <message>
        <source>The mapping is no JSON object: its words, such as &quot;columns&quot;, and what they mean stand between curly brackets.</source>
        <translation>La correspondance n’est pas un objet JSON&#xa0;: ses mots, comme «&#xa0;columns&#xa0;», et ce qu’ils désignent se mettent entre accolades.</translation>
    </message>
    <message>
        <source>The workbook cannot be read. Save it anew, or as «CSV UTF-8».</source>
        <translation>Le classeur ne peut pas être lu. Enregistrez-le de nouveau, ou au format «&#xa0;CSV UTF-8&#xa0;».</translation>
    </message>
    <message>
        <source>The workbook is too large to be unpacked. Save its sheet as «CSV UTF-8».</source>
        <translation>Le classeur est trop grand pour être ouvert. Enregistrez sa feuille au format «&#xa0;CSV UTF-8&#xa0;».</translation>
    </message>
    <message>
        <source>The sheet has too many columns.</source>
        <translation>La feuille a trop de colonnes.</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Import: %1</source>
        <extracomment>%1 is what the rows become, as a label: Import: Clients</extracomment>
        <translation>Import&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pasted table %1</source>
        <extracomment>the name of a file that is made of it; %1 is a number</extracomment>
        <translation>Tableau collé %1</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouvelle</numerusform>
            <numerusform>%Ln nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln modifiée</numerusform>
            <numerusform>%Ln modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they were</source>
        <translation>
            <numerusform>%Ln inchangée</numerusform>
            <numerusform>%Ln inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faulty</source>
        <translation>
            <numerusform>%Ln en erreur</numerusform>
            <numerusform>%Ln en erreur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln ligne lue</numerusform>
            <numerusform>%Ln lignes lues</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 how many rows were read, %2 what became of them: 12 new, 3 faulty</extracomment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) taken back</source>
        <translation>
            <numerusform>%Ln fiche rétablie</numerusform>
            <numerusform>%Ln fiches rétablies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusée</numerusform>
            <numerusform>%Ln refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln error(s) are listed.</source>
        <translation>
            <numerusform>La première erreur est dans la liste.</numerusform>
            <numerusform>Les %Ln premières erreurs sont dans la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Before the next rows.</source>
        <translation>Avant les prochaines lignes.</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>En attente de son tour…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln erreur</numerusform>
            <numerusform>%Ln erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing the import…</source>
        <translation>Annulation de l’import…</translation>
    </message>
    <message>
        <source>Trying out…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import en cours…</translation>
    </message>
    <message>
        <source>It was stopped: the rows up to there are in.</source>
        <translation>L’import a été arrêté&#xa0;: les lignes déjà passées sont enregistrées.</translation>
    </message>
    <message>
        <source>It was stopped: nothing was kept.</source>
        <translation>L’import a été arrêté&#xa0;: rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The rows up to there are in.</source>
        <translation>Les lignes déjà passées sont enregistrées.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Nothing was taken back, since not every record can be.</source>
        <translation>Rien n’a été annulé, car certaines fiches ne peuvent pas l’être.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stay as they are, and why.</source>
        <translation>
            <numerusform>Une fiche resterait en l’état&#x202f;; la raison est indiquée ci-dessous.</numerusform>
            <numerusform>%Ln fiches resteraient en l’état&#x202f;; les raisons sont indiquées ci-dessous.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is undone as far as it goes.</source>
        <translation>L’import est annulé en partie.</translation>
    </message>
    <message>
        <source>The import is undone.</source>
        <translation>L’import est annulé.</translation>
    </message>
    <message>
        <source>This was a trial: nothing was kept.</source>
        <translation>C’était un essai&#xa0;: rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>All would be well.</source>
        <translation>Tout serait accepté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) to correct.</source>
        <translation>
            <numerusform>%Ln erreur à corriger.</numerusform>
            <numerusform>%Ln erreurs à corriger.</numerusform>
        </translation>
    </message>
    <message>
        <source>The good rows are in, the faulty ones are not.</source>
        <translation>Les bonnes lignes sont enregistrées, pas celles en erreur.</translation>
    </message>
    <message>
        <source>Nothing was kept, since not every row is right.</source>
        <translation>Rien n’a été enregistré, car certaines lignes sont en erreur.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>L’import est terminé.</translation>
    </message>
    <message>
        <source>Column “%1” is not known: did you mean “%2”?</source>
        <translation>Colonne «&#xa0;%1&#xa0;» inconnue&#xa0;: vouliez-vous dire «&#xa0;%2&#xa0;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Left alone: %1.</source>
        <translation>Colonnes ignorées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Ready. A trial does everything and keeps nothing.</source>
        <translation>Prêt. Un essai fait tout et n’enregistre rien.</translation>
    </message>
    <message>
        <source>It was stopped: nothing was taken back.</source>
        <translation>L’annulation a été arrêtée&#xa0;: rien n’a été annulé.</translation>
    </message>
    <message>
        <source>The import is in as before.</source>
        <translation>Les fiches importées sont toujours là.</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgPréc</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>PgSuiv</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Checked rows: %1</source>
        <translation>Lignes cochées&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>LoginAttempt</name>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Adresse réseau</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Login attempt</source>
        <translation>Tentative de connexion</translation>
    </message>
    <message>
        <source>Login attempts</source>
        <translation>Tentatives de connexion</translation>
    </message>
</context>
<context>
    <name>NameWords</name>
    <message>
        <source>Login</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Logout</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Archive or restore</source>
        <translation>Archivage ou rétablissement</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>New user (at the server)</source>
        <translation>Nouvel utilisateur (sur le serveur)</translation>
    </message>
    <message>
        <source>New password (at the server)</source>
        <translation>Nouveau mot de passe (sur le serveur)</translation>
    </message>
    <message>
        <source>New roles (at the server)</source>
        <translation>Nouveaux rôles (sur le serveur)</translation>
    </message>
    <message>
        <source>New status (at the server)</source>
        <translation>Nouveau statut (sur le serveur)</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import annulé</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nouveau fichier</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>Compte personnel</translation>
    </message>
    <message>
        <source>Own password</source>
        <translation>Mot de passe personnel</translation>
    </message>
    <message>
        <source>Login kept on its computer</source>
        <translation>Connexion gardée sur son poste</translation>
    </message>
    <message>
        <source>Code to choose a password</source>
        <translation>Code pour choisir un mot de passe</translation>
    </message>
    <message>
        <source>Password chosen with a code</source>
        <translation>Mot de passe choisi avec un code</translation>
    </message>
    <message>
        <source>Account closed</source>
        <translation>Compte fermé</translation>
    </message>
    <message>
        <source>Who sees it, asked</source>
        <translation>Accès expliqué</translation>
    </message>
    <message>
        <source>Seen as this person: begun</source>
        <translation>Vu comme cette personne&#xa0;: début</translation>
    </message>
    <message>
        <source>Seen as this person: ended</source>
        <translation>Vu comme cette personne&#xa0;: fin</translation>
    </message>
    <message>
        <source>Wrong password, or closed account</source>
        <translation>Mot de passe faux ou compte fermé</translation>
    </message>
    <message>
        <source>Made anonymous at the end of its time</source>
        <translation>Anonymisé à son terme</translation>
    </message>
    <message>
        <source>Oldest lines of the log removed</source>
        <translation>Lignes les plus anciennes du journal supprimées</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Mettre fin</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Own second factor set up</source>
        <translation>Double authentification configurée</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nouveaux codes de secours</translation>
    </message>
    <message>
        <source>Own second factor switched off</source>
        <translation>Double authentification désactivée</translation>
    </message>
    <message>
        <source>Second factor reset</source>
        <translation>Double authentification réinitialisée</translation>
    </message>
    <message>
        <source>Save in one step</source>
        <translation>Enregistrement en une fois</translation>
    </message>
    <message>
        <source>Personal data exported</source>
        <translation>Données personnelles exportées</translation>
    </message>
    <message>
        <source>What erasing personal data would do, asked</source>
        <translation>Effacement de données personnelles, aperçu demandé</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Données personnelles effacées</translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>About (kind)</source>
        <translation>Sujet (type)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lue le</translation>
    </message>
    <message>
        <source>The record this notification is about no longer exists.</source>
        <translation>La fiche de cette notification n’existe plus.</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Vous est attribué</translation>
    </message>
    <message>
        <source>Waiting for the client</source>
        <translation>Attente du client</translation>
    </message>
    <message>
        <source>Waiting for parts</source>
        <translation>Attente de pièces</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nulle part</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Cloche</translation>
    </message>
    <message>
        <source>Bell and desktop</source>
        <translation>Cloche et bureau</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Best result</source>
        <translation>Meilleur résultat</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
</context>
<context>
    <name>Party</name>
    <message>
        <source>Individual</source>
        <translation>Particulier</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financeur</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>SIREN</source>
        <translation>SIREN</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>N° de TVA</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Délai de paiement (jours)</translation>
    </message>
    <message>
        <source>Sales contact</source>
        <translation>Commercial</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>The sales contact must hold the commercial role. Choose someone who does, or give them the role.</source>
        <translation>Le commercial doit avoir le rôle Commercial. Choisissez quelqu’un qui l’a, ou donnez-le-lui.</translation>
    </message>
    <message>
        <source>The SIRET must begin with the SIREN. Correct one of the two.</source>
        <translation>Le SIRET doit commencer par le SIREN. Corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Tiers</translation>
    </message>
</context>
<context>
    <name>PartyAddress</name>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Complément</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>A latitude lies between −90 and 90 degrees.</source>
        <translation>Une latitude va de −90 à 90 degrés.</translation>
    </message>
    <message>
        <source>A longitude lies between −180 and 180 degrees.</source>
        <translation>Une longitude va de −180 à 180 degrés.</translation>
    </message>
    <message>
        <source>Give the country as its two-letter code, for example FR.</source>
        <translation>Donnez le pays par son code à deux lettres, par exemple FR.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
</context>
<context>
    <name>PastedCells</name>
    <message>
        <source>There are more lines than rows.</source>
        <translation>Il y a plus de lignes collées que de lignes dans la liste.</translation>
    </message>
    <message>
        <source>This cannot be changed here.</source>
        <translation>Cette cellule ne se modifie pas ici.</translation>
    </message>
    <message>
        <source>“%1” is not among these rows.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas parmi ces lignes.</translation>
    </message>
    <message>
        <source>Several rows are called “%1”.</source>
        <translation>Plusieurs lignes s’appellent «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Page %1/%2</source>
        <translation>Page %1/%2</translation>
    </message>
    <message>
        <source>Exported on %1 at %2 by %3</source>
        <translation>Exporté le %1 à %2 par %3</translation>
    </message>
    <message>
        <source>Without a filter</source>
        <translation>Sans filtre</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a group of rows, and how many they are</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Permission</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>This permission already exists.</source>
        <translation>Cette permission existe déjà.</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permission</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissions</translation>
    </message>
    <message>
        <source>Personal data: export</source>
        <translation>Données personnelles&#xa0;: exporter</translation>
    </message>
    <message>
        <source>Personal data: erase or anonymise</source>
        <translation>Données personnelles&#xa0;: effacer ou anonymiser</translation>
    </message>
</context>
<context>
    <name>PermissionWords</name>
    <message>
        <source>read</source>
        <translation>lire</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exporter</translation>
    </message>
    <message>
        <source>create</source>
        <translation>créer</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importer</translation>
    </message>
    <message>
        <source>change</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>archiver</translation>
    </message>
    <message>
        <source>read internal ones</source>
        <translation>lire aussi les internes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>kind of records, what may be done with them</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>invite, reset access</source>
        <translation>inviter, réinitialiser l’accès</translation>
    </message>
    <message>
        <source>reset the second factor</source>
        <translation>réinitialiser la double authentification</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Export the personal data…</source>
        <translation>Exporter les données personnelles…</translation>
    </message>
    <message>
        <source>Erase or anonymise…</source>
        <translation>Effacer ou anonymiser…</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>This was arranged on another computer meanwhile. Read it again first.</source>
        <translation>Ceci a été réglé entre-temps sur un autre ordinateur. Relisez-le d’abord.</translation>
    </message>
    <message>
        <source>The program knows nothing that could be arranged under this name.</source>
        <translation>Le programme ne connaît rien à régler sous ce nom.</translation>
    </message>
    <message>
        <source>This is not understood. Arrange it on the page it belongs to.</source>
        <translation>Ce réglage n’est pas compris. Faites-le sur la page concernée.</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Préférence</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>PreviewFields</name>
    <message>
        <source>%1, late</source>
        <translation>%1, en retard</translation>
    </message>
</context>
<context>
    <name>PriorityGlyph</name>
    <message>
        <source>Priority: %1</source>
        <translation>Priorité&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modifié par</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé le</translation>
    </message>
</context>
<context>
    <name>RightsRows</name>
    <message>
        <source>Companies and contacts</source>
        <translation>Sociétés et contacts</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>SAV</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Bilans</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>%1: fields</source>
        <extracomment>kind of records: the rights on its single fields</extracomment>
        <translation>%1&#xa0;: champs</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Les siens</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Intégré</translation>
    </message>
    <message>
        <source>Another role has this key. Choose a different one.</source>
        <translation>Un autre rôle a cette clé. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Idle limit (min)</source>
        <translation>Inactivité max. (min)</translation>
    </message>
    <message>
        <source>Second factor required at login</source>
        <translation>Double authentification exigée à la connexion</translation>
    </message>
</context>
<context>
    <name>RoleFieldRule</name>
    <message>
        <source>Hidden</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Type de fiche</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>The role already has a rule for this field. Change that rule instead.</source>
        <translation>Le rôle a déjà une règle pour ce champ. Modifiez cette règle.</translation>
    </message>
    <message>
        <source>There is no such kind of record. Choose one of the list.</source>
        <translation>Ce type de fiche n’existe pas. Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>This kind of record has no such field. Choose one of its fields.</source>
        <translation>Ce type de fiche n’a pas ce champ. Choisissez un de ses champs.</translation>
    </message>
    <message>
        <source>Field rule</source>
        <translation>Règle de champ</translation>
    </message>
    <message>
        <source>Field rules</source>
        <translation>Règles de champ</translation>
    </message>
</context>
<context>
    <name>RolePermission</name>
    <message>
        <source>Own records</source>
        <translation>Ses fiches</translation>
    </message>
    <message>
        <source>The team&apos;s records</source>
        <translation>Celles de l’équipe</translation>
    </message>
    <message>
        <source>The company&apos;s records</source>
        <translation>Celles de la société</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permission</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>The role already has this permission. Change its reach instead.</source>
        <translation>Le rôle a déjà cette permission. Modifiez sa portée.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>List of</source>
        <translation>Liste de</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Partagée avec</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglée</translation>
    </message>
    <message>
        <source>Opens first</source>
        <translation>S’ouvre en premier</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>You already have a view of this list with that name. Choose another.</source>
        <translation>Vous avez déjà une vue de cette liste sous ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This is no view of that list. Set it up in the list and save it there.</source>
        <translation>Ce n’est pas une vue de cette liste. Réglez-la dans la liste et enregistrez-la depuis celle-ci.</translation>
    </message>
    <message>
        <source>The view uses something you may not see, or that a list cannot do.</source>
        <translation>La vue utilise une information qui vous est masquée, ou une chose qu’une liste ne sait pas faire.</translation>
    </message>
    <message>
        <source>You may share a view with your own roles only.</source>
        <translation>Vous ne pouvez partager une vue qu’avec vos propres rôles.</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Vue enregistrée</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>This setting already exists. Change its value instead.</source>
        <translation>Ce paramètre existe déjà. Modifiez sa valeur.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>The program knows no setting of this name.</source>
        <translation>Le programme ne connaît aucun paramètre de ce nom.</translation>
    </message>
    <message>
        <source>The setting can&apos;t have this value. Choose one on the page of settings.</source>
        <translation>Le paramètre ne peut pas prendre cette valeur. Choisissez-en une sur la page des paramètres.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>How long data are kept</source>
        <translation>Durée de conservation</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>Nom de l’entreprise</translation>
    </message>
    <message>
        <source>Stands on the login page and at the top of the sidebar.</source>
        <translation>Figure sur la page de connexion et en haut de la barre latérale.</translation>
    </message>
    <message>
        <source>Contact for personal data</source>
        <translation>Contact pour les données personnelles</translation>
    </message>
    <message>
        <source>Whom people write to about their data: it stands in what is handed to them when they ask for everything that is known of them.</source>
        <translation>À qui écrire au sujet de ses données&#xa0;: figure dans ce qui est remis à une personne qui demande tout ce que l’on sait d’elle.</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Taille maximale d’un fichier</translation>
    </message>
    <message>
        <source>A larger one is refused before it goes up; imports too.</source>
        <translation>Un fichier plus gros est refusé avant l’envoi&#x202f;; les imports aussi.</translation>
    </message>
    <message>
        <source>Room for all files</source>
        <translation>Place pour tous les fichiers</translation>
    </message>
    <message>
        <source>They stand in the database, and in its backups. When the room is used up, nothing more can be attached.</source>
        <translation>Ils se trouvent dans la base de données et dans ses sauvegardes. Quand la place est épuisée, plus rien ne peut être joint.</translation>
    </message>
    <message>
        <source>Attempts to log in</source>
        <translation>Tentatives de connexion</translation>
    </message>
    <message>
        <source>Who tried to log in, from where, and how it ended. CNIL recommends six months to a year for logs.</source>
        <translation>Qui a tenté de se connecter, d’où, et avec quel résultat. La CNIL recommande six mois à un an pour les journaux.</translation>
    </message>
    <message>
        <source>Sessions that ended</source>
        <translation>Sessions terminées</translation>
    </message>
    <message>
        <source>Address and program of each, after it ended.</source>
        <translation>Adresse et programme de chacune, après sa fin.</translation>
    </message>
    <message>
        <source>Log of activity</source>
        <translation>Journal d’activité</translation>
    </message>
    <message>
        <source>Who did what, and when. Its oldest lines go; the seals of the others hold.</source>
        <translation>Qui a fait quoi, et quand. Les lignes les plus anciennes disparaissent&#x202f;; les sceaux des autres tiennent.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>What people were told in the program, read or not.</source>
        <translation>Ce dont chacun a été averti dans le programme, lu ou non.</translation>
    </message>
    <message>
        <source>Make prospects anonymous by itself</source>
        <translation>Anonymiser les prospects automatiquement</translation>
    </message>
    <message>
        <source>Those whose time is over, without being asked. It cannot be taken back: see first who would go, with regie-server retention --dry-run.</source>
        <translation>Ceux dont le terme est passé, sans rien demander. C’est sans retour&#xa0;: voyez d’abord qui serait concerné, avec regie-server retention --dry-run.</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>After the last contact with them, when they never became clients. CNIL holds three years for the most.</source>
        <translation>Après le dernier contact, quand ils ne sont jamais devenus clients. La CNIL retient trois ans au plus.</translation>
    </message>
    <message numerus="yes">
        <source>megabytes</source>
        <translation>
            <numerusform>mégaoctet</numerusform>
            <numerusform>mégaoctets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>months</source>
        <translation>
            <numerusform>mois</numerusform>
            <numerusform>mois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search and run anything</source>
        <translation>Tout chercher, tout lancer</translation>
    </message>
    <message>
        <source>New record of this page</source>
        <translation>Nouvelle fiche de cette page</translation>
    </message>
    <message>
        <source>New record of any kind</source>
        <translation>Nouvelle fiche de tout type</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Onglet suivant</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Onglet précédent</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Fermer l’onglet</translation>
    </message>
    <message>
        <source>Open the closed tab again</source>
        <translation>Rouvrir l’onglet fermé</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Read again, or retry</source>
        <translation>Actualiser, ou réessayer</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Cette aide</translation>
    </message>
    <message>
        <source>First section</source>
        <translation>Première section</translation>
    </message>
    <message>
        <source>Second section</source>
        <translation>Deuxième section</translation>
    </message>
    <message>
        <source>Third section</source>
        <translation>Troisième section</translation>
    </message>
    <message>
        <source>Fourth section</source>
        <translation>Quatrième section</translation>
    </message>
    <message>
        <source>Fifth section</source>
        <translation>Cinquième section</translation>
    </message>
    <message>
        <source>Sixth section</source>
        <translation>Sixième section</translation>
    </message>
    <message>
        <source>Seventh section</source>
        <translation>Septième section</translation>
    </message>
    <message>
        <source>Eighth section</source>
        <translation>Huitième section</translation>
    </message>
    <message>
        <source>Ninth section</source>
        <translation>Neuvième section</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>Retirer les filtres</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Next step of the record, or send the comment</source>
        <translation>Étape suivante de la fiche, ou envoi du commentaire</translation>
    </message>
    <message>
        <source>Next field to correct</source>
        <translation>Champ à corriger suivant</translation>
    </message>
    <message>
        <source>Previous field to correct</source>
        <translation>Champ à corriger précédent</translation>
    </message>
    <message>
        <source>Previous record of the list</source>
        <translation>Fiche précédente de la liste</translation>
    </message>
    <message>
        <source>Next record of the list</source>
        <translation>Fiche suivante de la liste</translation>
    </message>
    <message>
        <source>Copy reference and title</source>
        <translation>Copier la référence et le titre</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Open the list or the calendar of the field</source>
        <translation>Ouvrir la liste ou le calendrier du champ</translation>
    </message>
    <message>
        <source>Open the record that the field names</source>
        <translation>Ouvrir la fiche citée par le champ</translation>
    </message>
    <message>
        <source>Dates: today, next day, previous day</source>
        <translation>Dates&#xa0;: aujourd’hui, lendemain, veille</translation>
    </message>
    <message>
        <source>Dates: next week, next month; with Shift, the previous one</source>
        <translation>Dates&#xa0;: semaine, mois suivants&#x202f;; avec Maj, précédents</translation>
    </message>
    <message>
        <source>Times: now</source>
        <translation>Heures&#xa0;: maintenant</translation>
    </message>
    <message>
        <source>Move; the preview follows</source>
        <translation>Se déplacer&#x202f;; l’aperçu suit</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>Ouvrir dans un nouvel onglet</translation>
    </message>
    <message>
        <source>Check or uncheck</source>
        <translation>Cocher ou décocher</translation>
    </message>
    <message>
        <source>Check while moving</source>
        <translation>Cocher en se déplaçant</translation>
    </message>
    <message>
        <source>Check all that is listed</source>
        <translation>Cocher toute la liste</translation>
    </message>
    <message>
        <source>Copy the rows as a table</source>
        <translation>Copier les lignes en tableau</translation>
    </message>
    <message>
        <source>Move the column</source>
        <translation>Déplacer la colonne</translation>
    </message>
    <message>
        <source>While typing</source>
        <translation>En saisie</translation>
    </message>
    <message>
        <source>Export what is listed</source>
        <translation>Exporter ce qui est affiché</translation>
    </message>
    <message>
        <source>Undo what is being typed, else the last change</source>
        <translation>Annuler la saisie en cours, sinon la dernière modification</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Rétablir ce qui a été annulé</translation>
    </message>
    <message>
        <source>Paste cells of a spreadsheet over the rows</source>
        <translation>Coller des cellules de tableur sur les lignes</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>Modifier la cellule</translation>
    </message>
    <message>
        <source>Fold or unfold the group</source>
        <translation>Replier ou déplier le groupe</translation>
    </message>
    <message>
        <source>Assign the current row</source>
        <translation>Attribuer la ligne courante</translation>
    </message>
    <message>
        <source>Plan the current row</source>
        <translation>Planifier la ligne courante</translation>
    </message>
    <message>
        <source>Next step of the current row</source>
        <translation>Étape suivante de la ligne courante</translation>
    </message>
    <message>
        <source>Priority of the checked rows, or of the current one</source>
        <translation>Priorité des lignes cochées, ou de la ligne courante</translation>
    </message>
    <message>
        <source>Tags of the checked rows, or of the current one</source>
        <translation>Étiquettes des lignes cochées, ou de la ligne courante</translation>
    </message>
    <message>
        <source>Comment on the current row</source>
        <translation>Commenter la ligne courante</translation>
    </message>
    <message>
        <source>Archive the checked rows, or the current one</source>
        <translation>Archiver les lignes cochées, ou la ligne courante</translation>
    </message>
    <message>
        <source>Show as kanban, calendar, chart… the next one</source>
        <translation>Montrer en kanban, calendrier, graphique… la présentation suivante</translation>
    </message>
    <message>
        <source>Show as before: the previous presentation</source>
        <translation>Revenir à la présentation précédente</translation>
    </message>
    <message>
        <source>From card to card, column to column</source>
        <translation>De carte en carte, de colonne en colonne</translation>
    </message>
    <message>
        <source>Take the card along: arrows, Enter drops, Escape returns</source>
        <translation>Emporter la carte&#xa0;: flèches, Entrée la pose, Échap la rend</translation>
    </message>
    <message>
        <source>Fold the column; unfold it</source>
        <translation>Replier la colonne&#x202f;; la déplier</translation>
    </message>
    <message>
        <source>From entry to entry, day to day</source>
        <translation>De fiche en fiche, de jour en jour</translation>
    </message>
    <message>
        <source>The days before; the days after</source>
        <translation>Les jours d’avant&#x202f;; les jours d’après</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Closer: week, day; farther: week, month</source>
        <translation>De plus près&#xa0;: semaine, jour&#x202f;; de plus loin&#xa0;: semaine, mois</translation>
    </message>
    <message>
        <source>Open the entry, or the day</source>
        <translation>Ouvrir la fiche, ou le jour</translation>
    </message>
    <message>
        <source>Take the entry along: arrows, with Shift five minutes</source>
        <translation>Emporter la fiche&#xa0;: flèches, avec Maj cinq minutes</translation>
    </message>
    <message>
        <source>Its end, while it is taken along</source>
        <translation>Sa fin, pendant qu’on l’emporte</translation>
    </message>
    <message>
        <source>From value to value</source>
        <translation>De valeur en valeur</translation>
    </message>
    <message>
        <source>The rows behind it</source>
        <translation>Les lignes qu’elle compte</translation>
    </message>
    <message>
        <source>The chart or its numbers</source>
        <translation>Le graphique ou ses nombres</translation>
    </message>
    <message>
        <source>Lists as kanban</source>
        <translation>Listes en kanban</translation>
    </message>
    <message>
        <source>Lists as calendar</source>
        <translation>Listes en calendrier</translation>
    </message>
    <message>
        <source>Lists as chart</source>
        <translation>Listes en graphique</translation>
    </message>
    <message>
        <source>Move the tab to a window of its own, or back</source>
        <translation>Mettre l’onglet dans sa propre fenêtre, ou l’en ramener</translation>
    </message>
    <message>
        <source>Move the tile or panel</source>
        <translation>Déplacer la tuile ou le panneau</translation>
    </message>
    <message>
        <source>Take the tile off this page</source>
        <translation>Retirer la tuile de cette page</translation>
    </message>
    <message>
        <source>Next, previous cell; after the last one a new line</source>
        <translation>Cellule suivante, précédente&#x202f;; après la dernière, une nouvelle ligne</translation>
    </message>
    <message>
        <source>Same column, next line</source>
        <translation>Même colonne, ligne suivante</translation>
    </message>
    <message>
        <source>Insert a line</source>
        <translation>Insérer une ligne</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Duplicate the line</source>
        <translation>Dupliquer la ligne</translation>
    </message>
    <message>
        <source>Move the line, where lines have an order</source>
        <translation>Déplacer la ligne, là où les lignes ont un ordre</translation>
    </message>
    <message>
        <source>Paste lines of a spreadsheet</source>
        <translation>Coller des lignes d’un tableur</translation>
    </message>
    <message>
        <source>Open the line on its own page</source>
        <translation>Ouvrir la ligne sur sa propre page</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Lines of a record</source>
        <translation>Lignes d’une fiche</translation>
    </message>
    <message>
        <source>Menus of everything; Alt alone, too</source>
        <translation>Les menus, avec tout ce qui peut se faire&#x202f;; Alt seul aussi</translation>
    </message>
    <message>
        <source>Next level of the cell</source>
        <translation>Niveau suivant de la case</translation>
    </message>
    <message>
        <source>The level before</source>
        <translation>Niveau précédent</translation>
    </message>
    <message>
        <source>The cell as it was</source>
        <translation>La case telle qu’elle était</translation>
    </message>
    <message>
        <source>From role to role; fold or unfold a heading</source>
        <translation>De rôle en rôle&#x202f;; replier ou déplier un titre</translation>
    </message>
    <message>
        <source>Matrix of rights</source>
        <translation>Matrice des droits</translation>
    </message>
</context>
<context>
    <name>StateSteps</name>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>field, record</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2: %3 → %4</source>
        <extracomment>field, record, before, after</extracomment>
        <translation>%1 de %2&#xa0;: %3 → %4</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>field, records, after</extracomment>
        <translation>%1 de %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>A change</source>
        <translation>Une modification</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>act, record</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Creation of %1</source>
        <translation>Création de %1</translation>
    </message>
    <message>
        <source>Archiving of %1</source>
        <translation>Archivage de %1</translation>
    </message>
    <message>
        <source>Taking back of %1</source>
        <translation>Rétablissement de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields of %1</source>
        <translation>
            <numerusform>%Ln champ de %1</numerusform>
            <numerusform>%Ln champs de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Modification de %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <extracomment>kind of record, beginning of its text</extracomment>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifié</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting for client</source>
        <translation>Attente client</translation>
    </message>
    <message>
        <source>Waiting for parts</source>
        <translation>Attente pièces</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Dégradé</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Estimated hours</source>
        <translation>Heures prévues</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé le</translation>
    </message>
    <message>
        <source>The ticket cannot go to this status from where it stands. Read it again and choose one of its actions.</source>
        <translation>Le ticket ne peut pas passer à ce statut depuis le sien. Relisez-le et choisissez une de ses actions.</translation>
    </message>
    <message>
        <source>From this status on, a ticket needs a technician. Choose one.</source>
        <translation>À partir de ce statut, il faut un technicien. Choisissez-en un.</translation>
    </message>
    <message>
        <source>Write what solved the problem before the ticket is resolved.</source>
        <translation>Écrivez ce qui a résolu le problème avant de résoudre le ticket.</translation>
    </message>
    <message>
        <source>This site belongs to another client. Choose a site of the client, or change the client.</source>
        <translation>Ce site appartient à un autre client. Choisissez un site du client, ou changez de client.</translation>
    </message>
    <message>
        <source>This contact belongs to another client. Choose a contact of the client, or change the client.</source>
        <translation>Ce contact est celui d’un autre client. Choisissez un contact du client, ou changez de client.</translation>
    </message>
    <message>
        <source>This equipment belongs to another client. Choose equipment of the client, or change the client.</source>
        <translation>Cet équipement est celui d’un autre client. Choisissez un équipement du client, ou changez de client.</translation>
    </message>
    <message>
        <source>Another ticket has this reference. Save again to get a new one.</source>
        <translation>Un autre ticket a cette référence. Enregistrez à nouveau pour en obtenir une autre.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>This person is not an active technician. Choose someone who holds a technician&apos;s role.</source>
        <translation>Cette personne n’est pas un technicien actif. Choisissez quelqu’un qui a un rôle de technicien.</translation>
    </message>
</context>
<context>
    <name>TicketActs</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation>Qualifier</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Annuler le ticket</translation>
    </message>
    <message>
        <source>Wait for client</source>
        <translation>Attendre le client</translation>
    </message>
    <message>
        <source>Wait for parts</source>
        <translation>Attendre les pièces</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>TicketDomain</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Another ticket domain has this name. Choose a different one.</source>
        <translation>Un autre domaine porte ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Ticket domain</source>
        <translation>Domaine de ticket</translation>
    </message>
    <message>
        <source>Ticket domains</source>
        <translation>Domaines de ticket</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>%1 d</source>
        <extracomment>days: &quot;2 d&quot;</extracomment>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <extracomment>a deadline: &quot;Overdue 35 min&quot;</extracomment>
        <translation>En retard de %1</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>the day of a deadline</extracomment>
        <translation>aujourd’hui</translation>
    </message>
</context>
<context>
    <name>TypedInput</name>
    <message>
        <source>This is not a day; 18/11, 1811, +3 or a weekday are understood</source>
        <translation>Ce n’est pas une date&#x202f;; 18/11, 1811, +3 ou un jour de la semaine sont compris</translation>
    </message>
    <message>
        <source>This day does not exist</source>
        <translation>Ce jour n’existe pas</translation>
    </message>
    <message>
        <source>This time does not exist</source>
        <translation>Cette heure n’existe pas</translation>
    </message>
    <message>
        <source>This is not a number</source>
        <translation>Ce n’est pas un nombre</translation>
    </message>
    <message>
        <source>A whole number is needed</source>
        <translation>Il faut un nombre entier</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln decimals</source>
        <translation>
            <numerusform>%Ln décimale au plus</numerusform>
            <numerusform>%Ln décimales au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>An hour has 60 minutes</source>
        <translation>Une heure a 60 minutes</translation>
    </message>
    <message>
        <source>This is not a time; 9, 930 or 9h30 are understood</source>
        <translation>Ce n’est pas une heure&#x202f;; 9, 930 ou 9h30 sont compris</translation>
    </message>
</context>
<context>
    <name>User</name>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
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
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>E-mail verified</source>
        <translation>E-mail vérifié le</translation>
    </message>
    <message>
        <source>Phone verified</source>
        <translation>Téléphone vérifié le</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>Someone already has this e-mail address. Use another one, or open their account.</source>
        <translation>Quelqu’un a déjà cette adresse e-mail. Prenez-en une autre, ou ouvrez son compte.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Your own password you change in your account, without a code.</source>
        <translation>Votre propre mot de passe se change dans votre compte, sans code.</translation>
    </message>
    <message>
        <source>This account is closed or blocked, and no code opens it. Activate it first.</source>
        <translation>Ce compte est fermé ou bloqué, et aucun code ne l’ouvre. Activez-le d’abord.</translation>
    </message>
    <message>
        <source>Some of what is to be handed over is not yours to change. Ask somebody who may change all of it, or close the account without handing over.</source>
        <translation>Vous n’avez pas le droit de modifier une partie de ce qui serait transmis. Demandez à une personne qui l’a, ou fermez le compte sans transmettre.</translation>
    </message>
    <message>
        <source>Choose a colleague who takes over.</source>
        <translation>Choisissez un collègue qui prend la suite.</translation>
    </message>
    <message>
        <source>Second factor since</source>
        <translation>Double authentification depuis</translation>
    </message>
</context>
<context>
    <name>UserProfile</name>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Years of experience</source>
        <translation>Années d’expérience</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualification</translation>
    </message>
    <message>
        <source>Specialties</source>
        <translation>Spécialités</translation>
    </message>
    <message>
        <source>CV summary</source>
        <translation>Résumé du CV</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Lieu de rattachement</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>This user already has a profile. Open it instead of making another.</source>
        <translation>Cet utilisateur a déjà un profil. Ouvrez-le plutôt que d’en créer un autre.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
</context>
<context>
    <name>UserRole</name>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>The user already holds this role.</source>
        <translation>L’utilisateur a déjà ce rôle.</translation>
    </message>
    <message>
        <source>Role of a user</source>
        <translation>Rôle d’un utilisateur</translation>
    </message>
    <message>
        <source>Roles of users</source>
        <translation>Rôles des utilisateurs</translation>
    </message>
    <message>
        <source>Nobody could administer all of Régie any more: give somebody else the role of administrator first.</source>
        <translation>Plus personne ne pourrait administrer tout Régie&#xa0;: donnez d’abord le rôle d’administrateur à quelqu’un d’autre.</translation>
    </message>
</context>
<context>
    <name>UserSession</name>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Adresse réseau</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire le</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vue le</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoquée le</translation>
    </message>
    <message>
        <source>This session could not be opened. Log in again.</source>
        <translation>Cette session n’a pas pu être ouverte. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>A session that has ended cannot be taken back. Its user logs in again.</source>
        <translation>Une session terminée ne se reprend pas. Son utilisateur se reconnecte.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Kept on its computer until</source>
        <translation>Gardée sur son poste jusqu’au</translation>
    </message>
</context>
<context>
    <name>ViewBand</name>
    <message>
        <source>You see Régie as %1: to look at only.</source>
        <translation>Vous voyez Régie comme %1 — lecture seule.</translation>
    </message>
    <message>
        <source>Only what you may read all of yourself is shown, without files and personal arrangements.</source>
        <translation>Seul s’affiche ce que vous pouvez lire en entier vous-même, sans fichiers ni réglages personnels.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Mettre fin</translation>
    </message>
</context>
<context>
    <name>WindowOffers</name>
    <message>
        <source>New: %1</source>
        <extracomment>%1 is the kind of record, as a label: New · Ticket</extracomment>
        <translation>Créer&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Main contacts</source>
        <translation>Contacts principaux</translation>
    </message>
    <message>
        <source>Without e-mail</source>
        <translation>Sans e-mail</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipements</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Stopped or in repair</source>
        <translation>À l’arrêt ou en réparation</translation>
    </message>
    <message>
        <source>Warranty ends soon</source>
        <translation>Fin de garantie</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actifs</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invités</translation>
    </message>
    <message>
        <source>Blocked or inactive</source>
        <translation>Bloqués ou inactifs</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Externes</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Intégrés</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Créés ici</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoquées</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouées</translation>
    </message>
    <message>
        <source>Failed today</source>
        <translation>Échouées aujourd’hui</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mon profil</translation>
    </message>
    <message>
        <source>My sessions</source>
        <translation>Mes sessions</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>À risque</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non attribués</translation>
    </message>
    <message>
        <source>My tickets</source>
        <translation>Mes tickets</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Échéance aujourd’hui</translation>
    </message>
    <message>
        <source>Waiting for client</source>
        <translation>Attente client</translation>
    </message>
    <message>
        <source>Waiting for parts</source>
        <translation>Attente pièces</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>To plan</source>
        <translation>À planifier</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolus</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>My clients</source>
        <translation>Mes clients</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Funders</source>
        <translation>Financeurs</translation>
    </message>
    <message>
        <source>Without SIREN</source>
        <translation>Sans SIREN</translation>
    </message>
    <message>
        <source>Without sales contact</source>
        <translation>Sans commercial</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactifs</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Tickets ouverts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <translation>
            <numerusform>%Ln critique</numerusform>
            <numerusform>%Ln critiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already late</source>
        <translation>
            <numerusform>%Ln en retard</numerusform>
            <numerusform>%Ln en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came in today</source>
        <translation>
            <numerusform>%Ln arrivé aujourd’hui</numerusform>
            <numerusform>%Ln arrivés aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln this week</source>
        <translation>
            <numerusform>%Ln cette semaine</numerusform>
            <numerusform>%Ln cette semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new this week</source>
        <translation>
            <numerusform>%Ln nouveau cette semaine</numerusform>
            <numerusform>%Ln nouveaux cette semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without e-mail</source>
        <translation>
            <numerusform>%Ln sans e-mail</numerusform>
            <numerusform>%Ln sans e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them clients</source>
        <translation>
            <numerusform>dont %Ln client</numerusform>
            <numerusform>dont %Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Equipment down</source>
        <translation>Équipements à l’arrêt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed this week</source>
        <translation>
            <numerusform>%Ln modifié cette semaine</numerusform>
            <numerusform>%Ln modifiés cette semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in service</source>
        <translation>
            <numerusform>%Ln en service</numerusform>
            <numerusform>%Ln en service</numerusform>
        </translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Project management</source>
        <translation>Chef de projet</translation>
    </message>
    <message>
        <source>Sales administration</source>
        <translation>ADV</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Commercial</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Comptabilité</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Active users</source>
        <translation>Utilisateurs actifs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln external</source>
        <translation>
            <numerusform>%Ln externe</numerusform>
            <numerusform>%Ln externes</numerusform>
        </translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>Sessions en cours</translation>
    </message>
    <message numerus="yes">
        <source>%Ln opened today</source>
        <translation>
            <numerusform>%Ln ouverte aujourd’hui</numerusform>
            <numerusform>%Ln ouvertes aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed logins today</source>
        <translation>Connexions échouées aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed this week</source>
        <translation>
            <numerusform>%Ln échouée cette semaine</numerusform>
            <numerusform>%Ln échouées cette semaine</numerusform>
        </translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>My space</source>
        <translation>Mon espace</translation>
    </message>
    <message>
        <source>Unread notifications</source>
        <translation>Notifications non lues</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>External technician</source>
        <translation>Technicien externe</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Bilans</translation>
    </message>
    <message>
        <source>Open tickets by technician</source>
        <translation>Tickets ouverts par technicien</translation>
    </message>
    <message>
        <source>Open tickets by status</source>
        <translation>Tickets ouverts par statut</translation>
    </message>
    <message>
        <source>Open tickets by domain</source>
        <translation>Tickets ouverts par domaine</translation>
    </message>
    <message>
        <source>My tickets by status</source>
        <translation>Mes tickets par statut</translation>
    </message>
    <message>
        <source>Latest changes</source>
        <translation>Dernières modifications</translation>
    </message>
    <message>
        <source>New companies</source>
        <translation>Nouveaux tiers</translation>
    </message>
    <message>
        <source>Users by status</source>
        <translation>Utilisateurs par état</translation>
    </message>
    <message>
        <source>Latest sessions</source>
        <translation>Dernières sessions</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Accounts and rights</source>
        <translation>Comptes et droits</translation>
    </message>
    <message>
        <source>Exports and imports</source>
        <translation>Exports et imports</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>New companies over time</source>
        <translation>Nouvelles sociétés au fil du temps</translation>
    </message>
    <message>
        <source>Logins over time</source>
        <translation>Connexions au fil du temps</translation>
    </message>
    <message>
        <source>%1 opened the ticket</source>
        <translation>%1 a ouvert le ticket</translation>
    </message>
    <message>
        <source>%1 qualified</source>
        <translation>%1 a qualifié</translation>
    </message>
    <message>
        <source>%1 assigned to %2</source>
        <translation>%1 a attribué à %2</translation>
    </message>
    <message>
        <source>%1 planned the work</source>
        <translation>%1 a planifié</translation>
    </message>
    <message>
        <source>%1 took it up</source>
        <translation>%1 a pris en charge</translation>
    </message>
    <message>
        <source>%1 is waiting for the client</source>
        <translation>%1 attend le client</translation>
    </message>
    <message>
        <source>%1 is waiting for parts</source>
        <translation>%1 attend des pièces</translation>
    </message>
    <message>
        <source>%1 resumed the work</source>
        <translation>%1 a repris</translation>
    </message>
    <message>
        <source>%1 resolved</source>
        <translation>%1 a résolu</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 a clos</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1 a rouvert</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 a annulé</translation>
    </message>
    <message>
        <source>Tickets opened and ended</source>
        <translation>Tickets ouverts et terminés</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Roles and rights</source>
        <translation>Rôles et droits</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>Sessions ouvertes</translation>
    </message>
    <message>
        <source>Opened today</source>
        <translation>Ouvertes aujourd’hui</translation>
    </message>
    <message>
        <source>Failed in the last 7 days</source>
        <translation>Échecs des 7 derniers jours</translation>
    </message>
    <message>
        <source>Without second factor</source>
        <translation>Sans double facteur</translation>
    </message>
</context>
<context>
    <name>regie::AccessCodeSheet</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>a day, a time of day</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>A text to send along</source>
        <translation>Un texte à envoyer</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Invite %1</source>
        <translation>Inviter %1</translation>
    </message>
    <message>
        <source>With a code, %1 chooses a password that nobody else knows. It is good for one time; you hand it over. An earlier code is good for nothing any more.</source>
        <translation>Avec un code, %1 choisit un mot de passe que personne d’autre ne connaît. Le code sert une seule fois&#x202f;; c’est vous qui le remettez. Un code précédent ne sert plus à rien.</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Créer le code</translation>
    </message>
    <message>
        <source>Reset the access of %1</source>
        <translation>Réinitialiser l’accès de %1</translation>
    </message>
    <message>
        <source>The sessions of %1 end at once, and the password of today opens nothing any more. With a code that you hand over, %1 chooses another that nobody else knows. The log of activity tells of it.</source>
        <translation>Les sessions de %1 se terminent aussitôt et le mot de passe actuel n’ouvre plus rien. Avec un code que vous remettez, %1 en choisit un autre que personne d’autre ne connaît. Le journal d’activité en garde la trace.</translation>
    </message>
    <message>
        <source>Reset the access</source>
        <translation>Réinitialiser l’accès</translation>
    </message>
    <message>
        <source>A code was made, but it was lost on its way. Make another one.</source>
        <translation>Un code a été créé, mais il s’est perdu en chemin. Créez-en un autre.</translation>
    </message>
    <message>
        <source>This is the only time that the code is shown. It is good for one time, until %1.</source>
        <translation>Le code n’est montré que cette fois-ci. Il sert une seule fois, jusqu’au %1.</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>Bonjour %1,</translation>
    </message>
    <message>
        <source>You have an account in Régie. Choose your password to begin:</source>
        <translation>Votre compte Régie est prêt. Pour commencer, choisissez votre mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>Your access to Régie was reset. Choose a new password:</source>
        <translation>Votre accès à Régie a été réinitialisé. Choisissez un nouveau mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>1. Open Régie.</source>
        <translation>1. Ouvrez Régie.</translation>
    </message>
    <message>
        <source>1. Open Régie; the server is %1.</source>
        <translation>1. Ouvrez Régie&#x202f;; le serveur est %1.</translation>
    </message>
    <message>
        <source>2. On the login page, choose «I was given a code».</source>
        <translation>2. Sur la page de connexion, choisissez «&#xa0;J’ai reçu un code&#xa0;».</translation>
    </message>
    <message>
        <source>3. Type your address, %1, and this code:</source>
        <translation>3. Saisissez votre adresse, %1, et ce code&#xa0;:</translation>
    </message>
    <message>
        <source>The code is good for one time, until %1. Nobody but you knows the password that you choose; we shall never ask you for it.</source>
        <translation>Le code sert une seule fois, jusqu’au %1. Vous seul connaissez le mot de passe que vous choisissez&#x202f;; personne ne vous le demandera jamais.</translation>
    </message>
</context>
<context>
    <name>regie::AccountMenu</name>
    <message>
        <source>Open the account</source>
        <translation>Ouvrir le compte</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>Désactiver…</translation>
    </message>
    <message>
        <source>End all sessions</source>
        <translation>Fermer toutes les sessions</translation>
    </message>
    <message>
        <source>What this person sees, and why…</source>
        <translation>Ce que voit cette personne, et pourquoi…</translation>
    </message>
    <message>
        <source>See Régie as this person does</source>
        <translation>Voir Régie comme cette personne</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Inviter…</translation>
    </message>
    <message>
        <source>Reset the access…</source>
        <translation>Réinitialiser l’accès…</translation>
    </message>
    <message>
        <source>Reset the second factor</source>
        <translation>Réinitialiser la double authentification</translation>
    </message>
</context>
<context>
    <name>regie::AccountSheet</name>
    <message>
        <source>Like the system</source>
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
        <source>My account</source>
        <translation>Mon compte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Both follow you to every computer where you log in.</source>
        <translation>Ces deux choix vous suivent sur chaque ordinateur où vous vous connectez.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose what to be told of</source>
        <translation>Choisir de quoi être averti</translation>
    </message>
    <message>
        <source>Two-factor authentication</source>
        <translation>Double authentification</translation>
    </message>
    <message>
        <source>A code from your phone besides the password.</source>
        <translation>Un code de votre téléphone, en plus du mot de passe.</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Gérer…</translation>
    </message>
    <message>
        <source>Manage two-factor authentication</source>
        <translation>Gérer la double authentification</translation>
    </message>
</context>
<context>
    <name>regie::ActPanel</name>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Needs the server, which is out of reach</source>
        <translation>Demande le serveur, injoignable</translation>
    </message>
</context>
<context>
    <name>regie::ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>No exchanges yet</source>
        <translation>Pas encore d’échange</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>regie::ApplySheet</name>
    <message>
        <source>All of them or none, at once. Whoever is logged in feels them within two seconds.</source>
        <translation>Tous ou aucun, en une fois. Les personnes connectées les ressentent dans les deux secondes.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln change(s)</source>
        <translation>
            <numerusform>Appliquer %Ln changement</numerusform>
            <numerusform>Appliquer %Ln changements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BoardLane</name>
    <message>
        <source>Limit of this column</source>
        <translation>Limite de cette colonne</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>More than the %Ln that should be here at once</source>
        <translation>
            <numerusform>Plus que la seule carte prévue ici à la fois</numerusform>
            <numerusform>Plus que les %Ln cartes prévues ici à la fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln carte</numerusform>
            <numerusform>%Ln cartes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Limit of the column %1</source>
        <translation>Limite de la colonne %1</translation>
    </message>
    <message>
        <source>This column could not be read</source>
        <translation>Cette colonne n’a pas pu être lue</translation>
    </message>
    <message>
        <source>At most so many cards:</source>
        <translation>Nombre de cartes au plus&#xa0;:</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Aucune carte</translation>
    </message>
    <message>
        <source>Fold the column %1</source>
        <translation>Replier la colonne %1</translation>
    </message>
    <message>
        <source>Fold the column (-)</source>
        <translation>Replier la colonne (-)</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>repliée</translation>
    </message>
</context>
<context>
    <name>regie::BoardModel</name>
    <message>
        <source>Without %1</source>
        <translation>Sans %1</translation>
    </message>
</context>
<context>
    <name>regie::BoardView</name>
    <message>
        <source>Columns by</source>
        <translation>Colonnes par</translation>
    </message>
    <message>
        <source>Add up</source>
        <translation>Totaliser</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
</context>
<context>
    <name>regie::BulkActs</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>act, how many records</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>Changer le statut</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>act, records: &quot;Assign · 3 records&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can go this way from where it stands.</source>
        <translation>Là où ils en sont, aucun ne peut suivre cette action.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them can go this way; the others stay.</source>
        <translation>
            <numerusform>%Ln peut suivre cette action&#x202f;; les autres ne bougent pas.</numerusform>
            <numerusform>%Ln peuvent suivre cette action&#x202f;; les autres ne bougent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them can go this way.</source>
        <translation>Tous peuvent suivre cette action.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <extracomment>of an act for many records</extracomment>
        <translation>
            <numerusform>%Ln fait</numerusform>
            <numerusform>%Ln faits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Désélectionner</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Checked rows</source>
        <translation>Lignes cochées</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>regie::BulkComment</name>
    <message numerus="yes">
        <source>Internal note on %Ln record(s)</source>
        <extracomment>Title of a popup</extracomment>
        <translation>
            <numerusform>Note interne sur %Ln fiche</numerusform>
            <numerusform>Note interne sur %Ln fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>The same note is written on each of them. Clients don&apos;t see it.</source>
        <translation>La même note est ajoutée à chaque fiche. Les clients ne la voient pas.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) written</source>
        <translation>
            <numerusform>%Ln note ajoutée</numerusform>
            <numerusform>%Ln notes ajoutées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkEditor</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Edit many</source>
        <translation>Modification groupée</translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln record(s)</source>
        <extracomment>Title of a popup</extracomment>
        <translation>
            <numerusform>Modifier %Ln fiche</numerusform>
            <numerusform>Modifier %Ln fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Field to change</source>
        <translation>Champ à modifier</translation>
    </message>
    <message>
        <source>Field…</source>
        <translation>Champ…</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>All of them become: %1</source>
        <translation>Nouvelle valeur pour toutes les fiches&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 become: %2</source>
        <translation>%1 → nouvelle valeur&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln modifié</numerusform>
            <numerusform>%Ln modifiés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkPopup</name>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkRun</name>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>regie::CalendarGrid</name>
    <message numerus="yes">
        <source>+ %Ln other(s)</source>
        <translation>
            <numerusform>+ %Ln autre</numerusform>
            <numerusform>+ %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln fiche</numerusform>
            <numerusform>%Ln fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands on these days</source>
        <translation>Rien sur ces jours</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
</context>
<context>
    <name>regie::CalendarModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>column, content</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
</context>
<context>
    <name>regie::CalendarSurface</name>
    <message numerus="yes">
        <source>+ %Ln other(s)</source>
        <translation>
            <numerusform>+ %Ln autre</numerusform>
            <numerusform>+ %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln fiche</numerusform>
            <numerusform>%Ln fiches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::CalendarView</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>Jours affichés</translation>
    </message>
    <message>
        <source>Entries stand at</source>
        <translation>Placer selon</translation>
    </message>
    <message>
        <source>And last until</source>
        <translation>Et jusqu’à</translation>
    </message>
    <message>
        <source>The same day</source>
        <translation>Le même jour</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln sans date</numerusform>
            <numerusform>%Ln sans date</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the rows without %1</source>
        <translation>Afficher les lignes sans valeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>These days could not be read</source>
        <translation>Ces jours n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
</context>
<context>
    <name>regie::CellConflict</name>
    <message>
        <source>Somebody changed this meanwhile to:</source>
        <translation>Entre-temps, quelqu’un a écrit&#xa0;:</translation>
    </message>
    <message>
        <source>%1 changed this meanwhile to:</source>
        <translation>Entre-temps, %1 a écrit&#xa0;:</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Enter writes yours, Escape leaves theirs.</source>
        <translation>Entrée garde votre saisie, Échap garde la sienne.</translation>
    </message>
</context>
<context>
    <name>regie::CellDelegate</name>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>regie::ChartModel</name>
    <message>
        <source>Before %1</source>
        <translation>Avant le %1</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation>%1 par jour</translation>
    </message>
    <message>
        <source>%1 by week</source>
        <translation>%1 par semaine</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1 par mois</translation>
    </message>
    <message>
        <source>%1 by quarter</source>
        <translation>%1 par trimestre</translation>
    </message>
    <message>
        <source>%1 by year</source>
        <translation>%1 par an</translation>
    </message>
    <message>
        <source>Sum of %1</source>
        <translation>%1, total</translation>
    </message>
    <message>
        <source>Average of %1</source>
        <translation>%1, moyenne</translation>
    </message>
    <message>
        <source>Least %1</source>
        <translation>%1, minimum</translation>
    </message>
    <message>
        <source>Greatest %1</source>
        <translation>%1, maximum</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>of a chart: measure, what it is grouped by; &quot;Number by status&quot;</extracomment>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>%1 by day (%2)</source>
        <extracomment>of a chart: measure, the date it is grouped by; &quot;Number by day (deadline)&quot;</extracomment>
        <translation>%1 par jour (%2)</translation>
    </message>
    <message>
        <source>%1 by week (%2)</source>
        <translation>%1 par semaine (%2)</translation>
    </message>
    <message>
        <source>%1 by month (%2)</source>
        <translation>%1 par mois (%2)</translation>
    </message>
    <message>
        <source>%1 by quarter (%2)</source>
        <translation>%1 par trimestre (%2)</translation>
    </message>
    <message>
        <source>%1 by year (%2)</source>
        <translation>%1 par an (%2)</translation>
    </message>
</context>
<context>
    <name>regie::ChartView</name>
    <message>
        <source>Kind of chart</source>
        <translation>Type de graphique</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les nombres</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Regrouper par</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Par semaine</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>Par trimestre</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Par an</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) in the table</source>
        <translation>
            <numerusform>%Ln ligne de plus dans le tableau</numerusform>
            <numerusform>%Ln lignes de plus dans le tableau</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers could not be read</source>
        <translation>Les nombres n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Secteurs</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Nombres du graphique</translation>
    </message>
</context>
<context>
    <name>regie::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Non renseigné</translation>
    </message>
</context>
<context>
    <name>regie::CodeForm</name>
    <message>
        <source>Your code</source>
        <translation>Votre code</translation>
    </message>
    <message>
        <source>Type the six digits that the authentication app on your phone shows.</source>
        <translation>Saisissez les six chiffres affichés par l’application d’authentification de votre téléphone.</translation>
    </message>
    <message>
        <source>Type one of the codes you kept when you set up the second factor. It will not open the account again.</source>
        <translation>Saisissez l’un des codes conservés lors de la configuration. Il n’ouvrira pas le compte une seconde fois.</translation>
    </message>
    <message>
        <source>Six-digit code</source>
        <translation>Code à six chiffres</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Use a recovery code</source>
        <translation>Utiliser un code de secours</translation>
    </message>
    <message>
        <source>Use the app’s code</source>
        <translation>Utiliser le code de l’application</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>regie::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Drag to order, or Ctrl+Shift+↑↓</source>
        <translation>Glissez pour ordonner, ou Ctrl+Maj+↑↓</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Colonnes habituelles</translation>
    </message>
    <message>
        <source>Add a column…</source>
        <translation>Ajouter une colonne…</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Autres champs</translation>
    </message>
</context>
<context>
    <name>regie::CommentCard</name>
    <message>
        <source>Régie</source>
        <comment>author of what the program writes</comment>
        <translation>Régie</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>author, reader, when, text</comment>
        <translation>%1, %2, %3&#xa0;: %4</translation>
    </message>
</context>
<context>
    <name>regie::Composer</name>
    <message>
        <source>Who reads it</source>
        <translation>Qui le lira</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Reply to client</source>
        <translation>Réponse client</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>draft kept</source>
        <translation>brouillon gardé</translation>
    </message>
    <message>
        <source>Will be sent when the server is back</source>
        <translation>Partira au retour du serveur</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Internal note…</source>
        <translation>Note interne…</translation>
    </message>
    <message>
        <source>Reply to the client…</source>
        <translation>Réponse au client…</translation>
    </message>
    <message>
        <source>Reply to the client</source>
        <translation>Réponse au client</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
</context>
<context>
    <name>regie::ConditionEditor</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Is empty</source>
        <translation>Est vide</translation>
    </message>
</context>
<context>
    <name>regie::ConflictTable</name>
    <message>
        <source>Fields changed by two people</source>
        <translation>Champs modifiés par deux personnes</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Garder ces choix</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>%1 as %2 wrote it</source>
        <comment>field, person</comment>
        <translation>%1 selon %2</translation>
    </message>
    <message>
        <source>%1 as you wrote it</source>
        <comment>field</comment>
        <translation>%1 selon vous</translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln field(s) that you are changing too.</source>
        <translation>
            <numerusform>%1 a modifié %Ln champ que vous modifiez aussi.</numerusform>
            <numerusform>%1 a modifié %Ln champs que vous modifiez aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of what you typed is merged.</source>
        <translation>Le reste de votre saisie est fusionné.</translation>
    </message>
    <message>
        <source>Your draft stays until you choose.</source>
        <translation>Votre brouillon reste jusqu’à votre choix.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>regie::Connection</name>
    <message>
        <source>The server no longer answers.</source>
        <translation>Le serveur ne répond plus.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Le serveur est occupé.</translation>
    </message>
    <message>
        <source>The server sent something that is not understood.</source>
        <translation>Le serveur a envoyé quelque chose d’incompréhensible.</translation>
    </message>
</context>
<context>
    <name>regie::DeadlineBanner</name>
    <message>
        <source>%1: %2</source>
        <extracomment>how much time is left: &quot;Deadline: 1 h 18&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>avant %1</translation>
    </message>
</context>
<context>
    <name>regie::Deeds</name>
    <message>
        <source>Régie</source>
        <extracomment>author of what the program does by itself</extracomment>
        <translation>Régie</translation>
    </message>
    <message>
        <source>%1 created it</source>
        <translation>%1 a créé la fiche</translation>
    </message>
    <message>
        <source>%1 archived it</source>
        <translation>%1 a archivé la fiche</translation>
    </message>
    <message>
        <source>%1 took it back</source>
        <translation>%1 a désarchivé la fiche</translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln fields</source>
        <translation>
            <numerusform>%1 a modifié %Ln champ</numerusform>
            <numerusform>%1 a modifié %Ln champs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed: %2</source>
        <extracomment>a person, fields: &quot;Karim Benali changed: priority and deadline&quot;</extracomment>
        <translation>%1 a modifié&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>regie::DemoAccounts</name>
    <message>
        <source>Demonstration accounts</source>
        <translation>Comptes de démonstration</translation>
    </message>
</context>
<context>
    <name>regie::EnrolForm</name>
    <message>
        <source>Scan the picture with an authentication app on your phone, then type the six digits it shows.</source>
        <translation>Scannez l’image avec une application d’authentification de votre téléphone, puis saisissez les six chiffres qu’elle affiche.</translation>
    </message>
    <message>
        <source>Picture for the authentication app</source>
        <translation>Image pour l’application d’authentification</translation>
    </message>
    <message>
        <source>Without a camera, type this key in the app:</source>
        <translation>Sans appareil photo, saisissez cette clé dans l’application&#xa0;:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Code shown by the app</source>
        <translation>Code affiché par l’application</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Je les ai conservés</translation>
    </message>
</context>
<context>
    <name>regie::EnrolPanel</name>
    <message>
        <source>A second factor is needed</source>
        <translation>Double authentification exigée</translation>
    </message>
    <message>
        <source>Your role asks for a code from your phone besides the password. It takes a minute, once.</source>
        <translation>Votre rôle exige un code de votre téléphone en plus du mot de passe. Une minute suffit, une seule fois.</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>regie::ErasureSheet</name>
    <message>
        <source>Erased</source>
        <translation>Effacé</translation>
    </message>
    <message>
        <source>Anonymised: the name is taken out of what they say</source>
        <translation>Anonymisé&#xa0;: le nom est retiré de leurs textes</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Détruit</translation>
    </message>
    <message>
        <source>Kept, because a law asks for it</source>
        <translation>Conservé, parce que la loi le demande</translation>
    </message>
    <message>
        <source>%1: until %2 (%3)</source>
        <extracomment>what is kept, a day, a law</extracomment>
        <translation>%1&#xa0;: jusqu’au %2 (%3)</translation>
    </message>
    <message>
        <source>Erase what is known of %1</source>
        <translation>Effacer les données de %1</translation>
    </message>
    <message>
        <source>What is erased is gone for good, also from the history: nothing takes it back. The journal tells who did it.</source>
        <translation>Ce qui est effacé l’est pour de bon, dans l’historique aussi&#xa0;: rien ne le ramène. Le journal dit qui l’a fait.</translation>
    </message>
    <message>
        <source>Looking for what is known…</source>
        <translation>Recherche de ce qui est connu…</translation>
    </message>
    <message>
        <source>To confirm, type the name: %1</source>
        <translation>Pour confirmer, tapez le nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It is erased</source>
        <translation>C’est effacé</translation>
    </message>
    <message>
        <source>Backups that were made before still hold it until they are replaced.</source>
        <translation>Les sauvegardes faites avant le contiennent encore, jusqu’à leur remplacement.</translation>
    </message>
    <message>
        <source>What a law asks to keep stays until %1 and goes by itself then.</source>
        <translation>Ce que la loi demande de garder reste jusqu’au %1, puis s’efface de lui-même.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>regie::ErrorPanel</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier le détail</translation>
    </message>
</context>
<context>
    <name>regie::ExplainSheet</name>
    <message>
        <source>Who sees this, and why…</source>
        <translation>Pourquoi une personne voit-elle ceci, ou non…</translation>
    </message>
    <message>
        <source>Who sees this, and why</source>
        <translation>Pourquoi une personne voit-elle ceci, ou non</translation>
    </message>
    <message>
        <source>The server answers by the rules that decide when the person asks. The question stands in the journal.</source>
        <translation>Le serveur répond avec les règles mêmes qui décident quand la personne consulte. La question est inscrite au journal.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Genre de fiche</translation>
    </message>
</context>
<context>
    <name>regie::ExportJob</name>
    <message>
        <source>The file %1 could not be written. Is it open in another program, or the disk full?</source>
        <translation>Le fichier %1 n’a pas pu être écrit. Est-il ouvert dans un autre programme, ou le disque est-il plein&#x202f;?</translation>
    </message>
    <message>
        <source>These are %1 rows, and a workbook holds %2. Filter the list, or export it as CSV.</source>
        <translation>Il y a %1 lignes, et un classeur en contient au plus %2. Filtrez la liste, ou exportez-la en CSV.</translation>
    </message>
</context>
<context>
    <name>regie::ExportNotice</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message>
        <source>The export is cancelled, no file was written.</source>
        <translation>L’export est annulé, aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>%1 rows exported to %2</source>
        <translation>Lignes exportées dans %2&#xa0;: %1</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <source>Export: %1 of %2</source>
        <translation>Export&#xa0;: %1 sur %2</translation>
    </message>
</context>
<context>
    <name>regie::Exporter</name>
    <message>
        <source>At most %1 checked rows can be exported. Check all of the list, or filter it.</source>
        <translation>Au plus %1 lignes cochées peuvent être exportées. Cochez toute la liste, ou filtrez-la.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>CSV pour tableurs (*.csv)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
</context>
<context>
    <name>regie::FieldEditor</name>
    <message>
        <source>%1 is changing this field</source>
        <translation>%1 modifie ce champ</translation>
    </message>
    <message>
        <source>Kept here, sent when the server is back</source>
        <translation>Gardé ici, partira au retour du serveur</translation>
    </message>
</context>
<context>
    <name>regie::FieldTag</name>
    <message>
        <source>to send</source>
        <comment>content of a field</comment>
        <translation>à envoyer</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 écrit…</translation>
    </message>
</context>
<context>
    <name>regie::FileDownload</name>
    <message>
        <source>The file %1 could not be written. Is it open in another program, or the disk full?</source>
        <translation>Le fichier %1 n’a pas pu être écrit. Est-il ouvert dans un autre programme, ou le disque est-il plein&#x202f;?</translation>
    </message>
</context>
<context>
    <name>regie::FileQuestion</name>
    <message>
        <source>New version</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>Second file</source>
        <translation>Second fichier</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>“%1” is here already. Is this a newer version of it, or a second file?</source>
        <translation>«&#xa0;%1&#xa0;» est déjà là. Est-ce une version plus récente, ou un second fichier&#x202f;?</translation>
    </message>
    <message>
        <source>“%1” is here already, and not yours to replace. Add this as a second file?</source>
        <translation>«&#xa0;%1&#xa0;» est déjà là, et ce n’est pas à vous de le remplacer. Ajouter celui-ci comme second fichier&#x202f;?</translation>
    </message>
</context>
<context>
    <name>regie::FileRow</name>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Autres actions sur %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>file, size and author, who reads it</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>shared outside</source>
        <translation>partagé à l’extérieur</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>Nouveau nom de %1</translation>
    </message>
</context>
<context>
    <name>regie::FileTransfers</name>
    <message>
        <source>Screenshot %1.png</source>
        <comment>name of a picture out of the clipboard; day and time follow</comment>
        <translation>Capture %1.png</translation>
    </message>
</context>
<context>
    <name>regie::FileUpload</name>
    <message>
        <source>The file cannot be read any more. Was it moved, or is it a folder?</source>
        <translation>Le fichier ne peut plus être lu. A-t-il été déplacé, ou est-ce un dossier&#x202f;?</translation>
    </message>
</context>
<context>
    <name>regie::FileViewer</name>
    <message>
        <source>This file cannot be shown here: it is damaged, or unlike what it says it is. It can still be saved.</source>
        <translation>Ce fichier ne peut pas être affiché ici&#xa0;: il est endommagé, ou n’est pas ce qu’il prétend être. Il peut toujours être enregistré.</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation>Retour aux fichiers</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Ouvrir dans son programme</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>page, pages</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>regie::FilesView</name>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Who sees new files</source>
        <translation>Qui voit les nouveaux fichiers</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Internal files are for the house. Shared ones are seen by partners and external technicians who see this record.</source>
        <translation>Les fichiers internes restent dans l’entreprise. Les fichiers partagés sont vus par les partenaires et techniciens externes qui voient cette fiche.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Aucun fichier</translation>
    </message>
    <message>
        <source>Drop files here, paste a screenshot, or choose them.</source>
        <translation>Déposez des fichiers ici, collez une capture d’écran, ou choisissez-les.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>The picture cannot be kept on this computer, so it was not added.</source>
        <translation>L’image ne peut pas être gardée sur cet ordinateur&#x202f;; elle n’a pas été ajoutée.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>Nouvelle version…</translation>
    </message>
    <message>
        <source>New version of %1</source>
        <translation>Nouvelle version de %1</translation>
    </message>
    <message>
        <source>Share outside</source>
        <translation>Partager à l’extérieur</translation>
    </message>
    <message>
        <source>Keep internal</source>
        <translation>Garder interne</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Older versions</source>
        <translation>Versions précédentes</translation>
    </message>
    <message>
        <source>Version %1 · %2 · %3</source>
        <comment>number, author, when</comment>
        <translation>Version %1 · %2 · %3</translation>
    </message>
    <message>
        <source>“%1” could run something on this computer, so it is not opened from here. Save it first, if you trust who it came from.</source>
        <translation>«&#xa0;%1&#xa0;» pourrait lancer un programme sur cet ordinateur&#xa0;: il ne s’ouvre pas d’ici. Enregistrez-le d’abord, si vous faites confiance à la personne qui l’a envoyé.</translation>
    </message>
    <message>
        <source>There is no room on this computer to open the file.</source>
        <translation>Il n’y a pas de place sur cet ordinateur pour ouvrir le fichier.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>«&#xa0;%1&#xa0;» est enregistré.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>“%1”: %2 of %3</source>
        <comment>name, bytes so far, all bytes</comment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>«&#xa0;%1&#xa0;» est archivé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Not renamed to “%1”: %2</source>
        <translation>Non renommé en «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>regie::FilterChip</name>
    <message>
        <source>Filter %1: %2</source>
        <translation>Filtre %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Delete removes the filter.</source>
        <translation>Suppr retire le filtre.</translation>
    </message>
</context>
<context>
    <name>regie::FilterField</name>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Did you mean “%1”? Tab takes it.</source>
        <translation>Vouliez-vous dire «&#xa0;%1&#xa0;»&#x202f;? Tab l’accepte.</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Rechercher dans cette liste</translation>
    </message>
    <message>
        <source>Words, or fields: client:dup priority:high deadline:&lt;tomorrow</source>
        <translation>Des mots, ou des champs&#xa0;: client:dup priorité:haute échéance:&lt;demain</translation>
    </message>
</context>
<context>
    <name>regie::FilterPopup</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Field…</source>
        <translation>Champ…</translation>
    </message>
    <message>
        <source>Field to filter by</source>
        <translation>Champ à filtrer</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>regie::FilterRow</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Ajouter un filtre</translation>
    </message>
</context>
<context>
    <name>regie::FlagEditor</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>regie::FlowChart</name>
    <message>
        <source>%1: %2</source>
        <comment>line of a chart, number</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step of a chart, numbers</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing came in during this time.</source>
        <translation>Rien n’est arrivé pendant cette période.</translation>
    </message>
</context>
<context>
    <name>regie::FlowPiece</name>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln semaine</numerusform>
            <numerusform>%Ln semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln mois</numerusform>
            <numerusform>%Ln mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Balance of the month</source>
        <translation>Solde du mois</translation>
    </message>
    <message>
        <source>Balance of the week</source>
        <translation>Solde de la semaine</translation>
    </message>
    <message>
        <source>Steps of time</source>
        <translation>Pas de temps</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
</context>
<context>
    <name>regie::Glance</name>
    <message>
        <source>Nothing here at the moment.</source>
        <translation>Rien ici pour le moment.</translation>
    </message>
</context>
<context>
    <name>regie::GlanceModel</name>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>To assign</source>
        <translation>À attribuer</translation>
    </message>
</context>
<context>
    <name>regie::GlancePiece</name>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>See all: %1</source>
        <translation>Tout voir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>regie::HistoryView</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Rien pour le moment</translation>
    </message>
    <message>
        <source>Régie</source>
        <comment>author of what the program does</comment>
        <translation>Régie</translation>
    </message>
    <message>
        <source>created it</source>
        <translation>a créé la fiche</translation>
    </message>
    <message>
        <source>archived it</source>
        <translation>a archivé la fiche</translation>
    </message>
    <message>
        <source>took it back</source>
        <translation>a rétabli la fiche</translation>
    </message>
    <message numerus="yes">
        <source>changed %Ln fields</source>
        <translation>
            <numerusform>a modifié %Ln champ</numerusform>
            <numerusform>a modifié %Ln champs</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, content</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>undid a change of %Ln fields</source>
        <translation>
            <numerusform>a annulé une modification de %Ln champ</numerusform>
            <numerusform>a annulé une modification de %Ln champs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::HomeBoard</name>
    <message>
        <source>Move before</source>
        <translation>Avancer d’une place</translation>
    </message>
    <message>
        <source>Move behind</source>
        <translation>Reculer d’une place</translation>
    </message>
    <message>
        <source>Two columns wide</source>
        <translation>Sur deux colonnes</translation>
    </message>
    <message>
        <source>Take off this page</source>
        <translation>Retirer de cette page</translation>
    </message>
</context>
<context>
    <name>regie::HomePage</name>
    <message>
        <source>Hello %1</source>
        <translation>Bonjour %1</translation>
    </message>
    <message>
        <source>%1 · week %2</source>
        <translation>%1 · semaine %2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>All of it is there. Views that you save in a list can be added too.</source>
        <translation>Tout y est. Les vues que vous enregistrez dans une liste peuvent aussi s’ajouter.</translation>
    </message>
    <message>
        <source>As it was for this role</source>
        <translation>Rétablir la page du rôle</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Arrange this page</source>
        <translation>Organiser cette page</translation>
    </message>
    <message>
        <source>Customise</source>
        <translation>Personnaliser</translation>
    </message>
</context>
<context>
    <name>regie::HourGrid</name>
    <message>
        <source>Nothing stands on these days</source>
        <translation>Rien sur ces jours</translation>
    </message>
    <message>
        <source>days</source>
        <comment>entries through whole days</comment>
        <translation>jours</translation>
    </message>
    <message numerus="yes">
        <source>+ %Ln other(s)</source>
        <translation>
            <numerusform>+ %Ln autre</numerusform>
            <numerusform>+ %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::ImportAssistant</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Faire un essai</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Choisir un fichier à importer</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Keep these columns</source>
        <translation>Garder ces colonnes</translation>
    </message>
    <message>
        <source>Name under which they are offered again</source>
        <translation>Nom sous lequel elles seront proposées</translation>
    </message>
    <message>
        <source>Save the list of errors</source>
        <translation>Enregistrer la liste des erreurs</translation>
    </message>
    <message>
        <source>The list cannot be written to %1.</source>
        <translation>La liste ne peut pas être écrite dans %1.</translation>
    </message>
    <message>
        <source>Undo as far as it goes</source>
        <translation>Annuler ce qui peut l’être</translation>
    </message>
    <message>
        <source>Needs the server</source>
        <translation>Demande le serveur</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Quel fichier&#x202f;?</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Hors ligne depuis %1.</translation>
    </message>
    <message>
        <source>The import goes on at the server; what comes of it shows here.</source>
        <translation>L’import continue sur le serveur&#x202f;; son résultat s’affichera ici.</translation>
    </message>
    <message>
        <source>What is chosen here stays; importing needs the server.</source>
        <translation>Vos choix sont gardés&#x202f;; importer demande le serveur.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n’a été importé.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>This file is in. Choose it again to import it once more.</source>
        <translation>Ce fichier est importé. Choisissez-le à nouveau pour l’importer encore.</translation>
    </message>
    <message>
        <source>A CSV file or a workbook whose first line names the columns. It may also be dropped here.</source>
        <translation>Un fichier CSV ou un classeur dont la première ligne nomme les colonnes. Il peut aussi être déposé ici.</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt *.tsv)</source>
        <translation>Tableaux (*.xlsx *.csv *.txt *.tsv)</translation>
    </message>
</context>
<context>
    <name>regie::ImportColumns</name>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>— left alone —</source>
        <translation>— ignorée —</translation>
    </message>
    <message>
        <source>Field for the column %1</source>
        <translation>Champ pour la colonne %1</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Début du fichier</translation>
    </message>
    <message>
        <source>Next lines</source>
        <translation>Lignes suivantes</translation>
    </message>
    <message>
        <source>No line below the headings</source>
        <translation>Aucune ligne sous les titres</translation>
    </message>
    <message>
        <source>Lines %1 to %2</source>
        <translation>Lignes %1 à %2</translation>
    </message>
</context>
<context>
    <name>regie::ImportFaultList</name>
    <message>
        <source>What is wrong with the file</source>
        <translation>Erreurs du fichier</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Pourquoi elle reste en l’état</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln erreur</numerusform>
            <numerusform>%Ln erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) that stay</source>
        <translation>
            <numerusform>%Ln fiche qui reste en l’état</numerusform>
            <numerusform>%Ln fiches qui restent en l’état</numerusform>
        </translation>
    </message>
    <message>
        <source>What could not be taken back</source>
        <translation>Ce qui n’a pas pu être annulé</translation>
    </message>
</context>
<context>
    <name>regie::ImportOptions</name>
    <message>
        <source>What becomes of good rows beside faulty ones</source>
        <translation>Sort des bonnes lignes quand d’autres sont en erreur</translation>
    </message>
    <message>
        <source>Every row is a new record</source>
        <translation>Chaque ligne est une nouvelle fiche</translation>
    </message>
    <message>
        <source>Update by</source>
        <translation>Mettre à jour d’après</translation>
    </message>
    <message>
        <source>Empty cells empty the field</source>
        <translation>Une case vide vide le champ</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>Tout ou rien</translation>
    </message>
    <message>
        <source>Keep the good rows</source>
        <translation>Garder les bonnes lignes</translation>
    </message>
    <message>
        <source>Update by: %1</source>
        <translation>Mettre à jour d’après&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>regie::ImportSession</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Le fichier %1 est vide.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read to its end. Was it changed meanwhile?</source>
        <translation>Le fichier %1 ne peut pas être lu jusqu’au bout. A-t-il changé entre-temps&#x202f;?</translation>
    </message>
</context>
<context>
    <name>regie::ImportSource</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Separator: guessed</source>
        <translation>Séparateur&#xa0;: détecté</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>Encoding: guessed</source>
        <translation>Codage&#xa0;: détecté</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>Columns: guessed</source>
        <translation>Colonnes&#xa0;: détectées</translation>
    </message>
    <message>
        <source>Columns kept earlier</source>
        <translation>Colonnes gardées</translation>
    </message>
    <message>
        <source>Keep these columns…</source>
        <translation>Garder ces colonnes…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
</context>
<context>
    <name>regie::ImportVerdict</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>It is “%1”</source>
        <extracomment>&quot;It is “Name”&quot;: a column of a file means this field</extracomment>
        <translation>C’est «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>regie::InviteSheet</name>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>No role yet: nothing may be done</source>
        <translation>Pas encore de rôle&#xa0;: rien n’est permis</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
</context>
<context>
    <name>regie::LeaveSheet</name>
    <message>
        <source>Deactivate %1</source>
        <translation>Désactiver %1</translation>
    </message>
    <message>
        <source>The account is closed and its sessions end at once. What %1 did stays under this name.</source>
        <translation>Le compte est fermé et ses sessions prennent fin aussitôt. Ce que %1 a fait reste à son nom.</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Qui prend la suite</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Nobody yet: it stays as it is</source>
        <translation>Personne encore&#xa0;: tout reste tel quel</translation>
    </message>
    <message>
        <source>Looking for what is still held…</source>
        <translation>Recherche de ce qui est encore à sa charge…</translation>
    </message>
    <message>
        <source>%1 · %2 (%3)</source>
        <extracomment>how many, kind of records, the field that names the person</extracomment>
        <translation>%1 · %2 (%3)</translation>
    </message>
    <message>
        <source>Nothing open is left in this name.</source>
        <translation>Plus rien d’ouvert à ce nom.</translation>
    </message>
</context>
<context>
    <name>regie::LineFoot</name>
    <message>
        <source>Totals: %1</source>
        <extracomment>what columns make together</extracomment>
        <translation>Totaux&#xa0;: %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>regie::LineGrid</name>
    <message>
        <source>%1: %2</source>
        <comment>cell, what is wrong</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells to correct: F8 leads to them.</source>
        <translation>
            <numerusform>%Ln cellule à corriger&#xa0;: F8 y mène.</numerusform>
            <numerusform>%Ln cellules à corriger&#xa0;: F8 y mène.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells pasted.</source>
        <translation>
            <numerusform>%Ln cellule collée.</numerusform>
            <numerusform>%Ln cellules collées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no place here.</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%Ln n’a pas de place ici.</numerusform>
            <numerusform>%Ln n’ont pas de place ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>paste from a spreadsheet</source>
        <translation>coller depuis un tableur</translation>
    </message>
</context>
<context>
    <name>regie::LineModel</name>
    <message>
        <source>Archived, so read-only.</source>
        <translation>Archivée, donc en lecture seule.</translation>
    </message>
    <message>
        <source>You may read these lines but not change them; an administrator can change that.</source>
        <translation>Vous pouvez lire ces lignes, pas les modifier&#x202f;; un administrateur peut changer cela.</translation>
    </message>
    <message>
        <source>You may not add lines here; an administrator can change that.</source>
        <translation>Vous ne pouvez pas ajouter de ligne ici&#x202f;; un administrateur peut changer cela.</translation>
    </message>
    <message>
        <source>You may not remove these lines; an administrator can change that.</source>
        <translation>Vous ne pouvez pas retirer ces lignes&#x202f;; un administrateur peut changer cela.</translation>
    </message>
    <message>
        <source>Line %1 · %2</source>
        <comment>number, field</comment>
        <translation>Ligne %1 · %2</translation>
    </message>
    <message>
        <source>Somebody changed this to “%1” meanwhile.</source>
        <translation>Quelqu’un y a mis «&#xa0;%1&#xa0;» entre-temps.</translation>
    </message>
    <message>
        <source>Somebody removed this line meanwhile.</source>
        <translation>Quelqu’un a retiré cette ligne entre-temps.</translation>
    </message>
    <message>
        <source>No</source>
        <comment>number of a line</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>%1 is typing here</source>
        <translation>%1 écrit ici</translation>
    </message>
</context>
<context>
    <name>regie::LineView</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Insert a line</source>
        <translation>Insérer une ligne</translation>
    </message>
    <message>
        <source>Duplicate the line</source>
        <translation>Dupliquer la ligne</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Coller depuis un tableur</translation>
    </message>
    <message>
        <source>These lines have no order of their own: they stand as they were added.</source>
        <translation>Ces lignes n’ont pas d’ordre propre&#xa0;: elles se suivent comme elles ont été ajoutées.</translation>
    </message>
</context>
<context>
    <name>regie::Link</name>
    <message>
        <source>The server does not answer.</source>
        <translation>Le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>Le serveur a fermé la connexion.</translation>
    </message>
    <message>
        <source>The server sent something that is not understood.</source>
        <translation>Le serveur a envoyé quelque chose d’incompréhensible.</translation>
    </message>
</context>
<context>
    <name>regie::ListPage</name>
    <message>
        <source>This view</source>
        <translation>Cette vue</translation>
    </message>
    <message>
        <source>Modified view</source>
        <translation>Vue modifiée</translation>
    </message>
    <message>
        <source>This view: save, share, pin…</source>
        <translation>Cette vue&#xa0;: enregistrer, partager, épingler…</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Enregistrer comme vue</translation>
    </message>
    <message>
        <source>The view “%1” is deleted</source>
        <translation>La vue «&#xa0;%1&#xa0;» est supprimée</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Duplicate as…</source>
        <translation>Dupliquer sous…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renommer la vue</translation>
    </message>
    <message>
        <source>Share with</source>
        <translation>Partager avec</translation>
    </message>
    <message>
        <source>Pin in the sidebar</source>
        <translation>Épingler dans la barre latérale</translation>
    </message>
    <message>
        <source>Open the list with it</source>
        <translation>Ouvrir la liste avec cette vue</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Click the cell that the first one belongs in, then paste again.</source>
        <translation>Cliquez sur la cellule où doit aller la première, puis collez de nouveau.</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>What is shown here, as a file</source>
        <translation>Ce qui est affiché, dans un fichier</translation>
    </message>
</context>
<context>
    <name>regie::ListRows</name>
    <message>
        <source>Sum %1 · average %2</source>
        <translation>Somme %1 · moyenne %2</translation>
    </message>
    <message>
        <source>Show further groups</source>
        <translation>Afficher d’autres groupes</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln record(s)</source>
        <translation>
            <numerusform>%1, %Ln fiche</numerusform>
            <numerusform>%1, %Ln fiches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::ListTools</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Hauteur des lignes</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Order: a click on a title sorts, Shift and a click by a further column</source>
        <translation>Ordre&#xa0;: un clic sur un titre trie, Maj et un clic trie aussi par une autre colonne</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Ordre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Ordre habituel</translation>
    </message>
    <message>
        <source>Row height: compact or comfortable</source>
        <translation>Hauteur des lignes&#xa0;: compacte ou confortable</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Group the rows</source>
        <translation>Grouper les lignes</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Groupes&#xa0;: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Puis par</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Aucun groupe</translation>
    </message>
    <message>
        <source>Nothing further</source>
        <translation>Rien de plus</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Par semaine</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>Par trimestre</translation>
    </message>
    <message>
        <source>By how near it is</source>
        <translation>Par proximité</translation>
    </message>
</context>
<context>
    <name>regie::ListView</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>Ouvrir dans un nouvel onglet</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copier comme tableau</translation>
    </message>
</context>
<context>
    <name>regie::LoginForm</name>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Caps lock is on</source>
        <translation>Verrouillage des majuscules activé</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>The server cannot be reached at the moment.</source>
        <translation>Le serveur est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>Stay logged in on this computer</source>
        <translation>Rester connecté sur ce poste</translation>
    </message>
    <message>
        <source>For fourteen days, by the keychain of this computer. Not where others use it too.</source>
        <translation>Pendant quatorze jours, grâce au trousseau de ce poste. Pas là où d’autres s’en servent aussi.</translation>
    </message>
</context>
<context>
    <name>regie::LoginPage</name>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Your drafts and windows are waiting for you.</source>
        <translation>Vos brouillons et vos fenêtres vous attendent.</translation>
    </message>
    <message>
        <source>This program and the server do not understand each other</source>
        <translation>Ce programme et le serveur ne se comprennent pas</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>First type the address of your company’s server, below.</source>
        <translation>Indiquez d’abord, ci-dessous, l’adresse du serveur de votre entreprise.</translation>
    </message>
    <message>
        <source>With the address and the password that you were given.</source>
        <translation>Avec l’adresse e-mail et le mot de passe qui vous ont été remis.</translation>
    </message>
    <message>
        <source>I was given a code</source>
        <translation>J’ai reçu un code</translation>
    </message>
</context>
<context>
    <name>regie::MainWindow</name>
    <message>
        <source>Keys of this page</source>
        <translation>Touches de cette page</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Your rights do not let you make records.</source>
        <translation>Vos droits ne permettent pas de créer des fiches.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>My account…</source>
        <translation>Mon compte…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Notifications…</translation>
    </message>
    <message>
        <source>Move the tab to a window of its own, or back</source>
        <translation>Mettre l’onglet dans sa propre fenêtre, ou l’en ramener</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Arrangement of the home page</source>
        <translation>Disposition de l’accueil</translation>
    </message>
    <message>
        <source>Other lists</source>
        <translation>Autres listes</translation>
    </message>
</context>
<context>
    <name>regie::MenuBar</name>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Aller à</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
</context>
<context>
    <name>regie::NamePopup</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
</context>
<context>
    <name>regie::NoticeSheet</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Where you want to be told of each. On the desktop it shows while you work in another program. Your choice follows you to every computer.</source>
        <translation>Où vous voulez être averti de chacune. Sur le bureau, elle s’affiche quand vous travaillez dans un autre programme. Votre choix vous suit sur tous les ordinateurs.</translation>
    </message>
</context>
<context>
    <name>regie::NoticeWatcher</name>
    <message numerus="yes">
        <source>%Ln new notifications</source>
        <translation>
            <numerusform>%Ln nouvelle notification</numerusform>
            <numerusform>%Ln nouvelles notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::NotificationBell</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread notifications</source>
        <translation>
            <numerusform>%Ln notification non lue</numerusform>
            <numerusform>%Ln notifications non lues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::NotificationModel</name>
    <message numerus="yes">
        <source>and %Ln earlier</source>
        <translation>
            <numerusform>et une autre avant</numerusform>
            <numerusform>et %Ln autres avant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::NotificationPopup</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>No notifications yet. What concerns you will stand here.</source>
        <translation>Pas encore de notification. Ce qui vous concerne s’affichera ici.</translation>
    </message>
    <message>
        <source>Choose what to be told of</source>
        <translation>Choisir de quoi être averti</translation>
    </message>
</context>
<context>
    <name>regie::NumberPiece</name>
    <message>
        <source>as yesterday</source>
        <translation>comme hier</translation>
    </message>
    <message>
        <source>%1 since yesterday</source>
        <translation>%1 depuis hier</translation>
    </message>
</context>
<context>
    <name>regie::OfflineBand</name>
    <message>
        <source>Retry now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Hors ligne depuis %1</translation>
    </message>
    <message>
        <source>Go on typing: drafts are kept here and nothing is lost.</source>
        <translation>Continuez à écrire&#xa0;: les brouillons sont gardés ici et rien ne se perd.</translation>
    </message>
</context>
<context>
    <name>regie::Oneself</name>
    <message>
        <source>(you)</source>
        <translation>(vous)</translation>
    </message>
    <message>
        <source>(this session)</source>
        <translation>(cette session)</translation>
    </message>
</context>
<context>
    <name>regie::OpenRecord</name>
    <message>
        <source>another one</source>
        <translation>un autre</translation>
    </message>
</context>
<context>
    <name>regie::PageWindow</name>
    <message>
        <source>Back among the tabs</source>
        <translation>Ramener parmi les onglets</translation>
    </message>
</context>
<context>
    <name>regie::Palette</name>
    <message>
        <source>Search a name, a reference, a phone number, or type what to do</source>
        <translation>Cherchez un nom, une référence, un téléphone, ou tapez quoi faire</translation>
    </message>
    <message>
        <source>Search and run anything</source>
        <translation>Tout chercher, tout lancer</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>browse</source>
        <translation>parcourir</translation>
    </message>
    <message>
        <source>in a new tab</source>
        <translation>onglet</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>references</source>
        <translation>références</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln results in %1 ms</source>
        <translation>
            <numerusform>%Ln résultat en %1&#xa0;ms</numerusform>
            <numerusform>%Ln résultats en %1&#xa0;ms</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or another spelling.</source>
        <translation>Rien trouvé. Essayez moins de lettres, ou une autre orthographe.</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplet</translation>
    </message>
    <message>
        <source>%1, incomplete</source>
        <translation>%1, incomplet</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln results in %1 ms</source>
        <translation>
            <numerusform>le premier résultat en %1&#xa0;ms</numerusform>
            <numerusform>les %Ln premiers résultats en %1&#xa0;ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::PasswordChecks</name>
    <message>
        <source>At least %1 characters: a sentence is easiest</source>
        <translation>Au moins %1 caractères&#xa0;: une phrase est le plus simple</translation>
    </message>
    <message>
        <source>No repetition, no row of keys or digits</source>
        <translation>Ni répétition, ni suite de touches ou de chiffres</translation>
    </message>
    <message>
        <source>Not just a few words that many people choose</source>
        <translation>Pas seulement quelques mots que beaucoup choisissent</translation>
    </message>
    <message>
        <source>Without your e-mail address</source>
        <translation>Sans votre adresse e-mail</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <extracomment>a rule of passwords that is kept, or not yet, read aloud</extracomment>
        <translation>%1&#xa0;: oui</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1&#xa0;: pas encore</translation>
    </message>
</context>
<context>
    <name>regie::PasswordForm</name>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>At least 12 characters; a sentence is easiest to remember.</source>
        <translation>Au moins 12 caractères&#x202f;; une phrase est plus facile à retenir.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Your password is changed. Wherever else you were logged in, you are logged out.</source>
        <translation>Votre mot de passe a été modifié. Vos autres sessions ont été fermées.</translation>
    </message>
</context>
<context>
    <name>regie::PastedLines</name>
    <message>
        <source>Looking for “%1”…</source>
        <translation>Recherche de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>No single record is called “%1”. Choose one.</source>
        <translation>Aucune fiche unique ne s’appelle «&#xa0;%1&#xa0;». Choisissez-en une.</translation>
    </message>
</context>
<context>
    <name>regie::PastedReferences</name>
    <message>
        <source>Too many records are called so.</source>
        <translation>Trop de fiches portent ce nom.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Rien ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are called “%1”.</source>
        <translation>
            <numerusform>%Ln fiche s’appelle «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln fiches s’appellent «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::PeopleModel</name>
    <message>
        <source>No role</source>
        <translation>Aucun rôle</translation>
    </message>
    <message>
        <source>invited %1</source>
        <translation>invitation&#xa0;: %1</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>jamais venu</translation>
    </message>
</context>
<context>
    <name>regie::PeoplePane</name>
    <message>
        <source>Name, e-mail, role…</source>
        <translation>Nom, e-mail, rôle…</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>State of the account</source>
        <translation>État du compte</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
</context>
<context>
    <name>regie::PersonExportSheet</name>
    <message>
        <source>Personal data of %1</source>
        <translation>Données personnelles de %1</translation>
    </message>
    <message>
        <source>Every record by and about %1, its history and the files, in one ZIP file that the person can read and other programs too. Hand it over in a safe way, then delete it. The journal tells who made it.</source>
        <translation>Toutes les fiches de %1 et à son sujet, leur historique et les fichiers, dans un fichier ZIP que la personne peut lire, et d’autres programmes aussi. Remettez-le par un moyen sûr, puis supprimez-le. Le journal dit qui l’a fait.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message>
        <source>Save the personal data</source>
        <translation>Enregistrer les données personnelles</translation>
    </message>
    <message>
        <source>ZIP file (*.zip)</source>
        <translation>Fichier ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Everything known of %1 is in %2 (records: %3, files: %4). Hand it over in a safe way, then delete it.</source>
        <translation>Tout ce qui est connu de %1 est dans %2 (enregistrements&#xa0;: %3, fichiers&#xa0;: %4). Remettez-le par un moyen sûr, puis supprimez-le.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>regie::PersonHeader</name>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Give one more role</source>
        <translation>Donner un rôle de plus</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>%1: Delete takes the role away</source>
        <translation>%1&#xa0;: Suppr retire le rôle</translation>
    </message>
    <message>
        <source>Holds every role already</source>
        <translation>A déjà tous les rôles</translation>
    </message>
    <message>
        <source>More of this account</source>
        <translation>Autres actions sur ce compte</translation>
    </message>
</context>
<context>
    <name>regie::PresenceRow</name>
    <message numerus="yes">
        <source>%Ln others</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>who is here, and what they do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 écrit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleagues are typing</source>
        <translation>
            <numerusform>%Ln collègue écrit</numerusform>
            <numerusform>%Ln collègues écrivent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on this list</source>
        <translation>%1 est sur cette liste</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 est ici</translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleagues on this list</source>
        <translation>
            <numerusform>%Ln collègue sur cette liste</numerusform>
            <numerusform>%Ln collègues sur cette liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleagues here</source>
        <translation>
            <numerusform>%Ln collègue ici</numerusform>
            <numerusform>%Ln collègues ici</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is writing a comment</source>
        <translation>%1 écrit un commentaire</translation>
    </message>
</context>
<context>
    <name>regie::Presentations</name>
    <message>
        <source>Presentation</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Kanban</source>
        <translation>Kanban</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
</context>
<context>
    <name>regie::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Needs the server, which is out of reach</source>
        <translation>Demande le serveur, injoignable</translation>
    </message>
    <message>
        <source>No exchanges yet</source>
        <translation>Pas encore d’échange</translation>
    </message>
    <message>
        <source>Latest exchanges  %1</source>
        <translation>Derniers échanges  %1</translation>
    </message>
    <message>
        <source>Files  %1</source>
        <translation>Fichiers  %1</translation>
    </message>
    <message>
        <source>Previous (↑)</source>
        <translation>Précédent (↑)</translation>
    </message>
    <message>
        <source>Next (↓)</source>
        <translation>Suivant (↓)</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>Ouvrir (Entrée)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
</context>
<context>
    <name>regie::ProofSheet</name>
    <message>
        <source>Confirm that it is you</source>
        <translation>Confirmez que c’est bien vous</translation>
    </message>
    <message>
        <source>What you are about to do is sensitive. Nothing more is asked for the next ten minutes.</source>
        <translation>Ce que vous allez faire est sensible. Rien de plus ne sera demandé pendant dix minutes.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>Code de double authentification</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>regie::QueryModel</name>
    <message>
        <source>Checked</source>
        <translation>Coché</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non coché</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, content</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Check marks</source>
        <translation>Coches</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, en retard</translation>
    </message>
</context>
<context>
    <name>regie::RecordHeader</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Previous (Ctrl+PgUp)</source>
        <translation>Précédent (Ctrl+PgPréc)</translation>
    </message>
    <message>
        <source>Next (Ctrl+PgDn)</source>
        <translation>Suivant (Ctrl+PgSuiv)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Création&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Needs the server, which is out of reach</source>
        <translation>Demande le serveur, injoignable</translation>
    </message>
    <message>
        <source>Copy link and reference (Ctrl+Shift+C)</source>
        <translation>Copier le lien et la référence (Ctrl+Maj+C)</translation>
    </message>
    <message>
        <source>Needs the server</source>
        <translation>Demande le serveur</translation>
    </message>
</context>
<context>
    <name>regie::RecordList</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>La liste n’a pas pu être lue</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour le moment</translation>
    </message>
    <message>
        <source>Hidden by: %1.</source>
        <translation>Caché par&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 stand here as soon as there are some.</source>
        <translation>%1&#xa0;: la liste se remplira d’elle-même.</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>Retirer les filtres</translation>
    </message>
    <message>
        <source>Shift Esc</source>
        <translation>Maj Échap</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new, show</source>
        <translation>
            <numerusform>%Ln nouveau, afficher</numerusform>
            <numerusform>%Ln nouveaux, afficher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) will change.</source>
        <translation>
            <numerusform>%Ln cellule va changer.</numerusform>
            <numerusform>%Ln cellules vont changer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be taken:</source>
        <translation>
            <numerusform>%Ln ne peut pas être reprise&#xa0;:</numerusform>
            <numerusform>%Ln ne peuvent pas être reprises&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checked record(s) are not there any more and stay as they are.</source>
        <translation>
            <numerusform>%Ln fiche cochée n’est plus là et reste comme elle est.</numerusform>
            <numerusform>%Ln fiches cochées ne sont plus là et restent comme elles sont.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes: the cells hold this already.</source>
        <translation>Rien ne change&#xa0;: les cellules contiennent déjà ces valeurs.</translation>
    </message>
</context>
<context>
    <name>regie::RecordMenu</name>
    <message>
        <source>Copy link and reference</source>
        <translation>Copier le lien et la référence</translation>
    </message>
    <message>
        <source>Take back from the archive</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>regie::RecordPage</name>
    <message>
        <source>Discard the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>next</source>
        <translation>suivant</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Création&#xa0;: %1</translation>
    </message>
    <message>
        <source>The record could not be read</source>
        <translation>La fiche n’a pas pu être lue</translation>
    </message>
    <message>
        <source>Your draft of %1 is back.</source>
        <translation>Votre brouillon est rétabli (%1).</translation>
    </message>
    <message>
        <source>It was not saved yet.</source>
        <translation>Il n’était pas encore enregistré.</translation>
    </message>
    <message>
        <source>Archived, so read-only.</source>
        <translation>Fiche archivée, donc en lecture seule.</translation>
    </message>
    <message>
        <source>Take it back from the archive to change it.</source>
        <translation>Rétablissez-la pour la modifier.</translation>
    </message>
    <message>
        <source>Read-only.</source>
        <translation>Lecture seule.</translation>
    </message>
    <message>
        <source>You may read this but not change it; an administrator can change that.</source>
        <translation>Vos droits permettent de lire, pas de modifier&#x202f;; un administrateur peut les changer.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Refusé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields to correct.</source>
        <translation>
            <numerusform>%Ln champ à corriger.</numerusform>
            <numerusform>%Ln champs à corriger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields to correct: %1.</source>
        <translation>
            <numerusform>%Ln champ à corriger&#xa0;: %1.</numerusform>
            <numerusform>%Ln champs à corriger&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Modified, draft kept</source>
        <translation>Modifié, brouillon gardé</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Kept here, sent when the server is back</source>
        <translation>Gardé ici, partira au retour du serveur</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistré à %1</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %Ln fields to correct</source>
        <translation>
            <numerusform>Non enregistré&#xa0;: %Ln champ à corriger</numerusform>
            <numerusform>Non enregistré&#xa0;: %Ln champs à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Ended.</source>
        <translation>Terminée.</translation>
    </message>
    <message>
        <source>It stays to be looked at.</source>
        <translation>Elle reste consultable.</translation>
    </message>
    <message>
        <source>The program alone writes this; nobody changes it.</source>
        <translation>Seul le programme écrit cette fiche&#x202f;; personne ne la modifie.</translation>
    </message>
    <message>
        <source>The program wrote this on %1; nobody changes it.</source>
        <translation>Le programme a écrit cette fiche le %1&#x202f;; personne ne la modifie.</translation>
    </message>
</context>
<context>
    <name>regie::RecordSearch</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the label of a field, %2 the part of its content that was looked for</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not connected: pages, actions and the records you opened lately are found all the same.</source>
        <translation>Hors connexion&#xa0;: les pages, les actions et les fiches ouvertes récemment se trouvent quand même.</translation>
    </message>
    <message>
        <source>More of these: %1</source>
        <extracomment>%1 is a kind of records, in the plural</extracomment>
        <translation>Voir plus&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>regie::RecoveryCodesView</name>
    <message>
        <source>Copied. Paste them where only you read them.</source>
        <translation>Copié. Collez-les là où vous seul les lisez.</translation>
    </message>
    <message>
        <source>Recovery codes of %1 for Régie, made on %2. Each opens the account once.</source>
        <translation>Codes de secours de %1 pour Régie, créés le %2. Chacun ouvre le compte une seule fois.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Enregistrer les codes de secours</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>recovery-codes.txt</source>
        <translation>codes-de-secours.txt</translation>
    </message>
    <message>
        <source>Saved. Keep the file where only you read it.</source>
        <translation>Enregistré. Gardez le fichier là où vous seul le lisez.</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>Le fichier n’a pas pu être écrit à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Keep these codes apart from your phone. Each opens your account once when the phone is not at hand; they are not shown again.</source>
        <translation>Conservez ces codes à l’écart de votre téléphone. Chacun ouvre votre compte une fois, quand le téléphone n’est pas là&#x202f;; ils ne seront plus affichés.</translation>
    </message>
    <message>
        <source>Recovery codes, first five</source>
        <translation>Codes de secours, les cinq premiers</translation>
    </message>
    <message>
        <source>Recovery codes, last five</source>
        <translation>Codes de secours, les cinq derniers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
</context>
<context>
    <name>regie::RedeemForm</name>
    <message>
        <source>Choose your password</source>
        <translation>Choisissez votre mot de passe</translation>
    </message>
    <message>
        <source>With the code that you were given. It is good for one time.</source>
        <translation>Avec le code que vous avez reçu. Il sert une seule fois.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Your new password</source>
        <translation>Votre nouveau mot de passe</translation>
    </message>
    <message>
        <source>Choose and log in</source>
        <translation>Choisir et se connecter</translation>
    </message>
    <message>
        <source>Back to the login</source>
        <translation>Retour à la connexion</translation>
    </message>
    <message>
        <source>A code has six groups of four letters and digits. Look whether one is missing.</source>
        <translation>Un code compte six groupes de quatre lettres et chiffres. Regardez s’il n’en manque pas.</translation>
    </message>
    <message>
        <source>The server cannot be reached at the moment.</source>
        <translation>Le serveur est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>regie::RefEditor</name>
    <message>
        <source>Choose one of the records found, or clear the field</source>
        <translation>Choisissez une des fiches trouvées, ou videz le champ</translation>
    </message>
    <message>
        <source>Open (Ctrl+Shift+Enter)</source>
        <translation>Ouvrir (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Not visible to you</source>
        <translation>Non visible pour vous</translation>
    </message>
</context>
<context>
    <name>regie::RelatedRecords</name>
    <message>
        <source>Related records</source>
        <translation>Fiches liées</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>records, as which field</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>regie::RightsLegend</name>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>next level</source>
        <translation>niveau suivant</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>comme avant</translation>
    </message>
</context>
<context>
    <name>regie::RightsModel</name>
    <message>
        <source>Right</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, replié</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, déplié</translation>
    </message>
    <message>
        <source>%1, effective: %2 %3</source>
        <translation>%1, effectif&#xa0;: %2 %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1, changed; somebody else has made it %2</source>
        <translation>%1, modifié&#x202f;; quelqu’un d’autre en a fait %2</translation>
    </message>
    <message>
        <source>%1, changed, was %2</source>
        <translation>%1, modifié, était %2</translation>
    </message>
</context>
<context>
    <name>regie::RightsPage</name>
    <message>
        <source>People and rights could not be read.</source>
        <translation>Les personnes et les droits n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>Nothing to apply</source>
        <translation>Rien à appliquer</translation>
    </message>
    <message>
        <source>Decide first what holds where somebody else changed the same.</source>
        <translation>Décidez d’abord de ce qui vaut là où quelqu’un d’autre a changé la même chose.</translation>
    </message>
    <message>
        <source>Theirs holds already; yours would take its place.</source>
        <translation>Le sien vaut déjà&#x202f;; le vôtre prendrait sa place.</translation>
    </message>
    <message>
        <source>Roles and rights</source>
        <translation>Rôles et droits</translation>
    </message>
    <message>
        <source>Drop the changes that wait</source>
        <translation>Abandonner les changements en attente</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>Utilisateurs et rôles</translation>
    </message>
    <message>
        <source>New role…</source>
        <translation>Nouveau rôle…</translation>
    </message>
    <message>
        <source>Matrix of rights</source>
        <translation>Matrice des droits</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre le sien</translation>
    </message>
    <message>
        <source>Rights of roles</source>
        <translation>Droits des rôles</translation>
    </message>
    <message>
        <source>To look at only.</source>
        <translation>En consultation.</translation>
    </message>
    <message>
        <source>Changing rights takes the right to create, change and archive them; whoever administers can give it.</source>
        <translation>Changer les droits demande celui de les créer, modifier et archiver&#x202f;; un administrateur peut le donner.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln roles</source>
        <translation>
            <numerusform>%Ln rôle</numerusform>
            <numerusform>%Ln rôles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln change(s)…</source>
        <translation>
            <numerusform>Appliquer %Ln changement…</numerusform>
            <numerusform>Appliquer %Ln changements…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your changes: somebody else has just changed the same.</source>
        <translation>
            <numerusform>%Ln de vos changements&#xa0;: quelqu’un d’autre vient de modifier la même chose.</numerusform>
            <numerusform>%Ln de vos changements&#xa0;: quelqu’un d’autre vient de modifier la même chose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln right(s) changed, not applied</source>
        <translation>
            <numerusform>%Ln droit modifié, non appliqué</numerusform>
            <numerusform>%Ln droits modifiés, non appliqués</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Inviter…</translation>
    </message>
</context>
<context>
    <name>regie::RoleSheet</name>
    <message>
        <source>New role</source>
        <translation>Nouveau rôle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Begins with the rights of</source>
        <translation>Commence avec les droits de</translation>
    </message>
    <message>
        <source>Make the role</source>
        <translation>Créer le rôle</translation>
    </message>
    <message>
        <source>No role: it may do nothing yet</source>
        <translation>Aucun rôle&#xa0;: il ne peut encore rien</translation>
    </message>
    <message>
        <source>Give the role a name.</source>
        <translation>Donnez un nom au rôle.</translation>
    </message>
</context>
<context>
    <name>regie::SecondFactorSheet</name>
    <message>
        <source>Two-factor authentication</source>
        <translation>Double authentification</translation>
    </message>
    <message>
        <source>Besides your password, a code from your phone: whoever knows the one does not have the other.</source>
        <translation>En plus de votre mot de passe, un code de votre téléphone&#xa0;: qui connaît l’un n’a pas l’autre.</translation>
    </message>
    <message>
        <source>Active since %1</source>
        <translation>Active depuis le %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recovery code(s) left</source>
        <translation>
            <numerusform>%Ln code de secours restant</numerusform>
            <numerusform>%Ln codes de secours restants</numerusform>
        </translation>
    </message>
    <message>
        <source>Another phone…</source>
        <translation>Changer de téléphone…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurer…</translation>
    </message>
    <message>
        <source>New recovery codes…</source>
        <translation>Nouveaux codes de secours…</translation>
    </message>
    <message>
        <source>Really switch off</source>
        <translation>Désactiver vraiment</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Désactiver…</translation>
    </message>
</context>
<context>
    <name>regie::ServerCard</name>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>server:7443</source>
        <translation>serveur:7443</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>Pas encore de serveur</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Joignable</translation>
    </message>
    <message>
        <source>Reachable, %1 ms</source>
        <translation>Joignable, %1&#xa0;ms</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Cannot be reached, trying again. %1</source>
        <translation>Injoignable, nouvel essai. %1</translation>
    </message>
    <message>
        <source>Type its address to begin.</source>
        <translation>Tapez son adresse pour commencer.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Answers. Waiting for you to recognise it.</source>
        <translation>Répond. Attend que vous le reconnaissiez.</translation>
    </message>
</context>
<context>
    <name>regie::SettingLine</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (par défaut)</translation>
    </message>
    <message>
        <source>Somebody else has just set this to %1. Enter puts yours in its place, Escape takes theirs.</source>
        <translation>Quelqu’un d’autre vient d’y mettre %1. Entrée met votre valeur à la place, Échap prend la sienne.</translation>
    </message>
    <message>
        <source>usual value</source>
        <translation>valeur par défaut</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>par défaut %1</translation>
    </message>
    <message>
        <source>Take the usual value</source>
        <translation>Rétablir la valeur par défaut</translation>
    </message>
    <message>
        <source>Take the usual value: %1</source>
        <translation>Rétablir la valeur par défaut&#xa0;: %1</translation>
    </message>
    <message>
        <source>What it was before</source>
        <translation>Valeurs précédentes</translation>
    </message>
    <message>
        <source>What it was before: %1</source>
        <translation>Valeurs précédentes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nobody has changed it yet.</source>
        <translation>Personne ne l’a encore modifié.</translation>
    </message>
    <message>
        <source>Régie</source>
        <comment>author of what the program does</comment>
        <translation>Régie</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 → %4</source>
        <comment>when, who, before, after</comment>
        <translation>%1 · %2 · %3 → %4</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Set it to %1 again</source>
        <translation>Y remettre %1</translation>
    </message>
</context>
<context>
    <name>regie::SettingsPage</name>
    <message>
        <source>The settings could not be read.</source>
        <translation>Les paramètres n’ont pas pu être lus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings</source>
        <translation>
            <numerusform>%Ln paramètre</numerusform>
            <numerusform>%Ln paramètres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln modifié</numerusform>
            <numerusform>%Ln modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher un paramètre</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Groupes de paramètres</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Tous les paramètres</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>No setting holds these words.</source>
        <translation>Aucun paramètre ne contient ces mots.</translation>
    </message>
    <message>
        <source>To look at only.</source>
        <translation>En lecture seule.</translation>
    </message>
    <message>
        <source>Changing settings takes a right that whoever administers roles can give.</source>
        <translation>Pour modifier les paramètres, il faut un droit que la personne qui administre les rôles peut donner.</translation>
    </message>
</context>
<context>
    <name>regie::SettingsSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>regie::Shares</name>
    <message>
        <source>None</source>
        <translation>Non renseigné</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Nothing to count at the moment.</source>
        <translation>Rien à compter pour le moment.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>bar, number</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>regie::Sidebar</name>
    <message>
        <source>Search…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Search and run anything</source>
        <translation>Tout chercher, tout lancer</translation>
    </message>
    <message>
        <source>Appearance, language, log out</source>
        <translation>Affichage, langue, déconnexion</translation>
    </message>
    <message>
        <source>Pinned views</source>
        <translation>Vues épinglées</translation>
    </message>
</context>
<context>
    <name>regie::SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>regie::StatusLine</name>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Online · %1 ms</source>
        <translation>En ligne · %1&#xa0;ms</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes wait for the connection</source>
        <translation>
            <numerusform>%Ln modification attend la connexion</numerusform>
            <numerusform>%Ln modifications attendent la connexion</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>W%1</source>
        <extracomment>Status bar: number of the week</extracomment>
        <translation>S%1</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>Annuler «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The session ends at %1. What you typed stays: log in again and go on.</source>
        <translation>La session se termine à %1. Ce que vous avez saisi reste&#xa0;: reconnectez-vous et continuez.</translation>
    </message>
</context>
<context>
    <name>regie::Stepper</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>current</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
</context>
<context>
    <name>regie::SubjectEditor</name>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, name</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>regie::SuggestionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>regie::SystemTray</name>
    <message>
        <source>Open Régie</source>
        <translation>Ouvrir Régie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread notifications</source>
        <translation>
            <numerusform>%Ln notification non lue</numerusform>
            <numerusform>%Ln notifications non lues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::TabBar</name>
    <message>
        <source>Move to a window of its own</source>
        <translation>Mettre dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Fermer l’onglet</translation>
    </message>
</context>
<context>
    <name>regie::TabStrip</name>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Touches de cette page</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Your rights do not let you make records.</source>
        <translation>Vos droits ne permettent pas de créer des fiches.</translation>
    </message>
</context>
<context>
    <name>regie::TagsEditor</name>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>regie::Tile</name>
    <message>
        <source>%1: %2</source>
        <comment>tile, number</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The days before, at this hour: %1</source>
        <extracomment>numbers, the oldest first</extracomment>
        <translation>Les jours d’avant, à cette heure&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>regie::Toast</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
</context>
<context>
    <name>regie::TrustPanel</name>
    <message>
        <source>This is not the server you trusted</source>
        <translation>Ce n’est pas le serveur que vous connaissez</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. Either it was replaced on purpose, or somebody stands between you and the server. Nothing was sent. Ask your administrator for the new fingerprint; do not copy it from this page.</source>
        <translation>%1 présente un autre certificat qu’avant. Soit il a été remplacé volontairement, soit quelqu’un s’interpose entre vous et le serveur. Rien n’a été envoyé. Demandez la nouvelle empreinte à votre administrateur&#x202f;; ne la recopiez pas de cette page.</translation>
    </message>
    <message>
        <source>Replace the trusted certificate</source>
        <translation>Remplacer le certificat approuvé</translation>
    </message>
    <message>
        <source>Stay disconnected</source>
        <translation>Rester déconnecté</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>Est-ce bien votre serveur&#x202f;?</translation>
    </message>
    <message>
        <source>You connect to %1 for the first time from this computer. Compare this fingerprint with the one that the server printed when it started. You will be asked only once.</source>
        <translation>Vous vous connectez à %1 pour la première fois depuis ce poste. Comparez cette empreinte à celle que le serveur a affichée à son démarrage. La question n’est posée qu’une fois.</translation>
    </message>
    <message>
        <source>They are the same: trust it</source>
        <translation>Elles sont identiques&#xa0;: approuver</translation>
    </message>
    <message>
        <source>Choose another server</source>
        <translation>Choisir un autre serveur</translation>
    </message>
    <message>
        <source>Trusted until now</source>
        <translation>Approuvé jusqu’ici</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Présenté maintenant</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>Fingerprint from your administrator</source>
        <translation>Empreinte donnée par votre administrateur</translation>
    </message>
</context>
<context>
    <name>regie::UndoDesk</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A change</source>
        <translation>Une modification</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Not undone: %1. %2</source>
        <extracomment>step, reason</extracomment>
        <translation>Non annulé&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>Not done again: %1. %2</source>
        <translation>Non rétabli&#xa0;: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln fait</numerusform>
            <numerusform>%Ln faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone in part: %1 (%2)</source>
        <extracomment>step, how many done and refused</extracomment>
        <translation>Annulé en partie&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Done again in part: %1 (%2)</source>
        <translation>Rétabli en partie&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Which ones?</source>
        <translation>Lesquels&#x202f;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Undo “%1” instead? “%2” is refused again.</source>
        <extracomment>both are steps</extracomment>
        <translation>Annuler plutôt «&#xa0;%1&#xa0;»&#x202f;? «&#xa0;%2&#xa0;» est de nouveau refusé.</translation>
    </message>
    <message>
        <source>Do “%1” again instead? “%2” is refused again.</source>
        <translation>Rétablir plutôt «&#xa0;%1&#xa0;»&#x202f;? «&#xa0;%2&#xa0;» est de nouveau refusé.</translation>
    </message>
</context>
<context>
    <name>regie::UploadRow</name>
    <message>
        <source>Cancel %1</source>
        <translation>Annuler %1</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Avancement de %1</translation>
    </message>
    <message>
        <source>Waits for the others</source>
        <translation>Attend les autres</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>of bytes</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Goes on when the server is back</source>
        <translation>Reprendra au retour du serveur</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Vérification…</translation>
    </message>
</context>
<context>
    <name>regie::WrappedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
</TS>
