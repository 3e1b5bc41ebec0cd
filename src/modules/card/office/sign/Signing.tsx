import { type FormEvent, useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { PasswordInput } from "#ui/Input.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { seatName } from "../seats.ts";
import type { Read } from "./reading.ts";
import styles from "./SignDesk.module.css";
import { useSignature } from "./use-signature.ts";

type Props = {
  read: readonly Read[];
  /** Cards that did not fit on the desk; they come when these are signed. */
  rest: readonly string[];
  onAgain: () => void;
};

/** The last page before the signature: exactly which versions, in which seats, and what the signature means. */
export function Signing({ read, rest, onAgain }: Props) {
  const { say, language } = useSpeech();
  const go = useGo();
  const tell = useTell();
  const [password, setPassword] = useState("");
  const { byPasskey, byPassword, busy, trouble, passkeys } = useSignature(read, () => {
    tell(say("cards.signed-now", { count: read.length }));
    const [only] = read;
    if (rest.length > 0) return go(`/cards/sign?cards=${rest.join(",")}`, { replace: true });
    go(read.length === 1 && only ? `/cards/${only.card.id}` : "/cards?tab=mine", { replace: true });
  });
  const passwordAllowed = read.every((one) => one.card.rule.passwordAllowed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void byPassword(password);
  };
  return (
    <Section title={say("cards.review-signature")}>
      <div className={styles.final}>
        <table className={styles.list}>
          <thead>
            <tr>
              <th scope="col">{say("cards.head")}</th>
              <th scope="col">{say("cards.place")}</th>
              <th scope="col">{say("cards.version")}</th>
              <th scope="col">{say("cards.my-seat")}</th>
              <th scope="col">{say("cards.shown-for")}</th>
            </tr>
          </thead>
          <tbody>
            {read.map(({ card, seat, shownSeconds }) => (
              <tr key={card.id}>
                <th scope="row">{card.headName}</th>
                <td>
                  <PlaceName code={card.place} />
                </td>
                <td>
                  {card.version} <span className={styles.hash}>{card.versionHash?.slice(0, 8)}</span>
                </td>
                <td>{seatName(language, seat)}</td>
                <td>{say("cards.seconds", { seconds: shownSeconds })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ul>
          <li>{say("cards.will.bind")}</li>
          <li>{say("cards.will.liable")}</li>
          <li>{say("cards.will.next")}</li>
        </ul>
        <div className={styles.ways}>
          {passkeys && (
            <Button kind="primary" size="large" loading={busy === "passkey"} onClick={() => void byPasskey()}>
              {say("cards.sign-passkey")}
            </Button>
          )}
          {passwordAllowed && (
            <form className={styles.password} onSubmit={submit}>
              <Field
                label={say("cards.sign-password.label")}
                {...(passkeys && { hint: say("cards.sign-password.hint") })}
              >
                {(given) => (
                  <PasswordInput
                    {...given}
                    value={password}
                    autoComplete="current-password"
                    onChange={(event) => setPassword(event.target.value)}
                  />
                )}
              </Field>
              <Button type="submit" loading={busy === "password"} disabled={!password}>
                {say("cards.sign-password")}
              </Button>
            </form>
          )}
        </div>
        <RefusalNote trouble={trouble} />
        <div>
          <Button kind="link" onClick={onAgain}>
            {say("cards.look-again")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
