import { useQuery } from "@tanstack/react-query";
import { leavingAppraisalIn, placementEndIn } from "#modules/stationing/contract.ts";
import { gradeWord } from "#modules/worklog/contract.ts";
import { To, usePathPart } from "#ui/Address.tsx";
import { Papers } from "#ui/Papers.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay, useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { ServiceRecord } from "../contract.ts";
import { periodIn } from "../domain/period-in.ts";
import { useServiceRecord } from "./api.ts";
import { Sheet } from "./Sheet.tsx";

/** What a resident cadre did, put together from the records; to print and to hand on. */
export function RecordPage() {
  const say = useSay();
  const cadreId = usePathPart("cadreId");
  const found = useQuery(useServiceRecord().read.queryOptions({ input: { cadreId: cadreId as never } }));
  if (found.data) return <Known record={found.data} />;
  return (
    <Screen title={say(found.error ? "service-record.title" : "ui.loading")}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Known({ record }: { record: ServiceRecord }) {
  const { say, speak, language } = useSpeech();
  const api = useServiceRecord();
  const { cadre, placements, years, trainings, appraisals, probations, bars, reserve } = record;
  return (
    <Screen
      title={say("service-record.of", { name: cadre.name })}
      above={<To to="/service-records">{say("service-record.title")}</To>}
      below={[cadre.unit, cadre.title, say("service-record.intro")].filter(Boolean).join(" · ")}
    >
      <Papers
        papers={[
          {
            key: "record",
            word: say("service-record.print"),
            make: (form) => (form === "pdf" ? api.pdf : api.docx).call({ cadreId: cadre.id }),
          },
        ]}
      />
      {reserve && <p>{say("service-record.reserve", reserve)}</p>}
      <Sheet
        title={say("service-record.placements")}
        none={say("service-record.placements-none")}
        columns={[
          { title: say("service-record.village") },
          { title: say("service-record.post") },
          { title: say("service-record.term") },
          { title: say("service-record.document") },
          { title: say("service-record.end") },
        ]}
        rows={placements.map((one) => [
          one.village,
          speak(`post.${one.post}`),
          `${one.termSince} – ${one.endedOn ?? one.termUntil}`,
          one.documentNo,
          one.endKind === null
            ? ""
            : [
                speak(`service-record.end.${one.endKind}`),
                placementEndIn(language, one.endReason ?? ""),
                leavingAppraisalIn(language, one.appraisal ?? ""),
              ]
                .filter(Boolean)
                .join(" · "),
        ])}
      />
      <Sheet
        title={say("service-record.years")}
        none={say("service-record.years-none")}
        columns={[
          { title: say("service-record.year") },
          { title: say("service-record.counted"), figure: true },
          { title: say("service-record.target"), figure: true },
          { title: say("service-record.leave"), figure: true },
          { title: say("service-record.logs"), figure: true },
          { title: say("service-record.reports"), figure: true },
          { title: say("service-record.reports-late"), figure: true },
        ]}
        rows={years.map((one) =>
          [one.year, one.counted, one.target, one.leave, one.logs, one.reports, one.reportsLate].map(String),
        )}
      />
      <Sheet
        title={say("service-record.trainings")}
        none={say("service-record.trainings-none")}
        columns={[
          { title: say("service-record.held-on") },
          { title: say("service-record.training") },
          { title: say("service-record.hours"), figure: true },
          { title: say("service-record.came") },
          { title: say("service-record.certificate") },
        ]}
        rows={trainings.map((one) => [
          one.heldOn,
          one.title,
          String(one.hours),
          say(one.came ? "service-record.came-yes" : "service-record.came-no"),
          one.certificateNo ?? "",
        ])}
      />
      <Sheet
        title={say("service-record.appraisals")}
        none={say("service-record.appraisals-none")}
        columns={[
          { title: say("service-record.period") },
          { title: say("service-record.village") },
          { title: say("service-record.score"), figure: true },
          { title: say("service-record.grade") },
          { title: say("service-record.opinion") },
        ]}
        rows={appraisals.map((one) => [
          periodIn(speak, one.period),
          one.village,
          (one.score / 100).toFixed(2),
          gradeWord(language, one.grade),
          one.opinion,
        ])}
      />
      <Sheet
        title={say("service-record.probation")}
        none={say("service-record.probation-none")}
        columns={[
          { title: say("service-record.span") },
          { title: say("service-record.outcome") },
          { title: say("service-record.opinion") },
        ]}
        rows={probations.map((one) => [
          `${one.since} – ${one.until}`,
          speak(`service-record.outcome.${one.outcome ?? "open"}`),
          one.opinion ?? "",
        ])}
      />
      <Sheet
        title={say("service-record.bars")}
        none={say("service-record.bars-none")}
        columns={[
          { title: say("service-record.span") },
          { title: say("service-record.reason") },
          { title: say("service-record.appeal") },
        ]}
        rows={bars.map((one) => [
          `${one.since} – ${one.until}`,
          one.reason,
          one.appealOutcome ? speak(`service-record.appeal.${one.appealOutcome}`) : "",
        ])}
      />
    </Screen>
  );
}
