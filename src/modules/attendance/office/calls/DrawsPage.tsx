import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { AttendanceNav } from "../AttendanceNav.tsx";
import { useAttendance } from "../api.ts";
import styles from "../office.module.css";

/** Call checks drawn so far, and a new one. */
export function DrawsPage() {
  const say = useSay();
  const [{ under }] = useAddressState<{ under?: string }>();
  const [drawing, setDrawing] = useState(false);
  const draws = useQuery(useAttendance().draws.queryOptions({ input: { ...(under && { under: under as never }) } }));
  return (
    <Screen
      title={say("attendance.calls")}
      above={<AttendanceNav />}
      actions={
        <Button kind="primary" onClick={() => setDrawing(true)}>
          {say("attendance.draw-new")}
        </Button>
      }
    >
      <RefusalNote trouble={draws.error ? troubleOf(draws.error) : null} />
      {draws.data?.length === 0 && (
        <EmptyState title={say("attendance.draws-none")} todo={say("attendance.draws-none.do")} />
      )}
      {draws.data && draws.data.length > 0 && (
        <ScrollFrame label={say("attendance.calls")}>
          <table className={styles.table} aria-label={say("attendance.calls")}>
            <thead>
              <tr>
                <th scope="col">{say("attendance.draw")}</th>
                <th scope="col">{say("duties.place")}</th>
                <th scope="col">{say("attendance.seed")}</th>
                <th scope="col" className={styles.end}>
                  {say("attendance.called")}
                </th>
                <th scope="col" className={styles.end}>
                  {say("attendance.outcome.away")}
                </th>
              </tr>
            </thead>
            <tbody>
              {draws.data.map((one) => (
                <tr key={one.id}>
                  <td>
                    <To to={`/attendance/calls/${one.id}`}>
                      {say("attendance.draw-of", { day: one.day, pool: one.pool, size: one.size })}
                    </To>
                  </td>
                  <td>{one.placeName}</td>
                  <td className="number">{one.seed}</td>
                  <td className={styles.end}>
                    {one.called} / {one.size}
                  </td>
                  <td className={styles.end}>{one.away}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {drawing && <DrawDialog {...(under && { under })} onClose={() => setDrawing(false)} />}
    </Screen>
  );
}

function DrawDialog({ under, onClose }: { under?: string; onClose: () => void }) {
  const say = useSay();
  const go = useGo();
  const actor = useActor();
  const [drawId] = useState(newId);
  const [size, setSize] = useState("10");
  const [seed, setSeed] = useState("");
  const ground = under ?? actor.rights["attendance.check"]?.[0] ?? actor.countyCode;
  const draw = useCommand(useAttendance().drawCalls, { onDone: () => go(`/attendance/calls/${drawId}`) });
  return (
    <Dialog
      open
      title={say("attendance.draw-new")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={draw.busy}
            disabled={!(Number(size) > 0)}
            onClick={() =>
              void draw.run({
                drawId: drawId as never,
                under: ground as never,
                size: Number(size),
                ...(seed.trim() && { seed: seed.trim() }),
              })
            }
          >
            {say("attendance.draw")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("attendance.draw-size")} required>
          {(given) => (
            <Input
              {...given}
              type="number"
              min={1}
              max={200}
              value={size}
              onChange={(event) => setSize(event.target.value)}
            />
          )}
        </Field>
        <Field label={say("attendance.draw-seed")} hint={say("attendance.draw-seed-hint")}>
          {(given) => (
            <Input {...given} value={seed} maxLength={80} onChange={(event) => setSeed(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={draw.trouble} />
      </div>
    </Dialog>
  );
}
