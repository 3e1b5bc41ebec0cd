import { useAddressState } from "#ui/Address.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Field } from "#ui/Field.tsx";
import { useDivisions, usePlaceName } from "#ui/Places.tsx";
import { Popup } from "#ui/Popup.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { groundOf } from "./ground.ts";
import styles from "./PlaceSwitcher.module.css";

const TOWNSHIP = 9;

/** Which part of my ground I am looking at. It stands in the address as `under`, and the navigation takes it along. */
export function PlaceSwitcher() {
  const say = useSay();
  const actor = useActor();
  const [{ under }, setAddress] = useAddressState<{ under?: string }>();
  const ground = groundOf(actor);
  const at = under ?? ground;
  const name = usePlaceName(at);
  const county = useDivisions(ground.length < TOWNSHIP ? ground : undefined);
  const township = at.length >= TOWNSHIP ? at.slice(0, TOWNSHIP) : undefined;
  const villages = useDivisions(township ?? ground);
  const options = (divisions: readonly { code: string; name: string }[] | undefined) =>
    (divisions ?? []).filter((one) => one.code.startsWith(ground)).map((one) => ({ value: one.code, label: one.name }));
  const choose = (code: string | null) => setAddress({ under: code === null || code === ground ? undefined : code });
  if (ground.length > TOWNSHIP) return <span className={styles.fixed}>{name}</span>;
  return (
    <Popup
      button={(given) => (
        <button type="button" className={`plain-button ${styles.switcher}`} {...given}>
          <span className="hidden-text">{say("office.place")}</span>
          {name}
          <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true" focusable="false">
            <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </button>
      )}
    >
      {() => (
        <div className={styles.panel}>
          {ground.length < TOWNSHIP && (
            <Field label={say("office.township")}>
              {(given) => (
                <Choice
                  {...given}
                  value={township ?? null}
                  options={options(county?.children)}
                  onChange={choose}
                  emptyWord={say("office.all-townships")}
                />
              )}
            </Field>
          )}
          {(township ?? ground.length === TOWNSHIP) && (
            <Field label={say("office.village")}>
              {(given) => (
                <Choice
                  {...given}
                  value={at.length > TOWNSHIP ? at : null}
                  options={options(villages?.children)}
                  onChange={(code) => choose(code ?? township ?? null)}
                  emptyWord={say("office.all-villages")}
                />
              )}
            </Field>
          )}
        </div>
      )}
    </Popup>
  );
}
