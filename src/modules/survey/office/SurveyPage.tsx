import { useQuery } from "@tanstack/react-query";
import { findIncomeItem } from "#modules/registry/contract.ts";
import { To, usePathPart } from "#ui/Address.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { Missing, MoneyFigure } from "#ui/Figures.tsx";
import { formatMoment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { SurveyShown } from "../domain/shapes.ts";
import { useSurveys } from "./api.ts";
import { ChannelChip } from "./ChannelChip.tsx";
import { SaidValue, useFactName } from "./SaidValue.tsx";
import { SurveyNav } from "./SurveyNav.tsx";
import styles from "./survey.module.css";

/** One visit: who was there, what was seen, what was found, the photos, the reading and the signatures. */
export function SurveyPage() {
  const { say } = useSpeech();
  const surveyId = usePathPart("surveyId");
  const found = useQuery(useSurveys().read.queryOptions({ input: { surveyId: surveyId as never } }));
  if (!found.data)
    return (
      <Screen title={found.error ? say("survey.title") : say("ui.loading")} above={<SurveyNav />}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const survey = found.data;
  return (
    <Screen
      title={say("survey.of", { name: survey.householdName, day: survey.day })}
      above={<SurveyNav />}
      below={
        <>
          <ChannelChip channel={survey.channel} />
          <PlaceName code={survey.place} />
          <To to={`/households/${survey.householdId}`}>{say("survey.to-household")}</To>
        </>
      }
    >
      <Section title={say("survey.visit")}>
        <FactSheet
          facts={[
            { key: "who", name: say("survey.surveyors"), value: survey.surveyors.join("、") },
            { key: "by", name: say("survey.sent-by"), value: survey.submittedBy },
            { key: "at", name: say("survey.received"), value: formatMoment(survey.receivedAt) },
            { key: "counts", name: say("survey.outcome"), value: say("survey.outcome-counts", survey.counts) },
          ]}
        />
      </Section>
      <Seen survey={survey} />
      <Found survey={survey} />
      <Witness survey={survey} />
    </Screen>
  );
}

const filesOf = (survey: SurveyShown, key: string) => survey.photos.filter((one) => one.of === key);

function Seen({ survey }: { survey: SurveyShown }) {
  const { say, language } = useSpeech();
  if (survey.mustSees.length === 0) return null;
  return (
    <Section title={say("survey.must-sees")}>
      <ul className={styles.seen}>
        {survey.mustSees.map((one) => (
          <li key={one.key}>
            <strong>{one.item[language]}</strong>
            <StateChip
              tone={one.seen ? "done" : "attention"}
              word={one.seen ? say("survey.seen") : (one.exception?.[language] ?? say("survey.not-seen-word"))}
            />
            {one.note && <span className="soft">{one.note}</span>}
            {filesOf(survey, one.key).map((photo, i) => (
              <a key={photo.fileId} href={`/api/files/${photo.fileId}`} target="_blank" rel="noreferrer">
                {say("survey.photo", { no: i + 1, at: formatMoment(photo.takenAt) })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Found({ survey }: { survey: SurveyShown }) {
  const { say, language } = useSpeech();
  const nameOf = useFactName();
  const nothing = survey.found.length + survey.income.length + survey.added.length === 0;
  return (
    <Section title={say("survey.found")}>
      {nothing && <p className="soft">{say("survey.found-nothing")}</p>}
      {survey.added.length > 0 && <p>{say("survey.added", { names: survey.added.join("、") })}</p>}
      {survey.found.length + survey.income.length > 0 && (
        <ScrollFrame label={say("survey.found")}>
          <table className={styles.table} aria-label={say("survey.found")}>
            <thead>
              <tr>
                <th scope="col">{say("survey.fact")}</th>
                <th scope="col">{say("survey.before")}</th>
                <th scope="col">{say("survey.found-there")}</th>
              </tr>
            </thead>
            <tbody>
              {survey.found.map((one) => (
                <tr key={`${one.field}${one.personName ?? ""}`}>
                  <th scope="row">{nameOf(one.field, one.personName)}</th>
                  <td>
                    <SaidValue field={one.field} value={one.seen} />
                  </td>
                  <td>
                    <SaidValue field={one.field} value={one.found} />
                  </td>
                </tr>
              ))}
              {survey.income.map((one) => (
                <tr key={`${one.item}${one.beforeFen}${one.afterFen}`}>
                  <th scope="row">{findIncomeItem(one.item)?.[language] ?? one.item}</th>
                  <td>{one.beforeFen === null ? <Missing /> : <MoneyFigure fen={one.beforeFen} unit />}</td>
                  <td>{one.afterFen === null ? <Missing /> : <MoneyFigure fen={one.afterFen} unit />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </Section>
  );
}

function Witness({ survey: { readBack, signatures } }: { survey: SurveyShown }) {
  const { say } = useSpeech();
  return (
    <Section title={say("survey.read-and-signed")}>
      {readBack && (
        <p className={styles.read}>
          <StateChip
            tone={readBack.agreed ? "done" : "attention"}
            word={say(readBack.agreed ? "survey.agreed" : "survey.not-agreed")}
          />{" "}
          <span className="number">{formatMoment(readBack.at)}</span> {readBack.remark}
        </p>
      )}
      <ul className={styles.seen}>
        {signatures.map((one) => (
          <li key={one.fileId + one.name}>
            <span className="faint">{say(`survey.signed-as.${one.who}`)}</span>
            <a href={`/api/files/${one.fileId}`} target="_blank" rel="noreferrer">
              {one.name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
