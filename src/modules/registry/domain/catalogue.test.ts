import { describe, expect, it } from "vitest";
import { registryChanges as enChanges } from "#i18n/en/registry-changes.ts";
import { registryFields as enFields } from "#i18n/en/registry-fields.ts";
import { registryFindings as enFindings } from "#i18n/en/registry-findings.ts";
import { speak } from "#i18n/index.ts";
import { registryChanges as zhChanges } from "#i18n/zh/registry-changes.ts";
import { registryFields as zhFields } from "#i18n/zh/registry-fields.ts";
import { registryFindings as zhFindings } from "#i18n/zh/registry-findings.ts";
import { CHANGE_EFFECTS } from "./changes.ts";
import { reasonIn } from "./code-lists.ts";
import { FIELDS, findField } from "./fields.ts";
import { RULES } from "./rules/catalogue.ts";

describe("the catalogues speak", () => {
  it("with the labels of the fields in both languages", () => {
    expect(zhFields).toEqual(Object.fromEntries(FIELDS.map((one) => [`field.${one.id}`, one.zh])));
    expect(enFields).toEqual(Object.fromEntries(FIELDS.map((one) => [`field.${one.id}`, one.en])));
  });

  it("with what happened to somebody, where it stands in a sentence", () => {
    const kinds = Object.keys(CHANGE_EFFECTS);
    const inLanguage = (language: "zh" | "en") =>
      Object.fromEntries(kinds.map((kind) => [`reason.${kind}`, reasonIn(language, kind)]));
    expect(zhChanges).toEqual(inLanguage("zh"));
    expect(enChanges).toEqual(inLanguage("en"));
    const gone = { name: "王磊", on: "2026-11-20", reason: "死亡" };
    expect(speak("en", "finding.member-left-already", gone)).toContain("“Death” of 2026-11-20");
  });

  it("with a sentence and what to do for every rule, and for nothing else", () => {
    const keys = RULES.flatMap((one) => [`finding.${one.id}`, `finding.${one.id}.fix`]).sort();
    expect(Object.keys(zhFindings).sort()).toEqual(keys);
    expect(Object.keys(enFindings).sort()).toEqual(keys);
  });

  it("of fields and rules that exist", () => {
    expect(new Set(RULES.map((one) => one.id)).size).toBe(RULES.length);
    const fields = RULES.flatMap((one) => [...one.fields, ...one.needs]);
    expect(fields.filter((id) => !findField(id))).toEqual([]);
    const ids = new Set(RULES.map((one) => one.id));
    expect(RULES.flatMap((one) => one.unless).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("in an order in which a rule comes after those that silence it", () => {
    const at = new Map(RULES.map((one, i) => [one.id, i]));
    expect(
      RULES.filter((one, i) => one.unless.some((id) => !RULES[at.get(id) ?? 0]?.atReading && (at.get(id) ?? 0) > i)),
    ).toEqual([]);
  });
});
