<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Connection</name>
    <message>
        <source>Qt&apos;s PostgreSQL driver is missing. Install libqt6sql6-psql.</source>
        <translation>Le pilote PostgreSQL de Qt manque. Installez libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be reached: %2</source>
        <translation>La base de données %1 est injoignable&#xa0;: %2</translation>
    </message>
    <message>
        <source>The connection with the database was lost.</source>
        <translation>La connexion à la base de données est perdue.</translation>
    </message>
    <message>
        <source>The database can&apos;t be reached: %1</source>
        <translation>La base de données est injoignable&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ConnectionSettings</name>
    <message>
        <source>The database&apos;s connection string can&apos;t be used: %1</source>
        <translation>La chaîne de connexion à la base est inutilisable&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>DatabaseChoice</name>
    <message>
        <source>The database is of a newer version (%1) than this program (%2). Update the program.</source>
        <translation>La base est d’une version plus récente (%1) que ce programme (%2). Mettez le programme à jour.</translation>
    </message>
    <message>
        <source>There is no database in %1. Name the server&apos;s data folder with --data; «regie-server serve» makes a new one.</source>
        <translation>Il n’y a pas de base dans %1. Indiquez le dossier de données du serveur avec --data&#x202f;; «&#xa0;regie-server serve&#xa0;» en crée un nouveau.</translation>
    </message>
    <message>
        <source>The database is of version %1 and this program needs %2. Run, as the role that owns the tables: regie-server migrate --database … --application-role ROLE, where ROLE is whom the server works as.</source>
        <translation>La base est en version %1 et ce programme demande %2. Lancez, sous le rôle propriétaire des tables&#xa0;: regie-server migrate --database … --application-role RÔLE, où RÔLE est celui du serveur.</translation>
    </message>
    <message>
        <source>The database is of version %1 and this program needs %2. This command only looks and changes nothing; to bring the database up to date, run: regie-server migrate</source>
        <translation>La base est en version %1 et ce programme demande la %2. Cette commande ne fait que regarder et ne change rien&#x202f;; pour mettre la base à jour, lancez&#xa0;: regie-server migrate</translation>
    </message>
    <message>
        <source>The role %1 may not do exactly what the server needs (missing: -, too much: +): %2. Run, as a superuser of the database: regie-server database prepare --database …; or, as the role that owns the tables: regie-server migrate --database … --application-role %1</source>
        <translation>Le rôle %1 n’a pas exactement les droits dont le serveur a besoin (manquant&#xa0;: -, en trop&#xa0;: +)&#xa0;: %2. Lancez, en superutilisateur de la base&#xa0;: regie-server database prepare --database …&#x202f;; ou, sous le rôle propriétaire des tables&#xa0;: regie-server migrate --database … --application-role %1</translation>
    </message>
</context>
<context>
    <name>DbError</name>
    <message>
        <source>The database closed the connection.</source>
        <translation>La base de données a fermé la connexion.</translation>
    </message>
</context>
<context>
    <name>SelfSigned</name>
    <message>
        <source>OpenSSL can&apos;t make the server&apos;s certificate. Check the system&apos;s OpenSSL settings, or give the server a certificate with --certificate and --key.</source>
        <translation>OpenSSL n’a pas pu créer le certificat du serveur. Vérifiez les réglages OpenSSL du système, ou donnez un certificat avec --certificate et --key.</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>A company&apos;s certificate, as given to «serve».</source>
        <translation>Le certificat d’une société, comme donné à «&#xa0;serve&#xa0;».</translation>
    </message>
    <message>
        <source>Its private key.</source>
        <translation>Sa clé privée.</translation>
    </message>
    <message>
        <source>Only print how to reach the database, in the form that psql and --database take.</source>
        <translation>Affiche seulement comment atteindre la base, dans la forme que prennent psql et --database.</translation>
    </message>
    <message>
        <source>ok       %1</source>
        <translation>ok        %1</translation>
    </message>
    <message>
        <source>ATTENTION  %1</source>
        <translation>ATTENTION %1</translation>
    </message>
    <message>
        <source>certificate until %1, SHA-256 %2</source>
        <translation>certificat jusqu’au %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>the certificate expires on %1; renew it</source>
        <translation>le certificat expire le %1&#x202f;; renouvelez-le</translation>
    </message>
    <message>
        <source>database of version %1</source>
        <translation>base en version %1</translation>
    </message>
    <message>
        <source>the database is of version %1, this program needs %2; run regie-server migrate</source>
        <translation>la base est en version %1, ce programme demande %2&#x202f;; lancez regie-server migrate</translation>
    </message>
    <message>
        <source>session with PostgreSQL %1 set up and verified</source>
        <translation>session avec PostgreSQL %1 préparée et vérifiée</translation>
    </message>
    <message>
        <source>nobody can administer; regie-server user add --email … --role admin</source>
        <translation>personne ne peut administrer&#x202f;; regie-server user add --email … --role admin</translation>
    </message>
    <message>
        <source>feed of changes pruned</source>
        <translation>flux des changements à jour</translation>
    </message>
    <message>
        <source>the feed of changes holds rows older than two days; let the server run for an hour</source>
        <translation>le flux des changements garde des lignes de plus de deux jours&#x202f;; laissez tourner le serveur une heure</translation>
    </message>
    <message>
        <source>no certificate yet; the first start makes one</source>
        <translation>pas encore de certificat&#x202f;; le premier démarrage en crée un</translation>
    </message>
    <message>
        <source>history and log in the partitions of their months</source>
        <translation>historique et journal dans les partitions de leurs mois</translation>
    </message>
    <message>
        <source>no transaction runs for long</source>
        <translation>aucune transaction ne dure</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Affiche cette aide.</translation>
    </message>
    <message>
        <source>Folder of the server&apos;s data: its key and certificate, and its own PostgreSQL unless --database names another. Usually %1.</source>
        <translation>Dossier des données du serveur&#xa0;: sa clé, son certificat, et son propre PostgreSQL si --database n’en nomme pas un autre. D’ordinaire %1.</translation>
    </message>
    <message>
        <source>An existing PostgreSQL (15 or newer) instead of the server&apos;s own, in the form of libpq: &quot;host=db1,db2 dbname=regie user=regie_app target_session_attrs=read-write&quot;. A password is best left to ~/.pgpass.</source>
        <translation>Un PostgreSQL existant (15 ou plus) au lieu de celui du serveur, dans la forme de libpq&#xa0;: &quot;host=db1,db2 dbname=regie user=regie_app target_session_attrs=read-write&quot;. Un mot de passe se met de préférence dans ~/.pgpass.</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Exemples&#xa0;:</translation>
    </message>
    <message>
        <source>See %1 --help.</source>
        <translation>Voir %1 --help.</translation>
    </message>
    <message>
        <source>Fills an empty database with Vauban Services, a company that does not exist: its people, clients, equipment and two years of tickets up to today. A database that has users of its own is left alone; an earlier demonstration is emptied and filled again.</source>
        <translation>Remplit une base vide de Vauban Services, une société qui n’existe pas&#xa0;: ses gens, ses clients, ses équipements et deux ans de tickets jusqu’à aujourd’hui. Une base qui a ses propres utilisateurs n’est pas touchée&#x202f;; une démonstration précédente est vidée et remplie à nouveau.</translation>
    </message>
    <message>
        <source>How many tickets; everything else grows with them.</source>
        <translation>Combien de tickets&#x202f;; le reste grandit avec eux.</translation>
    </message>
    <message>
        <source>Equal numbers give equal data on equal days.</source>
        <translation>Des nombres égaux donnent des données égales aux mêmes jours.</translation>
    </message>
    <message>
        <source>The day up to which there is data, as in 2026-11-18, seen at 10:42 in Paris. Without it, this very moment.</source>
        <translation>Le jour jusqu’auquel il y a des données, comme 2026-11-18, vu à 10&#xa0;h&#xa0;42 à Paris. Sans lui, cet instant.</translation>
    </message>
    <message>
        <source>--tickets takes a number from 1 to %1.</source>
        <translation>--tickets prend un nombre de 1 à %1.</translation>
    </message>
    <message>
        <source>--seed takes a whole number.</source>
        <translation>--seed prend un nombre entier.</translation>
    </message>
    <message>
        <source>--today takes a day as in 2026-11-18.</source>
        <translation>--today prend un jour comme 2026-11-18.</translation>
    </message>
    <message>
        <source>Vauban Services is there: %1 users, %2 parties, %3 contacts, %4 pieces of equipment, %5 tickets (%6 open), %7 comments, %8 lines of history.</source>
        <translation>Vauban Services est là&#xa0;: %1 utilisateurs, %2 tiers, %3 contacts, %4 équipements, %5 tickets (%6 ouverts), %7 commentaires, %8 lignes d’historique.</translation>
    </message>
    <message>
        <source>The accounts stand on the login page; every password is: %1</source>
        <translation>Les comptes sont sur la page de connexion&#x202f;; tous les mots de passe sont&#xa0;: %1</translation>
    </message>
    <message>
        <source>This database has users of its own; nothing was changed. Choose another with --data or --database.</source>
        <translation>Cette base a ses propres utilisateurs&#x202f;; rien n’a été changé. Choisissez-en une autre avec --data ou --database.</translation>
    </message>
    <message>
        <source>An earlier demonstration stands here: it is emptied and filled again.</source>
        <translation>Une démonstration précédente est ici&#xa0;: elle est vidée et remplie à nouveau.</translation>
    </message>
    <message>
        <source>The database is empty: it is filled.</source>
        <translation>La base est vide&#xa0;: elle est remplie.</translation>
    </message>
    <message>
        <source>The CSV file; its first line names the columns.</source>
        <translation>Le fichier CSV&#x202f;; sa première ligne nomme les colonnes.</translation>
    </message>
    <message>
        <source>What the rows are: party, contact, party_address, equipment, ticket…</source>
        <translation>Ce que sont les lignes&#xa0;: party, contact, party_address, equipment, ticket…</translation>
    </message>
    <message>
        <source>Which column is which field; without it, that is guessed.</source>
        <translation>Quelle colonne va dans quel champ&#x202f;; sans elle, c’est deviné.</translation>
    </message>
    <message>
        <source>Field by which a row finds the record to update; without it, every row is new.</source>
        <translation>Champ par lequel une ligne retrouve la fiche à mettre à jour&#x202f;; sans lui, chaque ligne est nouvelle.</translation>
    </message>
    <message>
        <source>Do everything and keep nothing.</source>
        <translation>Tout faire et ne rien garder.</translation>
    </message>
    <message>
        <source>Keep the good rows even when others are faulty.</source>
        <translation>Garder les bonnes lignes même si d’autres sont fautives.</translation>
    </message>
    <message>
        <source>auto ; , tab pipe, or any one character.</source>
        <translation>auto&#x202f;; , tab pipe, ou un caractère quelconque.</translation>
    </message>
    <message>
        <source>auto, utf-8 or windows-1252.</source>
        <translation>auto, utf-8 ou windows-1252.</translation>
    </message>
    <message>
        <source>On whose behalf, with that person&apos;s rights. Without it, the only administrator.</source>
        <translation>Au nom de qui, avec ses droits. Sans cela, l’unique administrateur.</translation>
    </message>
    <message>
        <source>Write every error into this CSV file.</source>
        <translation>Écrire toutes les erreurs dans ce fichier CSV.</translation>
    </message>
    <message>
        <source>There is no active account %1.</source>
        <translation>Il n’y a pas de compte actif %1.</translation>
    </message>
    <message>
        <source>On whose behalf? There are %1 administrators: give an address with --user.</source>
        <translation>Au nom de qui&#x202f;? Il y a %1 administrateurs&#xa0;: donnez une adresse avec --user.</translation>
    </message>
    <message>
        <source>The mapping %1 cannot be read.</source>
        <translation>La correspondance %1 est illisible.</translation>
    </message>
    <message>
        <source>The list of errors cannot be written to %1.</source>
        <translation>La liste des erreurs ne peut pas être écrite dans %1.</translation>
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
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>… and %1 more, all in %2.</source>
        <translation>… et %1 de plus&#xa0;: tout est dans %2.</translation>
    </message>
    <message>
        <source>… and %1 more; --errors FILE lists them all.</source>
        <translation>… et %1 de plus&#x202f;; --errors FICHIER les donne toutes.</translation>
    </message>
    <message>
        <source>%1 rows read: %2 new, %3 changed, %4 as they were, %5 faulty (%6 errors).</source>
        <translation>Lignes lues&#xa0;: %1, dont nouvelles&#xa0;: %2, modifiées&#xa0;: %3, inchangées&#xa0;: %4, fautives&#xa0;: %5 (erreurs&#xa0;: %6).</translation>
    </message>
    <message>
        <source>This was a trial: nothing was kept.</source>
        <translation>C’était un essai&#xa0;: rien n’a été gardé.</translation>
    </message>
    <message>
        <source>Nothing was kept, since not every row is right. Correct the file, or keep the good rows with --row-by-row.</source>
        <translation>Rien n’a été gardé, car certaines lignes sont fautives. Corrigez le fichier, ou gardez les bonnes lignes avec --row-by-row.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 est illisible.</translation>
    </message>
    <message>
        <source>Columns left alone: %1.</source>
        <translation>Colonnes laissées de côté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Give one file, and say what its rows are with --entity: %1.</source>
        <translation>Donnez un fichier, et dites ce que sont ses lignes avec --entity&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Only tell where the database stands.</source>
        <translation>Dit seulement où en est la base.</translation>
    </message>
    <message>
        <source>Go back to this version: everything after it is undone.</source>
        <translation>Revient à cette version&#xa0;: tout ce qui la suit est défait.</translation>
    </message>
    <message>
        <source>The role that the server works as, to be granted what it needs.</source>
        <translation>Le rôle sous lequel travaille le serveur, qui recevra les droits nécessaires.</translation>
    </message>
    <message>
        <source>The database is of version %1; this program needs %2.</source>
        <translation>La base est en version %1&#x202f;; ce programme demande %2.</translation>
    </message>
    <message>
        <source>Serves clients over TLS 1.3. On the first start it makes everything it needs in its data folder: a key, a certificate and a PostgreSQL of its own. Ctrl+C or SIGTERM stops it cleanly.</source>
        <translation>Sert les clients en TLS 1.3. Au premier démarrage, crée tout ce qu’il lui faut dans son dossier de données&#xa0;: une clé, un certificat et son propre PostgreSQL. Ctrl+C ou SIGTERM l’arrête proprement.</translation>
    </message>
    <message>
        <source>for programs on this machine only</source>
        <translation>pour les programmes de cette machine seulement</translation>
    </message>
    <message>
        <source>for everybody who can reach this machine</source>
        <translation>pour tous ceux qui peuvent atteindre cette machine</translation>
    </message>
    <message>
        <source>Address and port. Usually 127.0.0.1:%1, which nobody outside this machine can reach; 0.0.0.0 or [::] for every network. Port 0 takes a free one.</source>
        <translation>Adresse et port. D’ordinaire 127.0.0.1:%1, que personne ne peut atteindre hors de cette machine&#x202f;; 0.0.0.0 ou [::] pour tous les réseaux. Le port 0 en prend un libre.</translation>
    </message>
    <message>
        <source>Name or address by which clients call this machine, for its own certificate; may be given several times.</source>
        <translation>Nom ou adresse par lesquels les clients appellent cette machine, pour son propre certificat&#x202f;; peut être donné plusieurs fois.</translation>
    </message>
    <message>
        <source>A company&apos;s certificate with its chain (PEM), instead of the server&apos;s own.</source>
        <translation>Le certificat d’une société avec sa chaîne (PEM), au lieu de celui du serveur.</translation>
    </message>
    <message>
        <source>The private key of --certificate (PEM).</source>
        <translation>La clé privée de --certificate (PEM).</translation>
    </message>
    <message>
        <source>Do not offer demonstration accounts on the login page, even if the database has some.</source>
        <translation>Ne propose pas de comptes de démonstration sur la page de connexion, même si la base en a.</translation>
    </message>
    <message>
        <source>text (usual) or json, one line per event on standard error.</source>
        <translation>text (d’ordinaire) ou json, une ligne par événement sur la sortie d’erreur.</translation>
    </message>
    <message>
        <source>debug, info (usual), warning or error.</source>
        <translation>debug, info (d’ordinaire), warning ou error.</translation>
    </message>
    <message>
        <source>--%1 takes one of: %2.</source>
        <translation>--%1 prend une de ces valeurs&#xa0;: %2.</translation>
    </message>
    <message>
        <source>--listen takes an address of this machine and a port, as in 127.0.0.1:7443 or [::]:7443.</source>
        <translation>--listen prend une adresse de cette machine et un port, comme 127.0.0.1:7443 ou [::]:7443.</translation>
    </message>
    <message>
        <source>--certificate and --key belong together.</source>
        <translation>--certificate et --key vont ensemble.</translation>
    </message>
    <message>
        <source>The account&apos;s e-mail address: its name at login.</source>
        <translation>L’adresse e-mail du compte&#xa0;: son nom à la connexion.</translation>
    </message>
    <message>
        <source>Key of a role, as in admin; may be given several times.</source>
        <translation>Clé d’un rôle, comme admin&#x202f;; peut être donnée plusieurs fois.</translation>
    </message>
    <message>
        <source>Which account? Give its address with --email.</source>
        <translation>Quel compte&#x202f;? Donnez son adresse avec --email.</translation>
    </message>
    <message>
        <source>Password (at least %1 characters): </source>
        <translation>Mot de passe (au moins %1 caractères)&#xa0;: </translation>
    </message>
    <message>
        <source>There is no account %1. «regie-server user list» shows them all.</source>
        <translation>Il n’y a pas de compte %1. «&#xa0;regie-server user list&#xa0;» les montre tous.</translation>
    </message>
    <message>
        <source>There is no role %1. There are: %2.</source>
        <translation>Il n’y a pas de rôle %1. Il y a&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is an account %1 already.</source>
        <translation>Il y a déjà un compte %1.</translation>
    </message>
    <message>
        <source>Account %1 added.</source>
        <translation>Compte %1 ajouté.</translation>
    </message>
    <message>
        <source>It has no role yet and may do nothing: regie-server user roles --email %1 --role …</source>
        <translation>Il n’a pas encore de rôle et ne peut rien faire&#xa0;: regie-server user roles --email %1 --role …</translation>
    </message>
    <message>
        <source>The password of %1 is changed; its sessions are closed.</source>
        <translation>Le mot de passe de %1 est changé&#x202f;; ses sessions sont fermées.</translation>
    </message>
    <message>
        <source>The roles of %1 are now: %2.</source>
        <translation>Les rôles de %1 sont maintenant&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Account %1 is now %2.</source>
        <translation>Le compte %1 est maintenant %2.</translation>
    </message>
    <message>
        <source>Say what to do: %1. See regie-server user --help.</source>
        <translation>Dites quoi faire&#xa0;: %1. Voir regie-server user --help.</translation>
    </message>
    <message>
        <source>Measuring what the planner needs to know…</source>
        <translation>Mesure de ce que le planificateur doit savoir…</translation>
    </message>
    <message>
        <source>Writing people, clients and equipment…</source>
        <translation>Écriture des gens, des clients et des équipements…</translation>
    </message>
    <message>
        <source>Writing tickets and what happened to them…</source>
        <translation>Écriture des tickets et de leur histoire…</translation>
    </message>
    <message>
        <source>Making indices…</source>
        <translation>Création des index…</translation>
    </message>
    <message>
        <source>Checking references…</source>
        <translation>Vérification des références…</translation>
    </message>
    <message>
        <source>Checking the rules…</source>
        <translation>Vérification des règles…</translation>
    </message>
    <message>
        <source>  %1 % of the tickets</source>
        <translation>  %1&#xa0;% des tickets</translation>
    </message>
    <message>
        <source>Emptying the tables…</source>
        <translation>Vidage des tables…</translation>
    </message>
    <message>
        <source>%1 s  %2</source>
        <translation>%1&#xa0;s  %2</translation>
    </message>
    <message>
        <source>The server can&apos;t start without its certificate: %1 can&apos;t be read (%2). Check the file and its rights; the server never works unencrypted.</source>
        <translation>Le serveur ne démarre pas sans son certificat&#xa0;: %1 est illisible (%2). Vérifiez le fichier et ses droits&#x202f;; le serveur ne travaille jamais sans chiffrement.</translation>
    </message>
    <message>
        <source>The server&apos;s new certificate can&apos;t be written to %1. Check the rights on the folder.</source>
        <translation>Le nouveau certificat du serveur ne peut pas être écrit dans %1. Vérifiez les droits sur le dossier.</translation>
    </message>
    <message>
        <source>The data folder %1 can&apos;t be made. Check its name and rights.</source>
        <translation>Le dossier de données %1 ne peut pas être créé. Vérifiez son nom et les droits.</translation>
    </message>
    <message>
        <source>Qt finds no TLS library on this system. Install OpenSSL 3 (Debian: libssl3).</source>
        <translation>Qt ne trouve pas de bibliothèque TLS sur ce système. Installez OpenSSL 3 (Debian&#xa0;: libssl3).</translation>
    </message>
    <message>
        <source>%1 holds no private key in PEM form (ECDSA or RSA, without a password).</source>
        <translation>%1 ne contient pas de clé privée au format PEM (ECDSA ou RSA, sans mot de passe).</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form.</source>
        <translation>%1 ne contient pas de certificat au format PEM.</translation>
    </message>
    <message>
        <source>The certificate in %1 has expired. Renew it; to let the server make a new one of its own, remove it together with its key, and tell the new fingerprint to everybody.</source>
        <translation>Le certificat de %1 a expiré. Renouvelez-le&#x202f;; pour que le serveur en crée un nouveau, supprimez-le avec sa clé et communiquez la nouvelle empreinte à tous.</translation>
    </message>
    <message>
        <source>The key in %1 and the certificate in %2 do not belong together. Give the pair that was issued together.</source>
        <translation>La clé de %1 et le certificat de %2 ne vont pas ensemble. Donnez la paire émise ensemble.</translation>
    </message>
    <message>
        <source>This program is incomplete: %1 is missing. Install it again.</source>
        <translation>Ce programme est incomplet&#xa0;: %1 manque. Réinstallez-le.</translation>
    </message>
    <message>
        <source>This program is incomplete: migration %1 is missing. Install it again.</source>
        <translation>Ce programme est incomplet&#xa0;: la migration %1 manque. Réinstallez-le.</translation>
    </message>
    <message>
        <source>The database was migrated by a newer program (to %1; this one knows %2). Install the newer version of the server, or restore a backup made before the upgrade.</source>
        <translation>La base a été migrée par un programme plus récent (jusqu’à %1&#x202f;; celui-ci connaît %2). Installez la version plus récente du serveur, ou restaurez une sauvegarde d’avant la mise à jour.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>The database was made with another version of migration %1. Start the program that made it, or restore a backup; nothing was changed.</source>
        <translation>La base a été faite avec une autre version de la migration %1. Lancez le programme qui l’a faite, ou restaurez une sauvegarde&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Migration %1 failed and left nothing behind: %2</source>
        <translation>La migration %1 a échoué sans rien laisser&#xa0;: %2</translation>
    </message>
    <message>
        <source>PostgreSQL runs as the user %1, who may not enter %2. Choose another data folder, or allow it with chmod o+x on each folder above.</source>
        <translation>PostgreSQL tourne sous l’utilisateur %1, qui ne peut pas entrer dans %2. Choisissez un autre dossier de données, ou autorisez-le par chmod o+x sur chaque dossier au-dessus.</translation>
    </message>
    <message>
        <source>The rest of an interrupted first start can&apos;t be removed: %1</source>
        <translation>Les restes d’un premier démarrage interrompu ne peuvent pas être retirés&#xa0;: %1</translation>
    </message>
    <message>
        <source>The database folder %1 can&apos;t be made. Check the rights on %2.</source>
        <translation>Le dossier de base %1 ne peut pas être créé. Vérifiez les droits sur %2.</translation>
    </message>
    <message>
        <source>PostgreSQL could not make its database in %1: %2</source>
        <translation>PostgreSQL n’a pas pu créer sa base dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>The new database in %1 can&apos;t be put in place. Check the rights on %2.</source>
        <translation>La nouvelle base de %1 ne peut pas être mise en place. Vérifiez les droits sur %2.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written. Check the rights on the data folder.</source>
        <translation>%1 ne peut pas être écrit. Vérifiez les droits sur le dossier de données.</translation>
    </message>
    <message>
        <source>The folder %1 must be private to the user %2. Remove it, then start again.</source>
        <translation>Le dossier %1 doit être réservé à l’utilisateur %2. Supprimez-le, puis relancez.</translation>
    </message>
    <message>
        <source>An earlier PostgreSQL (process %1) still works in %2 and does not stop. End it, then start again.</source>
        <translation>Un PostgreSQL précédent (processus %1) travaille encore dans %2 et ne s’arrête pas. Terminez-le, puis relancez.</translation>
    </message>
    <message>
        <source>No PostgreSQL of version %1 or newer is installed here. Install the package postgresql, or name a database on another machine with --database.</source>
        <translation>Aucun PostgreSQL de version %1 ou plus n’est installé ici. Installez le paquet postgresql, ou indiquez une base sur une autre machine avec --database.</translation>
    </message>
    <message>
        <source>The database folder %1 can&apos;t be read: %2</source>
        <translation>Le dossier de base %1 est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>The database in %1 was made by PostgreSQL %2, which is not installed any more. Install postgresql-%2 again, or move the data with pg_upgrade.</source>
        <translation>La base de %1 a été faite par PostgreSQL %2, qui n’est plus installé. Réinstallez postgresql-%2, ou déplacez les données avec pg_upgrade.</translation>
    </message>
    <message>
        <source>Take back what an earlier import did; its number was told at its end.</source>
        <translation>Reprendre tout ce qu’un import précédent a fait&#x202f;; son numéro a été donné à la fin.</translation>
    </message>
    <message>
        <source>To take it back: regie-server import --revert %1</source>
        <translation>Pour le reprendre&#xa0;: regie-server import --revert %1</translation>
    </message>
    <message>
        <source>%1 records written by the import: %2 taken back, %3 as they were, %4 refused.</source>
        <translation>Fiches écrites par l’import&#xa0;: %1, reprises&#xa0;: %2, déjà comme avant&#xa0;: %3, refusées&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Nothing was taken back, since not every record can be. --row-by-row takes back the others.</source>
        <translation>Rien n’a été repris, car toutes les fiches ne peuvent pas l’être. --row-by-row reprend les autres.</translation>
    </message>
    <message>
        <source>Give the number of one import, and no file.</source>
        <translation>Donnez le numéro d’un seul import, et aucun fichier.</translation>
    </message>
    <message>
        <source>There is no import of that number.</source>
        <translation>Aucun import ne porte ce numéro.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a line, a column</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 «%2»</source>
        <comment>a place in a file, what stands there</comment>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place or a record, what is wrong there</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>active administrators: %1</source>
        <translation>administrateurs actifs&#xa0;: %1</translation>
    </message>
    <message>
        <source>rows of history, log or feed outside the partitions of their months: %1; let the server run for an hour</source>
        <translation>lignes d’historique, de journal ou de flux hors des partitions de leurs mois&#xa0;: %1&#x202f;; laissez tourner le serveur une heure</translation>
    </message>
    <message>
        <source>«%1» is one argument too many.</source>
        <translation>«&#xa0;%1&#xa0;» est un argument de trop.</translation>
    </message>
    <message>
        <source>The role %1 may not empty and fill the tables; nothing was changed. Name the role that owns them in --database.</source>
        <translation>Le rôle %1 n’a pas le droit de vider et de remplir les tables&#x202f;; rien n’a été modifié. Indiquez dans --database le rôle qui les possède.</translation>
    </message>
    <message>
        <source>Brings the database to the form this version of the program needs. «serve» does it by itself for its own PostgreSQL; a database named with --database is migrated with this command, as the role that owns it. Make a backup first: going back undoes what newer versions stored, and is refused while a server works.</source>
        <translation>Met la base à la forme que demande cette version du programme. «&#xa0;serve&#xa0;» le fait de lui-même pour son propre PostgreSQL&#x202f;; une base nommée par --database se migre par cette commande, sous le rôle qui la possède. Faites d’abord une sauvegarde&#xa0;: revenir en arrière défait ce que les versions plus récentes ont enregistré, et se refuse tant qu’un serveur travaille.</translation>
    </message>
    <message>
        <source>Go back without being asked, also when that deletes people&apos;s data.</source>
        <translation>Revenir en arrière sans confirmation, même si cela efface les données de l’entreprise.</translation>
    </message>
    <message>
        <source>--to takes the number of a migration this program knows, from 1 to %1, or 0 to undo all.</source>
        <translation>--to attend le numéro d’une migration que ce programme connaît, de 1 à %1, ou 0 pour tout défaire.</translation>
    </message>
    <message>
        <source>A server works with this database (connections: %1). Stop it first; nothing was changed.</source>
        <translation>Un serveur travaille avec cette base (connexions&#xa0;: %1). Arrêtez-le d’abord&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Going back deletes what newer versions stored in the database %1, for good (accounts in it: %2). Make a backup first.</source>
        <translation>Revenir en arrière efface définitivement ce que les versions plus récentes ont enregistré dans la base %1 (comptes présents&#xa0;: %2). Faites d’abord une sauvegarde.</translation>
    </message>
    <message>
        <source>To go on, type the database&apos;s name: </source>
        <translation>Pour continuer, tapez le nom de la base&#xa0;: </translation>
    </message>
    <message>
        <source>To go on, add --yes; nothing was changed.</source>
        <translation>Pour continuer, ajoutez --yes&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That is not the database&apos;s name; nothing was changed.</source>
        <translation>Ce n’est pas le nom de la base&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The database is of version %1 and can&apos;t go back to %2. Without --to it is brought forward.</source>
        <translation>La base est en version %1 et ne peut pas revenir à la version %2. Sans --to, elle est mise à niveau.</translation>
    </message>
    <message>
        <source>Migrations undone: %1.</source>
        <translation>Migrations défaites&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Migrations applied: %1.</source>
        <translation>Migrations appliquées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The server can&apos;t listen on %1, port %2: %3. Choose another with --listen.</source>
        <translation>Le serveur ne peut pas écouter sur %1, port %2&#xa0;: %3. Choisissez-en un autre avec --listen.</translation>
    </message>
    <message>
        <source>%1 is no data folder of this server: it holds %2, and no database. Nothing was changed. Name an empty or a new folder with --data.</source>
        <translation>%1 n’est pas un dossier de données de ce serveur&#xa0;: il contient %2, et aucune base. Rien n’a été modifié. Indiquez un dossier vide ou nouveau avec --data.</translation>
    </message>
    <message>
        <source>Another server (process %1) already uses the data folder %2. Stop it, or give this one another folder.</source>
        <translation>Un autre serveur (processus %1) utilise déjà le dossier de données %2. Arrêtez-le, ou donnez un autre dossier à celui-ci.</translation>
    </message>
    <message>
        <source>The role %1 may not read the database&apos;s tables. Run, as the role that owns them: regie-server migrate --database … --application-role %1</source>
        <translation>Le rôle %1 n’a pas le droit de lire les tables de la base. Lancez, sous le rôle qui les possède&#xa0;: regie-server migrate --database … --application-role %1</translation>
    </message>
    <message>
        <source>Column «%1» is not known: did you mean «%2»?</source>
        <translation>Colonne «&#xa0;%1&#xa0;» inconnue&#xa0;: vouliez-vous dire «&#xa0;%2&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>First name of a new account; without it, what the address says.</source>
        <translation>Prénom d’un nouveau compte&#x202f;; à défaut, ce que dit l’adresse.</translation>
    </message>
    <message>
        <source>Last name of a new account; without it, what the address says.</source>
        <translation>Nom d’un nouveau compte&#x202f;; à défaut, ce que dit l’adresse.</translation>
    </message>
    <message>
        <source>No password was given. Type it when asked, or send it to standard input: pwgen 20 1 | regie-server user …</source>
        <translation>Aucun mot de passe n’a été donné. Saisissez-le quand il est demandé, ou envoyez-le sur l’entrée standard&#xa0;: pwgen 20 1 | regie-server user …</translation>
    </message>
    <message>
        <source>It is called %1 until an administrator names it otherwise.</source>
        <translation>Il s’appelle %1 tant qu’un administrateur ne lui donne pas un autre nom.</translation>
    </message>
    <message>
        <source>a transaction has been open for %1 s; find who holds it in pg_stat_activity</source>
        <translation>une transaction est ouverte depuis %1&#xa0;s&#x202f;; cherchez qui la tient dans pg_stat_activity</translation>
    </message>
    <message>
        <source>The list of errors would take the place of %1. Give --errors another name.</source>
        <translation>La liste des erreurs prendrait la place de %1. Donnez un autre nom à --errors.</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>The database server knows no role %1. Create it first (create role %1 login), or name the one that the server works as; nothing was changed.</source>
        <translation>Le serveur de base de données ne connaît pas de rôle %1. Créez-le d’abord (create role %1 login), ou nommez celui sous lequel le serveur travaille&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The account %1 is archived. An administrator takes it back in the program, under «Users».</source>
        <translation>Le compte %1 est archivé. Un administrateur le désarchive dans le programme, sous «&#xa0;Utilisateurs&#xa0;».</translation>
    </message>
    <message>
        <source>Brings records in from a CSV file: creates them, or updates those that have the same key. Columns are known by the fields&apos; labels and keys, or by a mapping. Nothing is kept unless every row is right, or --row-by-row keeps the good ones; every faulty cell is listed. An older database of the server&apos;s own is brought to this version first, but not by --dry-run.</source>
        <translation>Importe des fiches depuis un fichier CSV&#xa0;: les crée, ou met à jour celles qui ont la même clé. Les colonnes sont reconnues au libellé ou à la clé des champs, ou par une correspondance. Rien n’est gardé si une ligne est fautive, sauf avec --row-by-row qui garde les bonnes&#x202f;; chaque cellule fautive est citée. Une base plus ancienne du serveur lui-même est d’abord mise à cette version, mais pas par --dry-run.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>lines came into the log, or left it, past the seals</source>
        <translation>des lignes sont entrées dans le journal, ou en sont sorties, hors des sceaux</translation>
    </message>
    <message>
        <source>its seal is missing</source>
        <translation>son sceau manque</translation>
    </message>
    <message>
        <source>it was sealed with the key %1, which is not there</source>
        <translation>elle a été scellée avec la clé %1, qui n’est pas là</translation>
    </message>
    <message>
        <source>its line is gone, or carries another date</source>
        <translation>sa ligne a disparu, ou porte une autre date</translation>
    </message>
    <message>
        <source>its line is not what was sealed</source>
        <translation>sa ligne n’est pas celle qui a été scellée</translation>
    </message>
    <message>
        <source>the end was cut off: the head that was kept has the number %1</source>
        <translation>la fin a été coupée&#xa0;: la tête conservée porte le numéro %1</translation>
    </message>
    <message>
        <source>its seal is not the one that was kept</source>
        <translation>son sceau n’est pas celui qui a été conservé</translation>
    </message>
    <message>
        <source>Line %1 of the key file %2 is damaged: compare it with the copy on paper, sign by sign.</source>
        <translation>La ligne %1 du fichier de clés %2 est abîmée&#xa0;: comparez-la avec la copie sur papier, signe par signe.</translation>
    </message>
    <message>
        <source>The key file %1 is incomplete: it needs a line «chain» and one «secret». Take them from the copy on paper.</source>
        <translation>Le fichier de clés %1 est incomplet&#xa0;: il lui faut une ligne «&#xa0;chain&#xa0;» et une ligne «&#xa0;secret&#xa0;». Reprenez-les de la copie sur papier.</translation>
    </message>
    <message>
        <source>The key file %1 can be read by others. If nobody did, run: chmod 400 %1; otherwise rotate the keys as well: regie-server key rotate</source>
        <translation>Le fichier de clés %1 est lisible par d’autres. Si personne ne l’a lu, lancez&#xa0;: chmod 400 %1&#x202f;; sinon changez aussi les clés&#xa0;: regie-server key rotate</translation>
    </message>
    <message>
        <source>The key file %1 can&apos;t be read: %2</source>
        <translation>Le fichier de clés %1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>The folder of the keys %1 can&apos;t be made.</source>
        <translation>Le dossier des clés %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The key file %1 can&apos;t be written: %2</source>
        <translation>Le fichier de clés %1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>The database holds secrets that were closed with the key %1, and %2 does not have it. Put the key file back there, from the copy on paper or from the other server (owner: the server&apos;s account; mode 400), or name its folder with --keys. Nothing was changed. If it is lost for good: regie-server key abandon</source>
        <translation>La base contient des secrets fermés avec la clé %1, et %2 ne l’a pas. Remettez-y le fichier de clés, d’après la copie sur papier ou depuis l’autre serveur (propriétaire&#xa0;: le compte du serveur&#x202f;; mode 400), ou nommez son dossier avec --keys. Rien n’a été changé. S’il est perdu pour de bon&#xa0;: regie-server key abandon</translation>
    </message>
    <message>
        <source>Looks whether everything is in order: the certificate, the database&apos;s settings and version, the feed of changes, the keys, the log of activity line by line. It changes nothing, and works while the server runs. Answers with exit code 0 when all is well, 1 when something needs attention.</source>
        <translation>Regarde si tout est en ordre&#xa0;: le certificat, les réglages et la version de la base, le fil des changements, les clés, le journal d’activité ligne par ligne. Ne change rien, et fonctionne pendant que le serveur tourne. Répond par le code 0 quand tout va bien, 1 quand quelque chose demande attention.</translation>
    </message>
    <message>
        <source>A head of the sealed log of activity that was kept elsewhere: whether the chain still goes through it.</source>
        <translation>Une tête du journal d’activité scellé, conservée ailleurs&#xa0;: la chaîne doit toujours passer par elle.</translation>
    </message>
    <message>
        <source>the server&apos;s role may do exactly what is declared</source>
        <translation>le rôle du serveur a exactement les droits déclarés</translation>
    </message>
    <message>
        <source>the server&apos;s role may do other than what is declared (missing: -, too much: +): %1</source>
        <translation>le rôle du serveur a d’autres droits que ceux déclarés (manquant&#xa0;: -, en trop&#xa0;: +)&#xa0;: %1</translation>
    </message>
    <message>
        <source>no keys yet; the first start makes them</source>
        <translation>pas encore de clés&#x202f;; le premier démarrage les crée</translation>
    </message>
    <message>
        <source>the key file %1 is missing: put it back from the copy on paper, or name its folder with --keys; the log of activity can&apos;t be verified without it</source>
        <translation>le fichier de clés %1 manque&#xa0;: remettez-le d’après la copie sur papier, ou nommez son dossier avec --keys&#x202f;; sans lui, le journal d’activité ne peut pas être vérifié</translation>
    </message>
    <message>
        <source>keys of %1 are those of the database</source>
        <translation>les clés de %1 sont celles de la base</translation>
    </message>
    <message>
        <source>--head takes a number and a hash, as the server&apos;s log tells them: 1234:9f0c…</source>
        <translation>--head prend un numéro et une empreinte, tels que les donne le journal du serveur&#xa0;: 1234:9f0c…</translation>
    </message>
    <message>
        <source>the sealed log of activity is broken at number %1: %2</source>
        <translation>le journal d’activité scellé est rompu au numéro %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>log of activity sealed without a gap; lines that wait: %1; head to keep elsewhere: %2</source>
        <translation>journal d’activité scellé sans lacune&#x202f;; lignes en attente&#xa0;: %1&#x202f;; tête à conserver ailleurs&#xa0;: %2</translation>
    </message>
    <message>
        <source>Folder of the key file, which must be neither in the database nor in its backups. Usually «keys» in the folder of the server&apos;s data.</source>
        <translation>Dossier du fichier de clés, qui ne doit être ni dans la base ni dans ses sauvegardes. D’ordinaire «&#xa0;keys&#xa0;» dans le dossier des données du serveur.</translation>
    </message>
    <message>
        <source>«prepare» makes a PostgreSQL of your own ready: the roles (PREFIX_owner, PREFIX_migrate, PREFIX_app, PREFIX_guarded, PREFIX_read, PREFIX_audit, PREFIX_backup), the database when there is none, its tables, and exactly the rights each role needs. What an earlier version made is taken over. It may be run again at any time, also for each upgrade. It needs a superuser of the PostgreSQL, whom --database names; the server then works as PREFIX_app.</source>
        <translation>«&#xa0;prepare&#xa0;» apprête un PostgreSQL à vous&#xa0;: les rôles (PREFIX_owner, PREFIX_migrate, PREFIX_app, PREFIX_guarded, PREFIX_read, PREFIX_audit, PREFIX_backup), la base s’il n’y en a pas, ses tables, et exactement les droits dont chaque rôle a besoin. Ce qu’une version antérieure a créé est repris. Peut être relancé à tout moment, et l’est à chaque mise à jour. Il y faut un superutilisateur du PostgreSQL, que --database nomme&#x202f;; le serveur travaille ensuite sous PREFIX_app.</translation>
    </message>
    <message>
        <source>prepare</source>
        <translation>prepare</translation>
    </message>
    <message>
        <source>How the names of the roles begin.</source>
        <translation>Le début du nom des rôles.</translation>
    </message>
    <message>
        <source>Give each role that logs in a new password, and print it, once.</source>
        <translation>Donner un nouveau mot de passe à chaque rôle qui se connecte, et l’afficher, une seule fois.</translation>
    </message>
    <message>
        <source>Database %1 made.</source>
        <translation>Base %1 créée.</translation>
    </message>
    <message>
        <source>Passwords; they are not shown again:</source>
        <translation>Mots de passe&#x202f;; ils ne seront plus affichés&#xa0;:</translation>
    </message>
    <message>
        <source>The database %1 is ready (migrations applied: %2). Start the server with user=%3 in --database.</source>
        <translation>La base %1 est prête (migrations appliquées&#xa0;: %2). Démarrez le serveur avec user=%3 dans --database.</translation>
    </message>
    <message>
        <source>Say: regie-server database prepare --database …; --prefix takes small letters, digits and underscores. See regie-server database --help.</source>
        <translation>Dites&#xa0;: regie-server database prepare --database …&#x202f;; --prefix prend des minuscules, des chiffres et des tirets bas. Voir regie-server database --help.</translation>
    </message>
    <message>
        <source>The keys that close what the database must not tell: password hashes and other secrets, and that seal the log of activity. They stand in a file outside of the database. «show» names them; «paper» prints them whole, to be kept in the safe; «rotate» makes a new one and closes everything with it; «abandon» starts anew when they are lost for good: every account then needs a new password. The last two want the server stopped.</source>
        <translation>Les clés qui ferment ce que la base ne doit pas dire, empreintes des mots de passe et autres secrets, et qui scellent le journal d’activité. Elles sont dans un fichier hors de la base. «&#xa0;show&#xa0;» les nomme&#x202f;; «&#xa0;paper&#xa0;» les imprime en entier, pour le coffre&#x202f;; «&#xa0;rotate&#xa0;» en fait une nouvelle et referme tout avec elle&#x202f;; «&#xa0;abandon&#xa0;» recommence à neuf quand elles sont perdues pour de bon&#xa0;: chaque compte a alors besoin d’un nouveau mot de passe. Les deux dernières demandent que le serveur soit arrêté.</translation>
    </message>
    <message>
        <source>show, paper, rotate or abandon</source>
        <translation>show, paper, rotate ou abandon</translation>
    </message>
    <message>
        <source>Abandon the keys without being asked.</source>
        <translation>Abandonner les clés sans être interrogé.</translation>
    </message>
    <message>
        <source>There is no key file %1. The first start of the server makes it; --keys names another folder.</source>
        <translation>Il n’y a pas de fichier de clés %1. Le premier démarrage du serveur le crée&#x202f;; --keys nomme un autre dossier.</translation>
    </message>
    <message>
        <source>seals the log of activity</source>
        <translation>scelle le journal d’activité</translation>
    </message>
    <message>
        <source>closes secrets</source>
        <translation>ferme les secrets</translation>
    </message>
    <message>
        <source>still opens secrets</source>
        <translation>ouvre encore des secrets</translation>
    </message>
    <message>
        <source>A server works with this database (connections: %1) and with the keys of today. Stop it first; nothing was changed.</source>
        <translation>Un serveur travaille avec cette base (connexions&#xa0;: %1) et avec les clés d’aujourd’hui. Arrêtez-le d’abord&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Everything is closed with a new key. Print it for the safe (regie-server key paper) and copy the file to the other servers of this database:</source>
        <translation>Tout est refermé avec une nouvelle clé. Imprimez-la pour le coffre (regie-server key paper) et copiez le fichier sur les autres serveurs de cette base&#xa0;:</translation>
    </message>
    <message>
        <source>All secrets of this database are forgotten, every account needs a new password (regie-server user password), and what was sealed until today can&apos;t be verified any more.</source>
        <translation>Tous les secrets de cette base sont oubliés, chaque compte a besoin d’un nouveau mot de passe (regie-server user password), et ce qui a été scellé jusqu’à aujourd’hui ne pourra plus être vérifié.</translation>
    </message>
    <message>
        <source>To go on, type «abandon»: </source>
        <translation>Pour continuer, tapez «&#xa0;abandon&#xa0;»&#xa0;: </translation>
    </message>
    <message>
        <source>New keys are in place. Print them for the safe: regie-server key paper</source>
        <translation>De nouvelles clés sont en place. Imprimez-les pour le coffre&#xa0;: regie-server key paper</translation>
    </message>
    <message>
        <source>Say what to do: %1. See regie-server key --help.</source>
        <translation>Dites quoi faire&#xa0;: %1. Voir regie-server key --help.</translation>
    </message>
    <message>
        <source>make roles that own, read and back up the database</source>
        <translation>créer des rôles qui possèdent, lisent et sauvegardent la base</translation>
    </message>
    <message>
        <source>Makes a copy of the database to test and to train with: what people work with, with names, addresses, telephones, numbers of companies and every free text replaced by others of the same form; the same becomes the same everywhere in it. Logs, sessions, passwords, the history and the contents of files stay behind. The database itself is only read, also while the server works. A database of your own needs a superuser of its PostgreSQL, whom --database names.</source>
        <translation>Fait une copie de la base pour les essais et la formation&#xa0;: ce avec quoi on travaille, où les noms, adresses, téléphones, numéros d’entreprise et tous les textes libres sont remplacés par d’autres de même forme&#x202f;; le même devient partout le même. Les journaux, sessions, mots de passe, l’historique et le contenu des fichiers restent en arrière. La base elle-même est seulement lue, y compris quand le serveur travaille. Pour une base à vous, il faut un superutilisateur de son PostgreSQL, que --database nomme.</translation>
    </message>
    <message>
        <source>The new database, in the same PostgreSQL. It must be empty, or not be.</source>
        <translation>La nouvelle base, dans le même PostgreSQL. Elle doit être vide ou ne pas exister.</translation>
    </message>
    <message>
        <source>With the same words the same is replaced by the same again, in the next copy too. Without, every copy is another one.</source>
        <translation>Avec les mêmes mots, le même est de nouveau remplacé par le même, dans la prochaine copie aussi. Sans eux, chaque copie est une autre.</translation>
    </message>
    <message>
        <source>make a database and fill it</source>
        <translation>créer une base et la remplir</translation>
    </message>
    <message>
        <source>A database is never masked in its place: what went would be gone for good. Name another one with --to; nothing was changed.</source>
        <translation>Une base n’est jamais masquée sur place&#xa0;: ce qui en partirait serait perdu pour de bon. Nommez-en une autre avec --to&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The database %1 holds something already. Name one that is empty, or not there yet; nothing was changed.</source>
        <translation>La base %1 contient déjà quelque chose. Nommez-en une qui est vide ou qui n’existe pas encore&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The masked copy is in the database %1. Nobody has a password there: give one with regie-server user password --database …; regie-server user list tells the e-mail addresses.</source>
        <translation>La copie masquée est dans la base %1. Personne n’y a de mot de passe&#xa0;: donnez-en un avec regie-server user password --database …&#x202f;; regie-server user list dit les adresses électroniques.</translation>
    </message>
    <message>
        <source>Say: regie-server mask --to NAME; --prefix takes small letters, digits and underscores. See regie-server mask --help.</source>
        <translation>Dites&#xa0;: regie-server mask --to NOM&#x202f;; --prefix prend des minuscules, des chiffres et des tirets bas. Voir regie-server mask --help.</translation>
    </message>
    <message>
        <source>Change nothing.</source>
        <translation>Ne rien modifier.</translation>
    </message>
    <message>
        <source>  %1 %2 would go (older than %3; setting %4)</source>
        <translation>  %1 %2 à supprimer (avant le %3&#x202f;; paramètre %4)</translation>
    </message>
    <message>
        <source>  %1 %2 gone (older than %3; setting %4)</source>
        <translation>  %1 %2 supprimées (avant le %3&#x202f;; paramètre %4)</translation>
    </message>
    <message>
        <source>The role %1 is no superuser and can&apos;t %2. Name one with user=… in --database; nothing was changed.</source>
        <translation>Le rôle %1 n’est pas superutilisateur et ne peut pas %2. Nommez-en un avec user=… dans --database&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>What people may ask for about themselves. «find» tells who is meant, «export» writes everything known of somebody into a ZIP for them, «erase» lets it go: their records are emptied, their names taken out of texts and out of the history, their files destroyed. What a law asks to keep stays until its day, and goes then by itself. Each export and erasure is a line of the sealed log.</source>
        <translation>Ce que chacun peut demander à propos de lui-même. «&#xa0;find&#xa0;» dit de qui il s’agit, «&#xa0;export&#xa0;» écrit pour la personne tout ce que l’on sait d’elle dans un ZIP, «&#xa0;erase&#xa0;» l’efface&#xa0;: ses fiches sont vidées, son nom retiré des textes et de l’historique, ses fichiers détruits. Ce qu’une loi demande de garder reste jusqu’à son terme, puis disparaît tout seul. Chaque remise et chaque effacement est une ligne du journal scellé.</translation>
    </message>
    <message>
        <source>find, export or erase</source>
        <translation>find, export ou erase</translation>
    </message>
    <message>
        <source>of «find»: part of a name or of an e-mail address</source>
        <translation>pour «&#xa0;find&#xa0;»&#xa0;: une partie d’un nom ou d’une adresse électronique</translation>
    </message>
    <message>
        <source>Whom, as «find» writes it.</source>
        <translation>De qui, comme «&#xa0;find&#xa0;» l’écrit.</translation>
    </message>
    <message>
        <source>Where the ZIP is to be; there must be none yet.</source>
        <translation>Où le ZIP doit être&#x202f;; il ne doit pas encore y en avoir.</translation>
    </message>
    <message>
        <source>Only tell what «erase» would do.</source>
        <translation>Dire seulement ce que «&#xa0;erase&#xa0;» ferait.</translation>
    </message>
    <message>
        <source>Erase without being asked.</source>
        <translation>Effacer sans être interrogé.</translation>
    </message>
    <message>
        <source>Say where the ZIP is to be: --file …</source>
        <translation>Dites où le ZIP doit être&#xa0;: --file …</translation>
    </message>
    <message>
        <source>Everything known of %1 is in %2 (records: %3, files: %4). Hand it over in a safe way, then delete it.</source>
        <translation>Tout ce que l’on sait de %1 est dans %2 (fiches&#xa0;: %3, fichiers&#xa0;: %4). Remettez-le par une voie sûre, puis supprimez-le.</translation>
    </message>
    <message>
        <source>This cannot be taken back. To go on, type the name (%1): </source>
        <translation>C’est sans retour. Pour continuer, tapez le nom (%1)&#xa0;: </translation>
    </message>
    <message>
        <source>That is not the name; nothing was changed.</source>
        <translation>Ce n’est pas le nom&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Done. Backups made before still hold it until they are replaced.</source>
        <translation>C’est fait. Les sauvegardes antérieures le contiennent encore, jusqu’à leur remplacement.</translation>
    </message>
    <message>
        <source>Say what to do: find WORDS, export or erase. See regie-server person --help.</source>
        <translation>Dites quoi faire&#xa0;: find MOTS, export ou erase. Voir regie-server person --help.</translation>
    </message>
    <message>
        <source>Lets go what was kept as long as the settings say: attempts to log in, sessions that ended, notifications, the oldest lines of the log of activity; and makes prospects anonymous when the settings want it. A running server does the same every hour. With --dry-run it only tells what would go.</source>
        <translation>Supprime ce qui a été conservé aussi longtemps que les paramètres le disent&#xa0;: tentatives de connexion, sessions terminées, notifications, lignes les plus anciennes du journal d’activité&#x202f;; et anonymise les prospects quand les paramètres le veulent. Un serveur en marche fait de même toutes les heures. Avec --dry-run, dit seulement ce qui disparaîtrait.</translation>
    </message>
    <message>
        <source>    but only when the setting «%1» is switched on</source>
        <translation>    mais seulement si le paramètre «&#xa0;%1&#xa0;» est activé</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>La personne</translation>
    </message>
    <message>
        <source>What belongs to the person alone</source>
        <translation>Ce qui n’appartient qu’à la personne</translation>
    </message>
    <message>
        <source>Where the person is named</source>
        <translation>Là où la personne est nommée</translation>
    </message>
    <message>
        <source>What was said of, told or attached to the person</source>
        <translation>Ce qui a été dit de la personne, adressé ou joint à elle</translation>
    </message>
    <message>
        <source>What was said or attached where the person is named</source>
        <translation>Ce qui a été dit ou joint là où la personne est nommée</translation>
    </message>
    <message>
        <source>What the person wrote or attached elsewhere</source>
        <translation>Ce que la personne a écrit ou joint ailleurs</translation>
    </message>
    <message>
        <source>What %1 knows of %2, on %3.</source>
        <translation>Ce que %1 sait de %2, au %3.</translation>
    </message>
    <message>
        <source>donnees.json holds every record, in groups that say why it is there; any program that reads JSON, and any editor of texts, opens it. The folder fichiers holds the files.</source>
        <translation>donnees.json contient toutes les fiches, en groupes qui disent pourquoi elles y sont&#x202f;; tout programme qui lit du JSON et tout éditeur de texte l’ouvre. Le dossier fichiers contient les fichiers.</translation>
    </message>
    <message>
        <source>Whoever wants something corrected or erased writes to %1.</source>
        <translation>Pour faire corriger ou effacer quelque chose, écrivez à %1.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be made. Is there one already, or may you not write there?</source>
        <translation>Le fichier %1 ne peut pas être créé. Y en a-t-il déjà un, ou n’avez-vous pas le droit d’y écrire&#x202f;?</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2</source>
        <translation>Le fichier %1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is nobody like that: %1. --of takes KIND/ID as «regie-server person find …» writes it.</source>
        <translation>Il n’y a personne de tel&#xa0;: %1. --of prend GENRE/ID comme «&#xa0;regie-server person find …&#xa0;» l’écrit.</translation>
    </message>
    <message>
        <source>Accounts, from the machine the server runs on; also while it runs. «invite» and «reset» print a code, good for one time, with which the person chooses a password on the login page: the way to prefer. Passwords set here are asked for, or read from standard input, and never stand on the command line, where every process could read them. An older database of the server&apos;s own is brought to this version first; «list» leaves it alone and says so.</source>
        <translation>Les comptes, depuis la machine du serveur, même pendant qu’il tourne. «&#xa0;invite&#xa0;» et «&#xa0;reset&#xa0;» impriment un code, valable une seule fois, avec lequel la personne choisit son mot de passe sur la page de connexion&#xa0;: c’est la voie à préférer. Les mots de passe donnés ici sont demandés, ou lus sur l’entrée standard, et ne figurent jamais sur la ligne de commande, où tout processus pourrait les lire. Une base plus ancienne, propre au serveur, est d’abord amenée à cette version&#x202f;; «&#xa0;list&#xa0;» n’y touche pas et le dit.</translation>
    </message>
    <message>
        <source>%1 has a password already. For another one: regie-server user reset --email %1</source>
        <translation>%1 a déjà un mot de passe. Pour en choisir un autre&#xa0;: regie-server user reset --email %1</translation>
    </message>
    <message>
        <source>Code of %1, good for one time until %2:</source>
        <translation>Code de %1, valable une seule fois jusqu’au %2&#xa0;:</translation>
    </message>
    <message>
        <source>It is shown here and nowhere else. The person types it on the login page, under «I was given a code», and chooses a password.</source>
        <translation>Il n’est montré qu’ici. La personne le saisit sur la page de connexion, sous «&#xa0;J’ai reçu un code&#xa0;», et choisit un mot de passe.</translation>
    </message>
    <message>
        <source>invite, reset, add, list, password, roles (replaces the account&apos;s roles), deactivate, activate or reset-second-factor (for who has lost the phone).</source>
        <translation>invite, reset, add, list, password, roles (remplace les rôles du compte), deactivate, activate ou reset-second-factor (pour qui a perdu son téléphone).</translation>
    </message>
    <message>
        <source>%1 has no second factor. Nothing was changed.</source>
        <translation>%1 n’a pas de double authentification. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The second factor of %1 is reset; its sessions are closed. The password alone opens the account now: have a new second factor set up soon.</source>
        <translation>La double authentification de %1 est réinitialisée&#x202f;; ses sessions sont fermées. Le mot de passe seul ouvre désormais le compte&#xa0;: faites-la configurer à nouveau sans tarder.</translation>
    </message>
    <message>
        <source>the log of activity begins after number %1: what was older went on %2, as its line number %3 tells (0: not sealed yet)</source>
        <translation>le journal d’activité commence après le numéro %1&#xa0;: ce qui précédait a été retiré le %2, comme le dit sa ligne numéro %3 (0&#xa0;: pas encore scellée)</translation>
    </message>
    <message>
        <source>nobody who was to be erased is still waiting</source>
        <translation>personne dont l’effacement est échu n’attend encore</translation>
    </message>
    <message>
        <source>people who were to be erased and can&apos;t be yet: %1; the server&apos;s log says every hour who, and why</source>
        <translation>personnes dont l’effacement est échu et encore impossible&#xa0;: %1&#x202f;; le journal du serveur dit chaque heure qui, et pourquoi</translation>
    </message>
    <message>
        <source>«export» hands out internal notes, too, of records where the person is only named; they also tell of others. Without, they are counted.</source>
        <translation>«&#xa0;export&#xa0;» remet aussi les notes internes des fiches où la personne est seulement nommée&#x202f;; elles parlent aussi d’autres personnes. Sans cette option, elles sont comptées.</translation>
    </message>
    <message>
        <source>  emptied: %1</source>
        <translation>  vidé&#xa0;: %1</translation>
    </message>
    <message>
        <source>  names taken out of their texts: %1</source>
        <translation>  noms retirés de leurs textes&#xa0;: %1</translation>
    </message>
    <message>
        <source>  destroyed: %1</source>
        <translation>  détruit&#xa0;: %1</translation>
    </message>
    <message>
        <source>  kept until %1: %2 (%3)</source>
        <translation>  gardé jusqu’au %1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>Internal notes on records where the person is only named, which also tell of others, are not handed out: %1.</source>
        <translation>Les notes internes des fiches où la personne est seulement nommée parlent aussi d’autres personnes et ne sont pas remises&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>SessionSetup</name>
    <message>
        <source>A pooler or a login script changes it; connect directly.</source>
        <translation>Un répartiteur ou un script de connexion le change&#x202f;; connectez-vous directement.</translation>
    </message>
    <message>
        <source>Correct it on the database server, or for this role with: ALTER ROLE %1 RESET %2.</source>
        <translation>Corrigez-le sur le serveur de base, ou pour ce rôle avec&#xa0;: ALTER ROLE %1 RESET %2.</translation>
    </message>
    <message>
        <source>The database session has %1 = %2, which is not safe.</source>
        <translation>La session de base a %1 = %2, ce qui n’est pas sûr.</translation>
    </message>
    <message>
        <source>The database session has %1 = %2 where %3 is needed.</source>
        <translation>La session de base a %1 = %2 au lieu de %3.</translation>
    </message>
    <message>
        <source>The database server is PostgreSQL %1; version 15 or newer is needed.</source>
        <translation>Le serveur de base est PostgreSQL %1&#x202f;; il faut la version 15 ou plus.</translation>
    </message>
    <message>
        <source>The database is of version %1 and this program works with %2. Start the program of that version, or stop the server and run regie-server migrate.</source>
        <translation>La base est en version %1 et ce programme travaille avec la version %2. Lancez le programme de cette version, ou arrêtez le serveur et lancez regie-server migrate.</translation>
    </message>
    <message>
        <source>It is decided when the database is made: CREATE DATABASE … ENCODING &apos;UTF8&apos; TEMPLATE template0.</source>
        <translation>Cela se décide à la création de la base&#xa0;: CREATE DATABASE … ENCODING &apos;UTF8&apos; TEMPLATE template0.</translation>
    </message>
    <message>
        <source>This is a standby. Name the primary, or all of them with target_session_attrs=read-write.</source>
        <translation>C’est un serveur de secours. Indiquez le serveur principal, ou tous avec target_session_attrs=read-write.</translation>
    </message>
    <message>
        <source>The database is of version %1 and this program works with %2. Start the program of that version.</source>
        <translation>La base est en version %1 et ce programme travaille avec la version %2. Lancez le programme de cette version.</translation>
    </message>
    <message>
        <source>The server must not work as %1, a superuser or one whom no rule holds (BYPASSRLS). Make its roles with: regie-server database prepare --database …, then name user=regie_app.</source>
        <translation>Le serveur ne doit pas travailler sous %1, superutilisateur ou rôle qu’aucune règle ne tient (BYPASSRLS). Créez ses rôles avec&#xa0;: regie-server database prepare --database …, puis nommez user=regie_app.</translation>
    </message>
    <message>
        <source>The server must not work as %1, which owns the tables and could go round every rule. Make its roles with: regie-server database prepare --database …, then name user=regie_app.</source>
        <translation>Le serveur ne doit pas travailler sous %1, propriétaire des tables, qui pourrait contourner toutes les règles. Créez ses rôles avec&#xa0;: regie-server database prepare --database …, puis nommez user=regie_app.</translation>
    </message>
</context>
<context>
    <name>Subcommands</name>
    <message>
        <source>serve clients (this is the server)</source>
        <translation>sert les clients (c’est le serveur)</translation>
    </message>
    <message>
        <source>add, list and change accounts</source>
        <translation>ajoute, liste et modifie les comptes</translation>
    </message>
    <message>
        <source>fill an empty database with a company that does not exist</source>
        <translation>remplit une base vide d’une société qui n’existe pas</translation>
    </message>
    <message>
        <source>bring records in from a CSV file</source>
        <translation>importe des fiches depuis un fichier CSV</translation>
    </message>
    <message>
        <source>bring the database to this version&apos;s form</source>
        <translation>met la base à la forme de cette version</translation>
    </message>
    <message>
        <source>look whether everything is in order</source>
        <translation>vérifie que tout est en ordre</translation>
    </message>
    <message>
        <source>Usage: regie-server COMMAND [OPTIONS]</source>
        <translation>Usage&#xa0;: regie-server COMMANDE [OPTIONS]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#xa0;:</translation>
    </message>
    <message>
        <source>«regie-server COMMAND --help» explains each, with examples. To begin:</source>
        <translation>«&#xa0;regie-server COMMANDE --help&#xa0;» explique chacune, avec des exemples. Pour commencer&#xa0;:</translation>
    </message>
    <message>
        <source>The database refused: %1</source>
        <translation>La base a refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>Il n’y a pas de commande %1.</translation>
    </message>
    <message>
        <source>make a PostgreSQL of your own ready for the server</source>
        <translation>apprêter un PostgreSQL à vous pour le serveur</translation>
    </message>
    <message>
        <source>show, print and change the keys of secrets</source>
        <translation>montrer, imprimer et changer les clés des secrets</translation>
    </message>
    <message>
        <source>make a copy of the database that tells of nobody, for tests</source>
        <translation>faire une copie de la base qui ne parle de personne, pour les essais</translation>
    </message>
    <message>
        <source>let go what was kept long enough</source>
        <translation>supprimer ce qui a été conservé assez longtemps</translation>
    </message>
    <message>
        <source>hand out or erase everything known of somebody</source>
        <translation>remettre ou effacer tout ce que l’on sait de quelqu’un</translation>
    </message>
</context>
<context>
    <name>Transaction</name>
    <message>
        <source>The transaction failed earlier and was undone.</source>
        <translation>La transaction a échoué plus tôt et a été annulée.</translation>
    </message>
    <message>
        <source>The standby did not confirm the commit.</source>
        <translation>Le serveur de secours n’a pas confirmé l’écriture.</translation>
    </message>
</context>
<context>
    <name>regie::EmbeddedPostgres</name>
    <message>
        <source>PostgreSQL refuses to run as root, and neither the user regie nor the user postgres exists. Make one: useradd --system regie.</source>
        <translation>PostgreSQL refuse de tourner en root, et ni l’utilisateur regie ni l’utilisateur postgres n’existe. Créez-le&#xa0;: useradd --system regie.</translation>
    </message>
    <message>
        <source>On this system the server can&apos;t run its own PostgreSQL. Name one with --database.</source>
        <translation>Sur ce système, le serveur ne peut pas lancer son propre PostgreSQL. Indiquez-en un avec --database.</translation>
    </message>
    <message>
        <source>The data folder %1 can&apos;t be made.</source>
        <translation>Le dossier de données %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The data folder %1 can&apos;t be used: %2</source>
        <translation>Le dossier de données %1 est inutilisable&#xa0;: %2</translation>
    </message>
    <message>
        <source>PostgreSQL can&apos;t be started: %1</source>
        <translation>PostgreSQL ne démarre pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer: %1</source>
        <translation>PostgreSQL ne répond pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>PostgreSQL did not start: %1</source>
        <translation>PostgreSQL n’a pas démarré&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server&apos;s own database can&apos;t be set up: %1</source>
        <translation>La base propre du serveur ne peut pas être préparée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>regie::NotificationListener</name>
    <message>
        <source>The connection with the database was lost.</source>
        <translation>La connexion à la base de données est perdue.</translation>
    </message>
</context>
</TS>
