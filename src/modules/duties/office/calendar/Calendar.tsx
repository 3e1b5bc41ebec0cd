import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { formatMoment, Moment } from "#ui/Moment.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDuties } from "../api.ts";
import styles from "../office.module.css";

/** The private address at which my phone's calendar reads my day; told once, ended when lost. */
export function Calendar() {
  const { say } = useSpeech();
  const tell = useTell();
  const api = useDuties();
  const feeds = useQuery(api.feeds.queryOptions({ input: {} }));
  const [link, setLink] = useState<string | null>(null);
  const open = useCommand(api.openFeed, { onDone: (opened) => setLink(opened.link) });
  const end = useCommand(api.endFeed);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    tell(say("calendar.copied"));
  };
  return (
    <Screen
      title={say("calendar.title")}
      below={say("calendar.intro")}
      actions={
        <Button kind="primary" loading={open.busy} onClick={() => void open.run({ feedId: newId() } as never)}>
          {say("calendar.open")}
        </Button>
      }
    >
      <p className="soft">{say("calendar.private")}</p>
      <RefusalNote trouble={open.trouble ?? end.trouble} />
      {link && (
        <Section title={say("calendar.opened")}>
          <div className={styles.sheet}>
            <p className={styles.link}>{link}</p>
            <div>
              <Button onClick={() => void copy(link)}>{say("calendar.copy")}</Button>
            </div>
          </div>
        </Section>
      )}
      {feeds.data?.length === 0 && !link && <EmptyState title={say("calendar.none")} />}
      <ul className={styles.rows}>
        {(feeds.data ?? []).map((one) => (
          <li key={one.id}>
            <span className={styles.grow}>{say("calendar.made", { at: formatMoment(one.madeAt) })}</span>
            <span className="faint">
              {one.readAt ? (
                <>
                  {say("calendar.read")} <Moment at={one.readAt} />
                </>
              ) : (
                say("calendar.never-read")
              )}
            </span>
            {one.endedAt ? (
              <span className="faint">{say("calendar.ended")}</span>
            ) : (
              <Button danger size="small" loading={end.busy} onClick={() => void end.run({ feedId: one.id } as never)}>
                {say("calendar.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Screen>
  );
}
