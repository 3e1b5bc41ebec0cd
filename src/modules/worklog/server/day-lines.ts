import { sql } from "kysely";
import { inBoth } from "#i18n/both.ts";
import { speak } from "#i18n/index.ts";
import type { Actor } from "#kernel/actor.ts";
import { holds } from "#kernel/actor.ts";
import { type Day, daysBetween } from "#kernel/day.ts";
import { askedGroup, type DayLine } from "#kernel/day-line.ts";
import { getRules } from "#modules/rules/index.ts";
import type { DaySource } from "#platform/day-lines.ts";
import { within } from "#platform/scope.ts";

const MOST = 200;

type Row = {
  kind: "feedback" | "emergency" | "appraisal";
  id: string;
  place: string;
  cadreId: string | null;
  name: string | null;
  about: string | null;
  what: string;
  by: Day | null;
};

/** Feedback without its answer, emergencies that are open, appraisals nobody has decided: mine, and those on my ground. */
const rowsFor = (actor: Actor) => {
  const joined = sql`left join cadre c on c.county_code = x.county_code and c.id = x.cadre_id where x.county_code = ${actor.countyCode}`;
  const of = (verb: string) => sql`(x.cadre_id = ${actor.cadreId} or ${within(actor, verb, "x.place")})`;
  return sql<Row>`
  (select 'feedback' as kind, x.id, x.place, x.cadre_id, c.name, x.about_cadre as about, x.title as what, x.answer_by as by from feedback x ${joined}
    and x.answered_at is null and x.answer_by is not null and ${of("worklog.answer")} order by x.answer_by limit ${MOST})
  union all (select 'emergency', x.id, x.place, x.cadre_id, c.name, null, x.emergency, x.follow_by from work_log x ${joined}
    and x.kind = 'emergency' and x.closed_at is null and ${of("worklog.answer")} order by x.follow_by limit ${MOST})
  union all (select 'appraisal', x.id, x.place, x.cadre_id, c.name, null, x.period, null from appraisal x ${joined}
    and x.decided_at is null and x.cadre_id is distinct from ${actor.cadreId} and ${within(actor, "worklog.appraise", "x.place")}
    order by x.period, x.id limit ${MOST})`;
};

/** What waits of feedback, emergencies and appraisals. Nobody answers or decides what is about themselves. */
export const worklogDay: DaySource = async ({ tx, actor, today, until }) => {
  if (!["worklog.feedback", "worklog.write", "worklog.answer"].some((verb) => actor.rights[verb]?.length)) return [];
  const { rows } = await rowsFor(actor).execute(tx);
  if (rows.length === 0) return [];
  const kinds = (await getRules(tx, actor.countyCode, today))["worklog.emergency-kinds"].value;
  const line = (row: Row, key: string, group: DayLine["group"], to: string): DayLine => ({
    key: `${row.kind} ${row.id}`,
    group,
    kind: row.kind,
    ...inBoth((language) =>
      speak(language, `worklog.day.${key}`, {
        name: row.name ?? "",
        what: kinds.find((one) => row.kind === "emergency" && one.key === row.what)?.[language] ?? row.what,
        days: row.by === null ? 0 : Math.max(0, daysBetween(row.by, today)),
      }),
    ),
    place: row.place,
    on: row.by,
    late: row.by !== null && row.by < today,
    to,
    all: to,
  });
  return rows.flatMap((row): DayLine | [] => {
    const mine = row.cadreId === actor.cadreId;
    const group = row.by === null ? "due" : askedGroup(row.by, today, until);
    if (row.kind === "feedback") {
      const to = "/worklog/feedback?waiting=yes";
      if (row.about === actor.cadreId) return [];
      return mine ? line(row, "feedback-mine", "waiting", "/matters") : line(row, "feedback", group, to);
    }
    if (row.kind === "emergency") {
      const to = "/worklog?show=emergencies";
      if (mine) return line(row, "emergency", group, to);
      return line(row, "emergency-of", (row.by ?? today) < today ? "due" : "waiting", to);
    }
    if (!holds(actor, ["county-director", "county-officer"], row.place)) return [];
    const key = row.cadreId === null ? "appraisal-team" : "appraisal";
    return line(row, key, "due", `/worklog/appraisals?period=${row.what}`);
  });
};
