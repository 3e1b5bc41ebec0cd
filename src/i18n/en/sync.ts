import type { Sentences } from "../sentence.ts";

/** Phones that work without a signal. */
export const sync = {
  "sync.device-unknown": "This phone is not registered yet. Sign in once more while online.",
  "sync.device-lost": "This phone was reported lost; everything on it is being wiped.",
  "sync.device-taken": "This phone is registered to somebody else. Sign in again.",
  "sync.command-unknown": "The server does not know this entry ({name}) yet. Update the app and send again.",
  "sync.my-phones": "My phones",
  "sync.my-phones-about":
    "Phones that have used Bangfu. Report a lost one at once: it wipes itself at its next contact.",
  "sync.phones": "Phones",
  "sync.phones-about":
    "Every phone in the county: whose it is, when it was last used, how much lies on it. Never which households.",
  "sync.phone": "Phone",
  "sync.owner": "Used by",
  "sync.state": "State",
  "sync.state.active": "In use",
  "sync.state.lost": "Reported lost",
  "sync.state.signed-out": "Signed out",
  "sync.last-seen": "Last used",
  "sync.on-it": "Lies on it",
  "sync.act": "Act",
  "sync.holds": "{households} {households|household|households}, {waiting} to send",
  "sync.holds-nothing": "Wiped",
  "sync.no-phones": "No phone has registered yet.",
  "sync.no-phones.do": "Open /field/ of this site on a phone and sign in once.",
  "sync.report-lost": "Report lost",
  "sync.report-lost-of": "Report lost: {name}",
  "sync.report-lost-will":
    "At its next contact everything on this phone is wiped, and it can no longer be used for Bangfu. If it is found, sign in on another phone. The account is signed out everywhere at once, but where the loss is being reported.",
  "sync.report-lost-loses": "It last said that {count} {count|entry waits|entries wait} on it; they are wiped too.",
  "sync.report-lost-sure": "Report it lost",
  "sync.reported": "{name} is reported lost and wiped at its next contact.",
} satisfies Sentences;
