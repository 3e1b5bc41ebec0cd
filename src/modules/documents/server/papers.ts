import { z } from "zod";
import { hasSentence, speak } from "#i18n/index.ts";
import { dayOf } from "#kernel/day.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { AskWalk, CardId } from "#modules/card/contract.ts";
import { getVolume, getWalk } from "#modules/card/index.ts";
import { readPosting } from "#modules/disclosure/index.ts";
import { listPostsOf, readGroup } from "#modules/organisation/index.ts";
import { placePath, readVillage, readVillageFile } from "#modules/places/index.ts";
import { readBaseline } from "#modules/registry/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { OneVersion, PrintGroupNotice, PrintPoster, PrintVolume } from "../contract.ts";
import { archiveDocument } from "../domain/archive-document.ts";
import { baselineDocument } from "../domain/baseline-document.ts";
import { groupNotice } from "../domain/group-notice.ts";
import { longDay } from "../domain/paper.ts";
import { posterDocument } from "../domain/poster-document.ts";
import { documentRefusals as no } from "../domain/refusals.ts";
import { type Tell, walkDocument } from "../domain/walk-document.ts";
import { cardPaper, comparisonPaper, reviewPaper } from "./documents-of-card.ts";
import { paper } from "./paper.ts";

/** Posts over a village or its township answer for it by name; the county's stand elsewhere. */
const TOWNSHIP_DIGITS = 9;

/** The names of a place from the county down: 云岭县, 石桥乡, 下湾村. */
const placeWords = async ({ world }: Caller, code: string): Promise<string[]> =>
  (await placePath(world.db, code)).slice(2).map((one) => one.name);

export const printCardPaper = paper({ name: "document.card", input: OneVersion, make: cardPaper });

export const printReviewSheet = paper({ name: "document.review-sheet", input: OneVersion, make: reviewPaper });

export const printComparisonSheet = paper({
  name: "document.comparison-sheet",
  input: z.object({ cardId: CardId }),
  make: comparisonPaper,
});

const getMustSees = query({
  name: "document.must-sees",
  verb: "document.print",
  input: z.object({}),
  run: async ({ tx, actor, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    return rules["card.checklist.four-must-sees"].value.items.map((one) => one.zh);
  },
});

const tell: Tell = (code, facts) => (hasSentence("zh", code) ? speak("zh", code, facts) : null);

export const printWalkList = paper({
  name: "document.walk-list",
  input: AskWalk,
  make: async (asked, by, note) => {
    const { place } = asked;
    const { groups } = await getWalk(asked, by);
    const day = dayOf(by.world.now());
    const mustSees = await getMustSees({}, by);
    const words = await placeWords(by, place);
    const document = walkDocument(groups, { place: words, day: longDay(day), mustSees }, tell, note);
    if (!document) throw no.nothingToPrint({});
    return { document, name: `走访清单-${words.at(-1) ?? ""}-${day}` };
  },
});

export const printPoster = paper({
  name: "document.poster",
  input: PrintPoster,
  make: async ({ postingId, paper: size, orientation }, by, note) => {
    const posting = await readPosting({ postingId }, by);
    const words = await placeWords(by, posting.place);
    const of = { village: posting.placeName, origin: by.world.origin };
    const document = posterDocument(posting, of, { paper: size, orientation }, note);
    return { document, name: `公示-${words.at(-1) ?? ""}-${posting.number}` };
  },
});

export const printArchiveIndex = paper({
  name: "document.archive-index",
  input: PrintVolume,
  make: async (asked, by, note) => {
    const volume = await getVolume(asked, by);
    const words = await placeWords(by, volume.place);
    const household = asked.cardId ? await comparisonPaper({ cardId: asked.cardId }, by, note) : null;
    const whose = household?.document.kind === "comparison-sheet" ? household.document : null;
    const of = {
      number: whose?.householdNumber ?? volume.place,
      name: whose ? `${whose.head}户` : (words.at(-1) ?? ""),
      placeName: words.join(""),
    };
    return { document: archiveDocument(volume, of, note), name: `卷内目录-${of.name}` };
  },
});

export const printBaselineSheet = paper({
  name: "document.baseline-sheet",
  input: z.object({ place: Place }),
  make: async ({ place }, by, note) => {
    const day = dayOf(by.world.now());
    const { years, naturalVillages } = await readVillage({ place }, by);
    const year = years[0] ?? Number(day.slice(0, 4));
    const of = {
      place: await placeWords(by, place),
      day: longDay(day),
      file: (await readVillageFile({ place, year }, by)).values,
      year,
      naturalVillages: naturalVillages.map((one) => one.name),
      posts: (await listPostsOf({ place }, by))
        .filter((one) => one.territory.length >= TOWNSHIP_DIGITS)
        .map((one) => [speak("zh", `post.${one.post}`), one.cadre.name] as const),
    };
    const baseline = await readBaseline({ under: Territory.parse(place) }, by);
    return { document: baselineDocument(baseline, of, note), name: `底数表-${of.place.at(-1) ?? ""}-${day}` };
  },
});

export const printGroupNotice = paper({
  name: "document.group-notice",
  input: PrintGroupNotice,
  make: async ({ groupId }, by, note) => {
    const group = await readGroup({ id: groupId }, by);
    const words = await placeWords(by, group.territory);
    const document = groupNotice(group, words.at(-1) ?? "", (role) => speak("zh", `member-role.${role}`), note);
    return { document, name: `分工通知-${group.name}` };
  },
});
