import type { CardShown, VersionShown } from "#modules/card/contract.ts";
import { type PrintNote, placeOf, stateOf, verificationOf } from "./card-document.ts";
import { factsOfVersion } from "./facts-of-version.ts";
import type { ReviewSheetDocument } from "./review-sheet.ts";

/** 把关责任记录表 of one version: its seats by the rule it was frozen under, who signed, how and when. */
export function reviewDocument(
  version: VersionShown,
  card: Pick<CardShown, "checklist" | "events">,
  say: { at: (instant: string) => string; post: (code: string) => string },
  note: PrintNote,
): ReviewSheetDocument {
  const facts = factsOfVersion(version);
  const sections = [...new Set(card.checklist.map((one) => one.section.zh))];
  return {
    kind: "review-sheet",
    subtitle: `${version.place.county}${version.place.township}`,
    place: placeOf(version, facts.household("naturalVillage").value),
    householdNumber: facts.household("nationalNo").value ?? "—",
    head: facts.headName,
    members: `${facts.members.length} 人`,
    version: { number: version.version, hash: version.hash, state: stateOf(version) },
    verification: verificationOf(version, note.origin),
    watermark: version.inForce ? null : "已作废",
    checks: version.inForce
      ? sections.slice(0, 12).map((label) => ({
          label,
          result: card.checklist.every((one) => one.section.zh !== label || one.ok) ? "已核" : null,
        }))
      : [],
    seats: [...version.rule.seats]
      .sort((a, b) => a.no - b.no)
      .map((seat) => {
        const signature = version.signatures.find((one) => one.seat === seat.key);
        return {
          seat: seat.name,
          name: signature?.signerName ?? null,
          post: signature ? say.post(signature.post) : null,
          signedAt: signature ? say.at(signature.signedAt) : null,
          method: signature?.method ?? null,
          state: signature ? (version.inForce ? ("signed" as const) : ("void" as const)) : ("waiting" as const),
          note: signature?.delegation ? `受托签字：${signature.delegation}` : null,
        };
      }),
    returns: card.events
      .filter((one) => one.action === "return")
      .slice(-20)
      .map((one) => ({
        at: say.at(one.at),
        by: one.byName,
        reason: `${one.version === null ? "" : `第 ${one.version} 版：`}${one.note ?? ""}`,
      })),
    printed: note.printed,
  };
}
