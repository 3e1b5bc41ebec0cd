import { To } from "#ui/Address.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "./Desk.module.css";
import type { First, Pile } from "./waiting.ts";

/** An address that keeps the ground that was chosen above. */
const at = (to: string, under: string | undefined): string =>
  under ? `${to}${to.includes("?") ? "&" : "?"}under=${under}` : to;

/** One pile: how many, of what, by when, and what lies on top of it. */
export function DeskPile({ pile, under }: { pile: Pile; under: string | undefined }) {
  const say = useSay();
  const to = at(pile.to, under);
  const rest = pile.count - pile.first.length;
  return (
    <li className={styles.pile}>
      <span className={styles.count} aria-hidden="true">
        {formatCount(pile.count)}
        {pile.more && "+"}
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3>
            <To to={to}>
              {pile.name}
              <span className="hidden-text">{say("home.count", { count: pile.count })}</span>
            </To>
          </h3>
          {pile.dueOn && <Deadline on={pile.dueOn} />}
        </div>
        {pile.about && <p className="faint">{pile.about}</p>}
        <ul className={styles.first}>
          {pile.first.map((one) => (
            <OnTop key={one.key} one={one} alone={pile.dueOn} />
          ))}
        </ul>
        {(rest > 0 || pile.more) && (
          <To to={to} className={styles.all}>
            {pile.more ? say("home.all") : say("home.all-of", { count: formatCount(pile.count) })}
          </To>
        )}
      </div>
    </li>
  );
}

/** Its own deadline is said only where it is another than the pile's. */
function OnTop({ one, alone }: { one: First; alone: string | null }) {
  return (
    <li>
      <To to={one.to}>{one.what}</To>
      {one.place && (
        <span className="soft">
          <PlaceName code={one.place} from="township" />
        </span>
      )}
      {one.note && <span className={styles.note}>{one.note}</span>}
      {one.dueOn && one.dueOn !== alone && <Deadline on={one.dueOn} />}
    </li>
  );
}
