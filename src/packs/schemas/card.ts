import { z } from "zod";
import { Item, Key, listOf, shape, Text } from "./text.ts";

/** A seat at the signing table; any one of `posts` fills it. Seats of a lower `turn` sign first. */
export const SeatRule = z.object({
  key: Key,
  no: z.int().min(1),
  name: z.string(),
  nameEn: z.string(),
  /** `post`: over the card's place. `helper`: the household's own helper. `team-unit-head`: in the unit that sends the team. */
  holder: z.enum(["post", "helper", "team-unit-head"]),
  posts: z.array(Key).min(1),
  turn: z.int().min(1),
  /** Posts that may sign for the holder, naming the paper that allows it. Empty: nobody may. */
  delegates: z.array(Key),
});
export type SeatRule = z.infer<typeof SeatRule>;

/** A part of the card with what is checked in it. */
export const Section = Item.extend({ checks: listOf(Item) });

/** A step of the pipeline; the gate is what must be true before the next one. */
export const Stage = Item.extend({ gate: Text });

/** What belongs in a volume of the archive; `class` is a key of `card.archive.classes`. */
export const ArchiveItem = Item.extend({ class: Key, required: z.boolean() });
const Volume = listOf(ArchiveItem);

export const cardRules = {
  "card.seats": shape("七签字的席位与顺序", "The seats that sign, and their order", listOf(SeatRule)),
  "card.one-person-seats": shape(
    "一肩挑：一人可兼签的席位（每席仍单独签一次）",
    "One person in two posts: pairs of seats one person may fill, each signed by itself",
    z.array(z.tuple([Key, Key])),
  ),
  "card.joint-liability": shape(
    "连带责任：签过出错版本的人同责、同追究",
    "Joint liability: everyone who signed the faulty version answers alike",
    z.object({ who: z.literal("every-signer-of-the-version"), share: z.literal("equal") }),
  ),
  "card.signing.deadline-days": shape(
    "轮到签字后几日内签",
    "Days to sign once it is one's turn",
    z.int().min(1).max(60),
  ),
  "card.signing.reminder-days": shape("几日未签提醒", "Days unsigned before a reminder", z.int().min(1).max(60)),
  "card.signing.min-seconds": shape(
    "签字前至少阅看几秒",
    "Seconds a card must be on screen first",
    z.int().min(0).max(600),
  ),
  "card.signing.password-allowed": shape(
    "无通行密钥时可否重输密码签字（纸上注明）",
    "May the password be typed again where there is no passkey (marked on the paper)",
    z.boolean(),
  ),
  "card.sections": shape("档卡六板块", "The six sections of the card", listOf(Section)),
  "card.precisions": shape("六精准", "The six precisions", listOf(Item)),
  "card.pipeline": shape(
    "一进二录三核四抄五审六归类",
    "The pipeline: enter, record, check, print, review, file",
    listOf(Stage),
  ),
  "card.comparison.sources": shape("六对照的来源", "What each field is compared with", listOf(Item)),
  "card.comparison.fields": shape(
    "逐项对照：哪些内容对照哪些来源",
    "Which facts are compared with which sources",
    z
      .array(
        z.object({
          id: z.string().regex(/^(household|person|year|income)\.[A-Za-z0-9]+$/),
          sources: z.array(Key).min(1),
        }),
      )
      .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "fields repeat"),
  ),
  "card.zero-errors": shape("三个零差错", "Three zero-error counters", listOf(Item)),
  "card.improvements": shape("三个显著提升", "Three marked improvements", listOf(Item)),
  "card.checklist.four-must-sees": shape(
    "入户普查四个必到",
    "Four must-sees of a home visit",
    z.object({ items: listOf(Item), exceptions: listOf(Item) }),
  ),
  "card.archive.classes": shape("归档四类", "The four classes of the archive", listOf(Item)),
  "card.archive.household": shape("户卷目录", "Contents of a household volume", Volume),
  "card.archive.village": shape("村卷目录", "Contents of a village volume", Volume),
  "card.archive.township": shape("乡镇卷目录", "Contents of a township volume", Volume),
  "visit.checklist.six-ones": shape("走访六个一", "Six ones of a visit", listOf(Item)),
  "visit.min-people": shape("入户至少几人", "People who enter the home together", z.int().min(1).max(9)),
} as const;
