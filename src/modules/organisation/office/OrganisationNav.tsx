import type { Key } from "#i18n/index.ts";
import { To, usePath } from "#ui/Address.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "./office.module.css";

const PAGES: readonly { to: string; name: Key }[] = [
  { to: "/organisation", name: "organisation.cadres" },
  { to: "/organisation/appointments", name: "organisation.appointments" },
  { to: "/organisation/units", name: "organisation.units" },
  { to: "/organisation/groups", name: "organisation.groups" },
  { to: "/organisation/village-groups", name: "organisation.village-groups" },
  { to: "/organisation/responsibility", name: "organisation.responsibility" },
  { to: "/organisation/staffing", name: "organisation.staffing" },
  { to: "/organisation/duties", name: "organisation.duties" },
];

/** The pages about people and who answers for what, beside each other. */
export function OrganisationNav() {
  const say = useSay();
  const path = usePath();
  const here = [...PAGES].reverse().find((one) => path === one.to || path.startsWith(`${one.to}/`));
  return (
    <nav className={styles.nav} aria-label={say("organisation.nav")}>
      {PAGES.map((one) => (
        <To key={one.to} to={one.to} {...(one === here && { "aria-current": "page" as const })}>
          {say(one.name)}
        </To>
      ))}
    </nav>
  );
}
