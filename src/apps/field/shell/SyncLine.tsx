import { useSpeech } from "#ui/Speech.tsx";
import { nowHere, shownTime } from "../store/clock.ts";
import type { SyncState } from "../sync/use-sync.ts";

const kb = (bytes: number): number => Math.max(1, Math.round(bytes / 1024));

/** One line that always tells the truth: what waits, what is under way, when news last came. */
export function SyncLine({ state, press }: { state: SyncState; press?: () => void }) {
  const { say } = useSpeech();
  const parts = [
    state.waiting > 0 ? say("phone.sync.waiting", { count: state.waiting }) : say("phone.sync.nothing-waits"),
    state.refused > 0 && say("phone.sync.refused", { count: state.refused }),
    state.doing === "sending" && state.waiting > 0 && say("phone.sync.sending"),
    state.doing === "fetching" &&
      (state.progress
        ? say("phone.sync.fetching-some", {
            done: state.progress.done,
            all: state.progress.done + state.progress.left,
            kb: kb(state.progress.bytes),
          })
        : say("phone.sync.fetching")),
    state.trouble && say(`phone.sync.trouble.${state.trouble}` as "phone.sync.trouble.offline"),
    state.doing === "idle" && state.lastAt && say("phone.sync.last", { at: timeOf(state.lastAt) }),
  ].filter(Boolean);
  const text = parts.join(" · ");
  if (!press)
    return (
      <p className="sync-line" role="status">
        {text}
      </p>
    );
  return (
    <button type="button" className={`sync-line ${state.refused > 0 ? "needs-me" : ""}`} onClick={press}>
      <span role="status">{text}</span>
    </button>
  );
}

/** 10:42 of today, or the day when it was another one. */
function timeOf(at: string): string {
  const local = shownTime(at);
  return local.slice(0, 10) === nowHere().slice(0, 10) ? local.slice(11, 16) : local.slice(5, 16).replace("T", " ");
}
