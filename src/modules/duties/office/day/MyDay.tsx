import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Deadline, today } from "#ui/Deadline.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { DayItem } from "../../contract.ts";
import { DAY_GROUPS } from "../../domain/day-groups.ts";
import { useDuties } from "../api.ts";
import { useNamed } from "../Lines.tsx";
import styles from "../office.module.css";

const SHOWN = 8;

type Props = {
  /** What lies below; it is made ready meanwhile and shown when the day is read, so that nothing moves under the reader's eyes. */
  children?: ReactNode;
};

/** Everybody's day: what is due, what is soon, what waits for others, what is done. */
export function MyDay({ children }: Props) {
  const day = useQuery(useDuties().myDay.queryOptions({ input: {} }));
  return (
    <>
      {day.error && !day.data ? (
        <RefusalNote trouble={troubleOf(day.error)} again={() => void day.refetch()} />
      ) : (
        <Groups items={day.data?.items} />
      )}
      <div hidden={day.isPending}>{children}</div>
    </>
  );
}

function Groups({ items }: { items: readonly DayItem[] | undefined }) {
  const { say } = useSpeech();
  const groups = DAY_GROUPS.map((group) => ({
    group,
    items: (items ?? []).filter((one) => one.group === group),
  })).filter((one) => one.items.length > 0 || one.group === "due");
  return (
    <Section title={say("duties.day")} note={say("duties.day.note")}>
      <div className={styles.groups} aria-busy={!items}>
        {items && groups.map((one) => <Group key={one.group} {...one} />)}
        {!items && <p className="faint">{say("ui.loading")}</p>}
      </div>
    </Section>
  );
}

function Group({ group, items }: { group: DayItem["group"]; items: readonly DayItem[] }) {
  const { say, speak } = useSpeech();
  const [all, setAll] = useState(false);
  const rest = items.length - SHOWN;
  return (
    <div className={styles.group}>
      <h3>
        {speak(`duties.day.${group}`)} <span className="faint number">{items.length}</span>
      </h3>
      <ul className={styles.rows}>
        {items.length === 0 && <li className="soft">{say("duties.day.nothing")}</li>}
        {items.slice(0, all ? undefined : SHOWN).map((item) => (
          <Line key={item.key} item={item} />
        ))}
        {rest > 0 && (
          <li>
            <Button kind="link" onClick={() => setAll(!all)}>
              {all ? say("duties.day.fewer") : say("duties.day.more", { count: rest })}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function Line({ item }: { item: DayItem }) {
  const { say, speak } = useSpeech();
  const named = useNamed();
  const tell = useTell();
  const confirm = useCommand(useDuties().confirmNotice, { onDone: () => tell(say("duties.day.confirmed")) });
  const seen = useCommand(useDuties().readNotice);
  const { noticeId, seenId } = item;
  const dueOn = item.group === "done" ? null : item.on;
  const overdue = dueOn !== null && dueOn < today(); // which its deadline already says
  return (
    <li>
      <span className={styles.kind}>{speak(`duties.kind.${item.kind}`)}</span>
      <span className={styles.grow}>
        <To to={item.to}>{named(item)}</To>{" "}
        {item.place && (
          <span className="faint">
            <PlaceName code={item.place} />
          </span>
        )}
      </span>
      {item.have !== null && item.need !== null && (
        <span className="number">{say("duties.day.progress", { have: item.have, need: item.need })}</span>
      )}
      {dueOn && <Deadline on={dueOn} />}
      {item.time && item.group !== "done" && <span className="number">{item.time}</span>}
      {item.excuse && (
        <span className="faint">{say("duties.day.excused", { why: speak(`duties.excuse.${item.excuse}`) })}</span>
      )}
      {item.late && !overdue && <strong className={styles.late}>{say("duties.day.late")}</strong>}
      {noticeId && (
        <Button size="small" loading={confirm.busy} onClick={() => void confirm.run({ noticeId } as never)}>
          {say("duties.day.confirm")}
        </Button>
      )}
      {seenId && (
        <Button size="small" loading={seen.busy} onClick={() => void seen.run({ noticeId: seenId } as never)}>
          {say("notices.seen")}
        </Button>
      )}
      <RefusalNote trouble={confirm.trouble ?? seen.trouble} />
    </li>
  );
}
