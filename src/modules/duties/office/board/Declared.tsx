import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { joined } from "#i18n/speak.ts";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useDuties } from "../api.ts";
import { useNamed } from "../Lines.tsx";
import styles from "../office.module.css";
import { DeclareDuty } from "./declare/DeclareDuty.tsx";
import { useWhen } from "./use-when.ts";

/** Every duty in force: who, when, what settles it, and where it comes from. */
export function Declared() {
  const { say, speak, language } = useSpeech();
  const named = useNamed();
  const when = useWhen();
  const mayDeclare = useMay("duty.declare");
  const duties = useQuery(useDuties().declared.queryOptions({ input: {} }));
  const [declaring, setDeclaring] = useState(false);
  const end = useCommand(useDuties().endDuty);
  if (duties.error && !duties.data)
    return <RefusalNote trouble={troubleOf(duties.error)} again={() => void duties.refetch()} />;
  return (
    <>
      <RefusalNote trouble={end.trouble} />
      {mayDeclare && (
        <p className={styles.tools}>
          <Button kind="primary" onClick={() => setDeclaring(true)}>
            {say("duties.declare")}
          </Button>
        </p>
      )}
      {declaring && duties.data && <DeclareDuty inForce={duties.data} onClose={() => setDeclaring(false)} />}
      <ScrollFrame label={say("duties.board.tab.rules")} busy={duties.isPending}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(["name", "who", "when", "source"] as const).map((one) => (
                <th scope="col" key={one}>
                  {say(`duties.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(duties.data ?? []).map(({ declaration, from, source, own, kept }) => (
              <tr key={own?.id ?? declaration.key}>
                <th scope="row">{named(declaration)}</th>
                <td>
                  {joined(
                    language,
                    declaration.owed.posts.map((post) => speak(`post.${post}`)),
                  )}
                </td>
                <td>
                  {when(declaration)} {!kept && <span className="faint">{say("duties.not-kept")}</span>}
                </td>
                <td>
                  {own ? (
                    <>
                      {say("duties.from-own", { place: own.placeName, source })}{" "}
                      {mayDeclare && (
                        <Button
                          kind="link"
                          loading={end.busy}
                          onClick={() => void end.run({ declarationId: own.id, on: today() } as never)}
                        >
                          {say("duties.end-own")}
                        </Button>
                      )}
                    </>
                  ) : (
                    <To to={`/rules/${from}`}>{say("duties.see-rule")}</To>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}
