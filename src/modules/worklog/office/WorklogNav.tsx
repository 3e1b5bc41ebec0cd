import type { Key } from "#i18n/index.ts";
import { To, useAddressState, usePath } from "#ui/Address.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "./office.module.css";

const PAGES: readonly { to: string; name: Key; verb: string }[] = [
  { to: "/worklog", name: "worklog.logs", verb: "worklog.read" },
  { to: "/worklog/report", name: "worklog.my-report", verb: "worklog.write" },
  { to: "/worklog/week", name: "worklog.week", verb: "worklog.read" },
  { to: "/worklog/feedback", name: "worklog.feedback", verb: "worklog.read" },
  { to: "/worklog/bulletins", name: "worklog.bulletins", verb: "worklog.read" },
  { to: "/worklog/appraisals", name: "worklog.appraisals", verb: "worklog.read" },
];

/** The pages about logs and reports beside each other; only those the person's rights open. */
export function WorklogNav() {
  const say = useSay();
  const path = usePath();
  const whyNot = useWhyNot();
  const [{ under }] = useAddressState<{ under?: string }>();
  const here = [...PAGES].reverse().find((one) => path === one.to || path.startsWith(`${one.to}/`));
  return (
    <nav className={styles.nav} aria-label={say("worklog.nav")}>
      {PAGES.filter((one) => whyNot(one.verb) === null).map((one) => (
        <To
          key={one.to}
          to={under ? `${one.to}?under=${under}` : one.to}
          {...(one === here && { "aria-current": "page" as const })}
        >
          {say(one.name)}
        </To>
      ))}
    </nav>
  );
}
