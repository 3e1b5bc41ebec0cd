import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Input } from "#ui/Input.tsx";
import { formatMoment } from "#ui/Moment.tsx";
import { PersonChip } from "#ui/PersonChip.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { LogRow } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";

/** One log; an emergency with what was done about it since. */
export function LogCard({ row }: { row: LogRow }) {
  const { say, language } = useSpeech();
  const [text, setText] = useState("");
  const follow = useCommand(useWorklog().followUp, { onDone: () => setText("") });
  const open = row.emergency !== null && row.closedAt === null;
  const send = (closes: boolean) => void follow.run({ logId: row.id, text: text.trim(), closes });
  return (
    <article className={styles.card} aria-label={`${row.day} ${row.cadre.name}`}>
      <div className={styles.head}>
        <span className="number">{row.day}</span>
        <PersonChip name={row.cadre.name} post={row.placeName} to={`/attendance/people/${row.cadre.id}`} />
        {row.emergency && (
          <StateChip
            tone={open ? "trouble" : "done"}
            word={`${row.emergency[language]} · ${open && row.followBy ? say("worklog.follow-by", { day: row.followBy }) : say("worklog.closed")}`}
          />
        )}
        {row.alike !== null && <StateChip tone="attention" word={say("worklog.alike", { percent: row.alike })} />}
      </div>
      <p className={styles.text}>{row.text}</p>
      <div className={styles.tags}>
        {row.items.map((item) => (
          <span key={item.key}>{item[language]}</span>
        ))}
        {row.households.length > 0 && <span>{say("worklog.household-count", { count: row.households.length })}</span>}
        {row.people > 0 && <span>{say("worklog.people-count", { count: row.people })}</span>}
        {row.photos.map((photo, i) => (
          <a key={photo} href={`/api/files/${photo}`} target="_blank" rel="noreferrer">
            {say("worklog.photos")} {i + 1}
          </a>
        ))}
        {row.voiceId && (
          <a href={`/api/files/${row.voiceId}`} target="_blank" rel="noreferrer">
            {say("worklog.voice")}
          </a>
        )}
      </div>
      {row.followUps.map((one) => (
        <p key={one.at} className="soft">
          {formatMoment(one.at)} {say("ui.lead", { word: one.by })}
          {one.text}
        </p>
      ))}
      {open && (
        <div className={styles.acts}>
          <Input
            aria-label={say("worklog.follow-up-text")}
            placeholder={say("worklog.follow-up-text")}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.target.value)}
          />
          <Button loading={follow.busy} disabled={text.trim().length < 2} onClick={() => send(false)}>
            {say("worklog.follow-up")}
          </Button>
          <Button kind="primary" loading={follow.busy} disabled={text.trim().length < 2} onClick={() => send(true)}>
            {say("worklog.close")}
          </Button>
        </div>
      )}
      <RefusalNote trouble={follow.trouble} />
    </article>
  );
}
