import { z } from "zod";
import { type Day, dayOf } from "#kernel/day.ts";
import { type InForce, isRuleId, PACKS, RULE_IDS, RULES, type RuleId, rulesFor } from "#packs/index.ts";
import { type Asked, query } from "#platform/query.ts";
import { ListRules, type OverrideRow, ReadRule, type RuleDetail, type RuleRow } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { getOverrideRows, getOverrides } from "./overrides.ts";

const stated = ({ value, version, from, source, mark }: InForce) =>
  ({ value, version, from, source, mark }) as RuleRow["base"];

/** How each rule stands on a day. What the packs say is resolved with the county's choice of packs. */
async function standing({ tx, actor, now }: Asked<unknown>, on: Day) {
  const overrides = await getOverrides(tx, actor.countyCode);
  const rows = await getOverrideRows(tx, actor.countyCode, dayOf(now));
  const inForce = rulesFor(overrides, on);
  const base = rulesFor(
    overrides.filter((one) => one.ruleId === "packs.composition"),
    on,
  );
  return (id: RuleId): RuleRow => ({
    id,
    subject: id.split(".")[0] ?? id,
    title: RULES[id].title,
    base: stated(id === "packs.composition" ? rulesFor([], on)[id] : base[id]),
    inForce: stated(inForce[id]),
    overridden: inForce[id].from === "county",
    overrides: rows.filter((row: OverrideRow) => row.ruleId === id),
  });
}

export const listRules = query({
  name: "rules.list",
  verb: "rules.read",
  input: ListRules,
  run: async (asked) => {
    const on = asked.input.on ?? dayOf(asked.now);
    const row = await standing(asked, on);
    const packs = PACKS.map(({ name, title, about, rules }) => ({ name, title, about, rules: rules.length }));
    return { on, packs, rules: RULE_IDS.map(row) };
  },
});

export const readRule = query({
  name: "rules.read",
  verb: "rules.read",
  input: ReadRule,
  run: async (asked): Promise<RuleDetail> => {
    const { ruleId } = asked.input;
    if (!isRuleId(ruleId)) throw no.unknown({ rule: ruleId });
    const row = await standing(asked, asked.input.on ?? dayOf(asked.now));
    const schema = z.toJSONSchema(RULES[ruleId].schema, { io: "input" });
    return { ...row(ruleId), schema: schema as RuleDetail["schema"] };
  },
});
