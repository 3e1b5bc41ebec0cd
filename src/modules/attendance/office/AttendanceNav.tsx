import type { Key } from "#i18n/index.ts";
import { To, useAddressState, usePath } from "#ui/Address.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "./office.module.css";

const PAGES: readonly { to: string; name: Key; verb: string }[] = [
  { to: "/attendance", name: "attendance.board", verb: "attendance.read" },
  { to: "/attendance/mine", name: "attendance.mine", verb: "attendance.sign" },
  { to: "/attendance/cases", name: "attendance.cases", verb: "attendance.read" },
  { to: "/attendance/book", name: "attendance.book", verb: "attendance.read" },
  { to: "/attendance/calls", name: "attendance.calls", verb: "attendance.check" },
];

/** The pages about attendance beside each other; only those the person's rights open. */
export function AttendanceNav() {
  const say = useSay();
  const path = usePath();
  const whyNot = useWhyNot();
  const [{ under }] = useAddressState<{ under?: string }>();
  const here = [...PAGES].reverse().find((one) => path === one.to || path.startsWith(`${one.to}/`));
  return (
    <nav className={styles.nav} aria-label={say("attendance.nav")}>
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
