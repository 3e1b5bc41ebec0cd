import type { Key } from "#i18n/index.ts";
import { To, useAddressState, usePath } from "./Address.tsx";
import styles from "./PageNav.module.css";
import { useWhyNot } from "./Rights.tsx";
import { useSay } from "./Speech.tsx";

export type NavPage = { to: string; name: Key; verb?: string };

type Props = {
  label: string;
  pages: readonly NavPage[];
  /** Pages that belong under another of them: where the path starts so, that one is shown as open. */
  under?: Readonly<Record<string, string>>;
};

/** The pages of one job beside each other; only those the person's rights open. The ground chosen goes along. */
export function PageNav({ label, pages, under: belongs = {} }: Props) {
  const say = useSay();
  const path = usePath();
  const whyNot = useWhyNot();
  const [{ under }] = useAddressState<{ under?: string }>();
  const above = Object.keys(belongs).find((start) => path.startsWith(start));
  const at = above === undefined ? path : (belongs[above] ?? path);
  const here = [...pages].reverse().find((one) => at === one.to || at.startsWith(`${one.to}/`));
  return (
    <nav className={styles.nav} aria-label={label}>
      {pages
        .filter(({ verb }) => verb === undefined || whyNot(verb) === null)
        .map((one) => (
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
