import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useUnsent } from "../outbox/use-unsent.ts";
import { Back } from "../shell/Back.tsx";
import { shownTime } from "../store/clock.ts";

/** Notices to me, each opened before it is confirmed. */
export function Notices() {
  const { say } = useSpeech();
  const { beside } = useOpen();
  const unsent = useUnsent();
  const notices = (beside.notices?.rows ?? []).filter((one) => one.withdrawnAt === null);
  return (
    <>
      <Back to="today">{say("phone.today")}</Back>
      <h1>{say("phone.notices")}</h1>
      {notices.length === 0 ? (
        <p className="faint">{say("phone.no-notices")}</p>
      ) : (
        <ul className="rows">
          {notices.map((one) => {
            const confirmed = one.mine?.confirmedAt || unsent("notice.confirm", one.id);
            const read = one.mine?.readAt || unsent("notice.mark-read", one.id);
            const state =
              one.asks === "receipt"
                ? say(confirmed ? "phone.notice-confirmed" : "phone.notice-wants-receipt")
                : say(read ? "phone.notice-read" : "phone.notice-new");
            return (
              <li key={one.id} className={one.asks === "receipt" && !confirmed ? "late" : ""}>
                <a href={`#/notice/${one.id}`}>
                  <strong>{one.title}</strong>
                  <span>
                    {state} · {one.sentName} · {shownTime(one.sentAt).slice(5, 16).replace("T", " ")}
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
