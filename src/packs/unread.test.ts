import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { RULE_IDS } from "./rule-table.ts";
import { UNREAD_RULES } from "./unread.ts";

const SRC = new URL("../", import.meta.url).pathname;
/** Where rules are stated, told in words or made up for tests and the sample: to be named there is not to be read. */
const STATED =
  /^packs\/(base|bazhong|ganzi|monitoring|shangyi|xiantao|yuanyang|unread)|^i18n\/|^testing\/|^apps\/sample\/|\/(fixtures|testing)\/|\.test\.tsx?$/;

const texts = globSync("**/*.{ts,tsx}", { cwd: SRC })
  .filter((path) => !STATED.test(path))
  .map((path) => ({ path, text: readFileSync(SRC + path, "utf8") }));

/** A rule is read by its name, or by a name put together from a family of at least two words: `posting.days.${kind}`. */
function isRead(id: string): boolean {
  const words = id.split(".").slice(0, -1);
  const family = words.length > 1 ? `\`${words.join(".")}.\${` : null;
  return texts.some(({ path, text }) =>
    path.startsWith("packs/")
      ? text.includes(`["${id}"]`)
      : text.includes(`"${id}"`) || (family !== null && text.includes(family)),
  );
}

it("says of exactly those rules that nothing reads them of which it is true", () => {
  expect([...UNREAD_RULES].sort()).toEqual(RULE_IDS.filter((id) => !isRead(id)).sort());
});
