import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { allRows, openTable } from "./open-table.ts";
import { xlsxBytes } from "./write-xlsx.ts";

const DOCTYPE = `<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

it("entities that a workbook declares itself are never resolved: no file is read, nothing grows", async () => {
  const bytes = await xlsxBytes([
    { name: "册", titles: [], columns: [{ title: "姓名", kind: "text" }], rows: [["甲XXE"], ["乙LOL"]] },
  ]);
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.includes("worksheets/sheet")) continue;
    const text = strFromU8(part).replace("XXE", "&xxe;").replace("LOL", "&b;");
    const at = text.indexOf("?>") + 2;
    parts[name] = strToU8(text.slice(0, at) + DOCTYPE + text.slice(at));
  }
  const rows = await allRows(await openTable(zipSync(parts)));
  const said = JSON.stringify(rows);
  expect(said).toContain("甲");
  expect(said).not.toContain("root:");
  expect(said).not.toContain("aaaaaaaaaa");
});
