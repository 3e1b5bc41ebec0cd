import type { Key } from "#i18n/index.ts";
import { To, usePath } from "#ui/Address.tsx";
import { useMay } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "./office.module.css";

const PAGES: readonly { to: string; name: Key; verb?: string }[] = [
  { to: "/stationing", name: "stationing.coverage" },
  { to: "/stationing/calls", name: "stationing.calls" },
  { to: "/stationing/notices", name: "stationing.notices", verb: "stationing.manage" },
  { to: "/stationing/placements", name: "stationing.placements" },
  { to: "/stationing/training", name: "stationing.training" },
  { to: "/stationing/recalls", name: "stationing.recalls", verb: "stationing.recall" },
  { to: "/stationing/people", name: "stationing.people" },
  { to: "/stationing/talents", name: "stationing.talents" },
  { to: "/stationing/visits", name: "stationing.visits" },
];

/** The pages of stationing beside each other. */
export function StationingNav() {
  const say = useSay();
  const path = usePath();
  const may: Record<string, boolean> = {
    "stationing.manage": useMay("stationing.manage"),
    "stationing.recall": useMay("stationing.recall"),
  };
  const shown = path.replace(/^\/stationing\/(plans|candidacies)\//, "/stationing/calls/");
  const here = [...PAGES].reverse().find((one) => shown === one.to || shown.startsWith(`${one.to}/`));
  return (
    <nav className={styles.nav} aria-label={say("stationing.nav")}>
      {PAGES.filter((one) => one.verb === undefined || may[one.verb]).map((one) => (
        <To key={one.to} to={one.to} {...(one === here && { "aria-current": "page" as const })}>
          {say(one.name)}
        </To>
      ))}
    </nav>
  );
}
