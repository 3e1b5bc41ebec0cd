import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { z } from "zod";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Moment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { NoticeShown } from "../../contract.ts";
import { useDuties } from "../api.ts";
import styles from "../office.module.css";

/** One notice: its text, one tap to confirm; and for who sent it, who has read it. */
export function NoticePage() {
  const { say } = useSpeech();
  const tell = useTell();
  const noticeId = usePathPart("noticeId");
  const api = useDuties();
  const notice = useQuery(api.notice.queryOptions({ input: { noticeId: noticeId as never } }));
  const read = useCommand(api.readNotice);
  const confirm = useCommand(api.confirmNotice, { onDone: () => tell(say("notices.confirmed")) });
  const remind = useCommand(api.remindNotice, {
    onDone: ({ people }) => tell(say("notices.reminded", { count: people ?? 0 })),
  });
  const withdraw = useCommand(api.withdrawNotice);
  const one = notice.data;
  const unread = one?.mine != null && one.mine.readAt === null;
  const run = useRef(read.run);
  run.current = read.run;
  useEffect(() => {
    if (unread) void run.current({ noticeId } as never);
  }, [unread, noticeId]);
  if (notice.error && !one)
    return <RefusalNote trouble={troubleOf(notice.error)} again={() => void notice.refetch()} />;
  if (!one) return <p className="faint">{say("ui.loading")}</p>;
  const open = one.asks === "receipt" && one.withdrawnAt === null;
  return (
    <Screen
      title={one.title}
      above={<To to="/notices">{say("notices.title")}</To>}
      below={
        <>
          {say("notices.by", { name: one.sentName })} <Moment at={one.sentAt} />{" "}
          {one.withdrawnAt && <strong className={styles.late}>{say("notices.withdrawn")}</strong>}
        </>
      }
      actions={
        <>
          {one.mine && open && one.mine.confirmedAt === null && (
            <Button kind="primary" loading={confirm.busy} onClick={() => void confirm.run({ noticeId } as never)}>
              {say("notices.confirm")}
            </Button>
          )}
          {one.yours && open && one.confirmed < one.people && (
            <Button loading={remind.busy} onClick={() => void remind.run({ noticeId } as never)}>
              {say("notices.remind")}
            </Button>
          )}
          {one.yours && one.withdrawnAt === null && (
            <Button danger loading={withdraw.busy} onClick={() => void withdraw.run({ noticeId } as never)}>
              {say("notices.withdraw")}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote trouble={confirm.trouble ?? remind.trouble ?? withdraw.trouble} />
      <div className={styles.sheet}>
        <p className={styles.text}>{one.body || one.title}</p>
        {one.page && <To to={one.page}>{say("notices.open")}</To>}
      </div>
      {one.yours && <Readers notice={one} />}
    </Screen>
  );
}

function Readers({ notice }: { notice: z.infer<typeof NoticeShown> }) {
  const { say } = useSpeech();
  const at = (moment: string | null) =>
    moment ? <Moment at={moment} /> : <span className="faint">{say("notices.not-yet")}</span>;
  return (
    <Section
      title={say("notices.who")}
      note={say("notices.read-count", { read: notice.read, confirmed: notice.confirmed, people: notice.people })}
    >
      <ScrollFrame label={say("notices.who")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("duties.who")}</th>
              <th scope="col">{say("duties.place")}</th>
              <th scope="col">{say("notices.read-at")}</th>
              <th scope="col">{say("notices.confirmed-at")}</th>
              <th scope="col">{say("notices.reminded-at")}</th>
              <th scope="col">{say("notices.escalated-at")}</th>
            </tr>
          </thead>
          <tbody>
            {notice.receipts.map((one) => (
              <tr key={one.cadreId}>
                <th scope="row">{one.name}</th>
                <td>
                  <PlaceName code={one.territory} from="township" />
                </td>
                <td>{at(one.readAt)}</td>
                <td>{at(one.confirmedAt)}</td>
                <td>{at(one.remindedAt)}</td>
                <td>{at(one.escalatedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}
