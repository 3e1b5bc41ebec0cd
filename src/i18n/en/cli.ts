import type { Sentences } from "../sentence.ts";

export const cli = {
  "cli.title": "Bangfu: one work system for targeted household assistance",
  "cli.settings":
    "Settings come from the environment: PORT, HOST, ORIGIN, DATABASE_URL, DATA_DIR, KEY_FILE, TRUST_PROXY, LOG_LEVEL, BANGFU_LANG (zh or en).\nMore in docs/guide/operations.md. Every command takes --help.\nExit codes: 0 done, 1 refused or found wrong, 2 called wrongly, 70 a bug.",
  "cli.usage": "Called wrongly: bangfu {command} ({problem}). See bangfu help {command}.",
  "cli.unknown": "There is no command {command}. See bangfu help.",
  "cli.cannot-listen": "Cannot listen on {host}:{port}: {reason}",
  "cli.listen.EADDRINUSE":
    "another program uses this port. Choose another, such as --port 8081 (or PORT), or end that program.",
  "cli.listen.EACCES":
    "no permission for this port. Below 1024 it takes an administrator; choose another behind a proxy.",
  "cli.listen.EADDRNOTAVAIL": "this machine has no such address. Check --host (or HOST).",
  "cli.listen.ENOTFOUND": "there is no such address. Check --host (or HOST).",
  "cli.database": "The database cannot be opened: {reason}",
  "cli.database.away": "it does not answer. Is it running, and are address and port in DATABASE_URL right?",
  "cli.database.login": "wrong user or password. Check DATABASE_URL.",
  "cli.database.missing":
    "there is no such database. Create it first (docs/guide/operations.en.md, part 2), or check DATABASE_URL.",
  "cli.database.address": "DATABASE_URL is not an address like postgres://user:password@host/name.",
  "cli.setting": "The setting {name} is not right: {value}. See docs/guide/operations.en.md.",
  "cli.problem.unknown-option": "there is no option {option}",
  "cli.problem.value-missing": "{option} needs a value",
  "cli.problem.no-value": "{option} takes no value",
  "cli.problem.word-missing": "{word} is missing",
  "cli.problem.word-more": "{word} is too much",
  "cli.problem.number": "{option} must be a whole number from {least} to {most}",
  "cli.problem.user": "say who you are with --user NAME",
  "cli.problem.head": "--head is written NO:HASH",

  "cli.start": "Start; builds the pages first when they are missing",
  "cli.start.help":
    "  --port N    port (8080)\n  --host IP   address to listen on (127.0.0.1)\n  --empty     no sample county: begin with nothing",
  "cli.serve": "Serve until told to end",
  "cli.serve.help":
    "  --port N    port (8080)\n  --host IP   address to listen on (127.0.0.1)\nOn SIGTERM or Ctrl-C it finishes what it is doing, then ends.",
  "cli.migrate": "Bring the database up to date",
  "cli.migrate.help": "Serving does it too; this is for doing it first. Make a backup before.",
  "cli.audit-verify": "Verify the whole audit trail and name every place that was changed",
  "cli.audit-verify.help":
    "  --head NO:HASH   compare with a published or printed head: tells when the end was cut off",
  "cli.backup": "Back up database and files into one file (without the sealing key)",
  "cli.backup.help":
    "It is backed up as it stands, without an upgrade. May be done while serving. The backup holds people's data: keep it in a safe place.",
  "cli.restore": "Restore a backup into an empty database",
  "cli.restore.help":
    "Checks every byte first; then rows and audit trail are verified before anything is kept. Bring the sealing key back yourself.",
  "cli.doctor": "Check that everything is in order",
  "cli.doctor.help": "May be done while serving. Exits with 1 when something is not in order.",
  "cli.key-rotate": "Make a new sealing key and seal everything anew",
  "cli.key-rotate.help":
    "  --resume   make no new key, only finish what was interrupted\nMay be done while serving. Keep a copy of the key file afterwards.",

  "cli.building": "First start: building the pages …",
  "cli.serving": "Bangfu is running at {origin}",
  "cli.sample-logins": "Logins of the sample county (the password is always {password}):",
  "cli.sample-portal": "Public pages: {origin}/portal",
  "cli.set-up-code": "It is not set up yet. Open the address above and enter the set-up code: {code}",
  "cli.migrated": "The database is up to date; {count} {count|step was|steps were} run.",
  "cli.audit-whole":
    "The audit trail is whole: {blocks} {blocks|block|blocks}, {sealed} {sealed|entry|entries}; {waiting} more are too young to be sealed.",
  "cli.audit-broken": "The audit trail was changed in {count} {count|place|places}.",
  "cli.audit-head": "Newest block: {no}:{hash}",
  "cli.backed-up":
    "Backed up to {file}: {tables} {tables|table|tables}, {rows} {rows|row|rows}, {files} {files|file|files}, {mb} MB.",
  "cli.files-missing": "Note: {count} {count|file is|files are} on record but not in the file store.",
  "cli.keep-key": "The sealing key is not in the backup. Keep a copy of {file} in another place.",
  "cli.restored":
    "Restored: {tables} {tables|table|tables}, {rows} {rows|row|rows}, {files} {files|file|files}; {auditBlocks} audit blocks verified.",
  "cli.bring-key": "The sealing key is still missing: put the original file at {file} (mode 600), then start.",
  "cli.key-made": "Key {keyId} was added to {file}.",
  "cli.resealed": "{table}: {rows} {rows|row|rows} sealed anew",
  "cli.key-rotated": "Everything is sealed with key {keyId}. Keep a copy of {file}; earlier backups need it too.",

  "cli.doctor.well": "Everything is in order.",
  "cli.doctor.ill": "{count} {count|thing is|things are} not in order.",
  "cli.doctor.node": "Node {version} (24 or newer)",
  "cli.doctor.pages": "The office's pages are built (npm run build)",
  "cli.doctor.server": "PostgreSQL {version} (15 or newer)",
  "cli.doctor.encoding": "Database encoding {encoding} (UTF8)",
  "cli.doctor.fsync": "fsync {fsync} (on, or a power cut loses data)",
  "cli.doctor.clock": "Clocks of database and this machine differ by {ms} ms",
  "cli.doctor.migrations": "The database is of this version (if not: back up, then bangfu migrate)",
  "cli.doctor.key": "Sealing key {file} (mode {mode})",
  "cli.doctor.files": "File store writable: {dir}",
  "cli.doctor.disk": "{gb} GB of disk free",
  "cli.sample": "Make the sample county (invented people) in an empty installation",
  "cli.sample.help": "Only into an empty installation. npm start does it by itself.",
  "cli.sample-making": "The installation is empty: making the sample county …",
  "cli.sample-again": "The sample county was not finished last time; it is cleared and made anew.",
  "cli.sample-made": "The sample county is there.",
  "cli.sample-not-empty": "There is a county already. Choose another data directory (DATA_DIR) for the sample.",
  "cli.import": "Import a workbook: a dry run; with --accept it is taken over",
  "cli.import.help":
    "  --user NAME     as whom (password in BANGFU_PASSWORD, or typed)\n  --place CODE    which ground the file is of (your own)\n  --year YEAR     the year its facts are of (as the form says)\n  --notes FILE    save the workbook with the problems written into it\n  --accept        take it over; good households go in, the others stay out\n  --whole         all households or none",
  "cli.import-reading": "Reading: {done} / {total}",
  "cli.import-taking": "Taking over: {done} / {total}",
  "cli.import-read":
    "Read: {new} new households, {changed} changed, {unchanged} unchanged, {refused} refused; {persons} {persons|person|persons}. {blocking} {blocking|thing|things} to mend, {warning} {warning|warning|warnings}.",
  "cli.import-row": "Row {row}: ",
  "cli.import-more": "Only the first {count} are shown; for all see --notes, or the office.",
  "cli.import-notes": "The workbook with its problems was saved to {file}.",
  "cli.import-not-taken": "Nothing was taken over yet. Run again with --accept, or go on in the office.",
  "cli.import-taken": "Taken over: {new} new households, {changed} changed; {unchanged} unchanged, {refused} left out.",
  "cli.export": "Export the register to .xlsx or .csv",
  "cli.export.help":
    "  --user NAME     as whom (password in BANGFU_PASSWORD, or typed)\n  --under CODE    only this ground (all of yours)\n  --households    a row a household (else a row a person)\n  --reason TEXT   ID numbers and phones in full; the reason is kept on record",
  "cli.exporting": "Exporting: {done} / {total} households",
  "cli.exported": "Exported to {file}.",
  "cli.verify": "Check a proof pack offline",
  "cli.verify.help":
    "Needs no database, network or key.\n  --head HASH   compare with a published head of the audit trail",
  "cli.version-final": "Version {version}: signed by {signed} of {needed}, final. {hash}",
  "cli.version-voided": "Version {version}: signed by {signed} of {needed}, void. {hash}",
  "cli.version-open": "Version {version}: signed by {signed} of {needed}, not final. {hash}",
  "cli.signature.passkey": "Version {version}: {name} ({post}) signed with a passkey, {signedAt}",
  "cli.signature.password": "Version {version}: {name} ({post}) signed by password, {signedAt}",
  "cli.pack-whole": "The proof pack is whole.",
  "cli.pack-broken": "The proof pack is wrong in {count} {count|place|places}.",
  "cli.pack-made": "This is how it stood when the pack was made, {at}; what came after is not in it.",
  "cli.pack-head": "Head of the audit trail: {hash} (look it up on the portal, under “Is this card genuine?”)",
  "cli.password": "Password of {name}: ",
} as const satisfies Sentences;
