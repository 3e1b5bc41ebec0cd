import { z } from "zod";
import { Item, Key, listOf, shape } from "./text.ts";

/** A step of the selection chain: which posts record it, and whether the paper of the meeting is attached. */
export const ChainStep = Item.extend({ by: z.array(Key).min(1), attachment: z.boolean() });
/** A level that sends groups, and how many groups of it are asked for. */
export const SendingLevel = Item.extend({ groups: z.int().min(0) });
/** A village type with the specialities that go there; `label` is the tag on the village file. */
export const VillageTypeRule = Item.extend({
  label: z.string().min(1),
  specialities: z.array(z.string().min(1)).min(1),
});
/** A ground of recall; `bars`: the person may not be promoted for the years of `stationing.no-promotion`. */
export const RecallGround = Item.extend({ bars: z.boolean() });
/** A training or ceremony of the year, on a day (MM-DD). */
export const YearEvent = Item.extend({ on: z.string().regex(/^\d{2}-\d{2}$/), certificate: z.boolean() });
const Weight = z.number().min(0).max(100_000);
const Days = z.int().min(1).max(366);

export const stationingRules = {
  "stationing.chain": shape("选派程序各步", "The steps of selection", listOf(ChainStep)),
  "stationing.levels": shape("各级派出工作组数", "Groups by sending level", listOf(SendingLevel)),
  "stationing.team": shape(
    "驻村工作组人数",
    "The resident team",
    z.object({ size: z.int().min(1).max(5), firstSecretaryLeads: z.boolean() }),
  ),
  "stationing.village-types": shape(
    "因村派人：村型与干部专长",
    "Village types and who goes there",
    listOf(VillageTypeRule),
  ),
  "stationing.matching": shape(
    "选派匹配：各项未满足的代价",
    "Matching: what each unmet wish costs",
    z.object({
      weights: z.object({
        missing: Weight,
        noFirstSecretary: Weight,
        noLeader: Weight,
        mismatch: Weight,
        secondType: Weight,
        unitNotStrong: Weight,
        split: Weight,
        wish: Weight,
      }),
      avoidHome: z.enum(["village", "township"]),
      seconds: z.int().min(5).max(300),
    }),
  ),
  "stationing.term": shape(
    "任期（月）",
    "Term in months",
    z.object({ least: z.int().min(1), usual: z.int().min(1), most: z.int().min(1).max(120) }),
  ),
  "stationing.coverage": shape(
    "第一书记覆盖：每村人数、不脱贫不离岗",
    "First secretaries: how many a village, and whether they stay until it exits",
    z.object({ firstSecretaries: z.int().min(1).max(1), stayUntilExit: z.boolean() }),
  ),
  "stationing.notice": shape(
    "任职通知：发文机关、代字",
    "The appointment notice: who issues it, under which number",
    z.object({
      authority: z.string().min(1),
      number: z.string().min(1),
      issuer: z.string().min(1),
      copyTo: z.array(z.string()),
    }),
  ),
  "stationing.onboarding": shape("到村清单", "What is done on arrival", listOf(Item)),
  "stationing.handover": shape("交接清单", "What is handed over", listOf(Item)),
  "stationing.training": shape("培训与仪式", "Training and ceremonies of the year", listOf(YearEvent)),
  "stationing.probation": shape(
    "试用期",
    "Probation",
    z.object({ months: z.int().min(1).max(36), kinds: listOf(Item) }),
  ),
  "stationing.no-promotion": shape(
    "不胜任被调换者几年内不得提拔",
    "Years without promotion after replacement for inability",
    z.object({ years: z.int().min(0).max(20), appealDays: Days }),
  ),
  "stationing.recall": shape(
    "召回事由与时限",
    "Grounds of recall and its limits",
    z.object({ grounds: listOf(RecallGround), replaceWithinDays: Days }),
  ),
  "stationing.commitments": shape(
    "单位做后盾：承诺的种类",
    "Backing by the unit: kinds of promises",
    z.object({ kinds: listOf(Item), remindDays: Days }),
  ),
  "stationing.unit-visits": shape(
    "单位主要负责人到村：次数、蹲点天数与三项成果",
    "Visits of unit heads: how often, days of the squat survey and its outputs",
    z.object({ perYear: z.int().min(0).max(52), squatDays: Days, outputs: listOf(Item), posts: z.array(Key).min(1) }),
  ),
} as const;
