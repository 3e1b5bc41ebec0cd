import type { Actor } from "#kernel/actor.ts";
import { To, useAddressState, usePath } from "#ui/Address.tsx";
import { useSay } from "#ui/Speech.tsx";
import { NAV_ICONS } from "./icons.tsx";
import styles from "./Navigation.module.css";
import { type NavItem, navigationFor } from "./navigation.ts";

type Props = { open: boolean; county: string; rights: Actor["rights"] };

/** The jobs people have, in their words; only those their rights open. */
export function Navigation({ open, county, rights }: Props) {
  const say = useSay();
  const path = usePath();
  const isUnder = (to: string): boolean => (to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`));
  const isHere = ({ to, also = [] }: NavItem): boolean => [to, ...also].some(isUnder);
  const [{ under }] = useAddressState<{ under?: string }>();
  const link = (item: NavItem) => (
    <To
      to={under ? `${item.to}?under=${under}` : item.to}
      className={styles.link}
      aria-current={isHere(item) ? "page" : undefined}
    >
      {NAV_ICONS[item.to]}
      {say(item.name)}
    </To>
  );
  return (
    <nav className={`${styles.rail} ${open ? styles.open : ""} no-print`} aria-label={say("office.nav")}>
      <To to="/" className={styles.brand}>
        <img src="/icons/office.svg" alt="" width="26" height="26" />
        <span>
          <strong>{say("ui.product")}</strong>
          <span className={styles.county}>{county}</span>
        </span>
      </To>
      <ul className={styles.list}>
        {navigationFor(rights).map((item) => (
          <li key={item.to}>
            {item.inside ? (
              <>
                <span className={styles.group}>{say(item.name)}</span>
                <ul>
                  {item.inside.map((one) => (
                    <li key={one.to}>{link(one)}</li>
                  ))}
                </ul>
              </>
            ) : (
              link(item)
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
