import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Papers } from "#ui/Papers.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { MEETING_PAPERS, type MeetingShown, type RedLine } from "../../contract.ts";
import { useDuties } from "../api.ts";
import styles from "../office.module.css";
import { ChangeMeeting } from "./ChangeMeeting.tsx";
import { TONE } from "./Meetings.tsx";
import { Minutes } from "./Minutes.tsx";
import { Roll } from "./Roll.tsx";

/** One meeting: its notice, answers, roll, minutes, and what it named and decided. */
export function MeetingPage() {
  const { say, speak, language } = useSpeech();
  const tell = useTell();
  const meetingId = usePathPart("meetingId");
  const api = useDuties();
  const meeting = useQuery(api.meeting.queryOptions({ input: { meetingId: meetingId as never } }));
  const answer = useCommand(api.answerMeeting, { onDone: () => tell(say("meetings.answered")) });
  const [changing, setChanging] = useState<"move" | "cancel" | null>(null);
  const one = meeting.data;
  const keeps = useMay("meeting.call", one?.place);
  if (meeting.error && !one)
    return <RefusalNote trouble={troubleOf(meeting.error)} again={() => void meeting.refetch()} />;
  if (!one) return <p className="faint">{say("ui.loading")}</p>;
  const open = one.state === "called";
  return (
    <Screen
      title={one.title}
      above={<To to="/meetings">{say("meetings.title")}</To>}
      below={
        <>
          <StateChip tone={TONE[one.state]} word={speak(`meetings.state.${one.state}`)} />{" "}
          {language === "zh" ? one.kindZh : one.kindEn}{" "}
          <span className="number">{`${one.heldOn} ${one.startsAt}–${one.endsAt}`}</span> {one.reason}
        </>
      }
      actions={
        keeps &&
        open && (
          <>
            <Button onClick={() => setChanging("move")}>{say("meetings.move")}</Button>
            <Button danger onClick={() => setChanging("cancel")}>
              {say("meetings.cancel")}
            </Button>
          </>
        )
      }
    >
      <RefusalNote trouble={answer.trouble} />
      {one.mine && open && (
        <Section title={say("meetings.my-answer")}>
          <div className={styles.tools}>
            {(["comes", "excused"] as const).map((value) => (
              <Button
                key={value}
                kind={one.mine?.answer === value ? "primary" : "plain"}
                aria-pressed={one.mine?.answer === value}
                loading={answer.busy}
                onClick={() => void answer.run({ meetingId, answer: value } as never)}
              >
                {speak(`meetings.${value}`)}
              </Button>
            ))}
          </div>
        </Section>
      )}
      <div className={styles.sheet}>
        <ul>
          {one.venues.map((venue) => (
            <li key={venue.id}>
              <span className={styles.kind}>{say(venue.main ? "meetings.main-venue" : "meetings.branch-venue")}</span>{" "}
              {venue.name}{" "}
              <span className="faint">
                <PlaceName code={venue.place} />
              </span>
            </li>
          ))}
        </ul>
        {one.agenda.length > 0 && (
          <ol>
            {one.agenda.map((item) => (
              <li key={item.text}>
                {item.text} <span className="faint">{item.who}</span>
              </li>
            ))}
          </ol>
        )}
        {one.documents.map((document) => (
          <p key={document.id}>
            《{document.title}》 <span className="faint">{document.documentNo}</span>
          </p>
        ))}
        {one.note && <p className={styles.text}>{one.note}</p>}
      </div>
      <Section title={say("meetings.papers")}>
        <Papers
          papers={MEETING_PAPERS.filter(
            (paper) => (paper === "roll" ? keeps : true) && (paper === "minutes" ? one.minutes !== null : true),
          ).map((paper) => ({
            key: paper,
            word: speak(`meetings.paper.${paper}`),
            make: (form) => api.meetingPaper.call({ meetingId: one.id, paper, form }),
          }))}
        />
      </Section>
      {one.toName.length > 0 && keeps && (
        <Section title={say("meetings.to-name")} note={say("meetings.to-name.note")}>
          <Red lines={one.toName} />
        </Section>
      )}
      {keeps && <Roll meeting={one} />}
      {one.minutes !== null && <Held meeting={one} />}
      {keeps && open && <Minutes meeting={one} />}
      {changing && <ChangeMeeting meeting={one} what={changing} onClose={() => setChanging(null)} />}
    </Screen>
  );
}

function Red({ lines }: { lines: readonly RedLine[] }) {
  const { say } = useSpeech();
  return (
    <ul className={styles.rows}>
      {lines.map((one) => (
        <li key={`${one.who} ${one.what}`}>
          <strong>{one.who}</strong>
          <span className={styles.grow}>{one.what || say("meetings.absent")}</span>
          {one.since && <span className="faint number">{one.since}</span>}
        </li>
      ))}
    </ul>
  );
}

function Held({ meeting }: { meeting: MeetingShown }) {
  const { say, speak } = useSpeech();
  return (
    <Section title={say("meetings.minutes")}>
      <div className={styles.sheet}>
        <p className={styles.text}>{meeting.minutes}</p>
        {meeting.decisions.length > 0 && (
          <>
            <h3>{say("meetings.decisions")}</h3>
            <ul>
              {meeting.decisions.map((one) => (
                <li key={one.taskId}>
                  <To to={`/tasks/${one.taskId}`}>{one.title}</To> {one.owner}{" "}
                  <span className="number">{one.dueOn}</span>{" "}
                  <span className="faint">{speak(`tasks.state.${one.state}`)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {meeting.redList.length > 0 && (
          <>
            <h3>{say("meetings.red-list")}</h3>
            <Red lines={meeting.redList} />
          </>
        )}
      </div>
    </Section>
  );
}
