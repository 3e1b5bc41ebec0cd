import { command } from "#platform/command.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { LoadVillages, VillagesLoaded } from "../contract.ts";
import { placesRefusals as no } from "../domain/refusals.ts";
import { addDivisions, getDivision } from "./divisions.ts";
import { planList } from "./village-list.ts";

/** The county's villages are taken from a list: new ones added, renamed ones renamed, known ones left. */
export const loadVillages = command({
  name: "place.load-villages",
  verb: "place.edit",
  input: LoadVillages,
  output: VillagesLoaded,
  load: (call) => planList(call, call.input.list),
  whyNot: ({ input }, plan) => {
    const refused = plan.filter((one) => one.outcome === "refused").length;
    if (refused > 0 && (!input.leaveOutRefused || refused === plan.length)) return no.listHasErrors({ lines: refused });
    return null;
  },
  run: async ({ tx, actor, input, now, emit, mark }, plan) => {
    mark({ place: actor.countyCode });
    const accepted = plan.filter((one) => one.outcome !== "refused");
    const fresh = accepted.filter((one) => one.outcome === "new");
    const renamed = accepted.filter((one) => one.outcome === "renamed");
    const added = await addDivisions(tx, fresh, input.since, now);
    for (const one of renamed) {
      const { name, aliases } = await getDivision(tx, one.code);
      const { pinyin, initials } = pinyinKeys(one.name);
      await tx
        .updateTable("division")
        .set({
          name: one.name,
          namePinyin: pinyin,
          nameInitials: initials,
          aliases: [...new Set([...aliases, name])],
          changedAt: now,
        })
        .where("code", "=", one.code)
        .execute();
    }
    if (added > 0) await emit("place.villages-loaded", { added }, actor.countyCode);
    const same = accepted.length - fresh.length - renamed.length;
    return { added, renamed: renamed.length, same, refused: plan.length - accepted.length };
  },
});
