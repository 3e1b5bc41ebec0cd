import { z } from "zod";
import { CardVersion, Field, Orientation, Printed, Rows, Text, Verification, Words } from "./paper.ts";

const FieldsSection = z.object({
  layout: z.literal("fields"),
  title: Text,
  note: Words,
  fields: z.array(Field).max(200),
});

const TableSection = Rows.safeExtend({
  layout: z.literal("table"),
  title: Text,
  note: Words,
  whenEmpty: Text.default("无"),
});

/** The worksheet of 3.5: lines by group, then each step of the reckoning with its working. Amounts come formatted. */
const IncomeSection = z.object({
  layout: z.literal("income"),
  title: Text,
  note: Words,
  groups: z
    .array(
      z.object({
        title: Text,
        subtotal: Words,
        lines: z.array(z.object({ item: Text, amount: Words, explanation: Words, proof: Words })).max(100),
      }),
    )
    .max(20),
  steps: z
    .array(z.object({ label: Text, working: Words, value: Words, unit: Words, result: z.boolean().default(false) }))
    .min(1)
    .max(40),
});

export const CardSection = z.discriminatedUnion("layout", [FieldsSection, TableSection, IncomeSection]);
export type CardSection = z.input<typeof CardSection>;

/** 档卡: one version of a household's card on A4. Sections come in the order of the form; an absent one is not printed. */
export const HouseholdCardDocument = z.object({
  kind: z.literal("household-card"),
  title: Text.default("帮扶对象家庭档卡"),
  subtitle: Text.default(""),
  orientation: Orientation.default("portrait"),
  place: z.array(Text).min(1).max(6),
  householdNumber: Text,
  head: Text,
  version: CardVersion,
  verification: Verification,
  watermark: Words,
  sections: z.array(CardSection).min(1).max(20),
  closing: z
    .object({ statement: Words, signers: z.array(Text).min(1).max(4) })
    .nullable()
    .default(null),
  printed: Printed,
});
export type HouseholdCardDocument = z.input<typeof HouseholdCardDocument>;
