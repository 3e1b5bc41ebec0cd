import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FileId } from "#kernel/ids.ts";
import { To, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Field } from "#ui/Field.tsx";
import { FileDrop } from "#ui/FileDrop.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { upload } from "#ui/upload.ts";
import { useCommand } from "#ui/use-command.ts";
import { usePlaces } from "../api.ts";
import styles from "../office.module.css";
import { PlannedLines } from "./PlannedLines.tsx";

/** A list of villages comes from a workbook: first what it would come to, line by line; then it is taken. */
export function LoadVillages() {
  const say = useSay();
  const tell = useTell();
  const go = useGo();
  const actor = useActor();
  const places = usePlaces();
  const [file, setFile] = useState<{ fileId: FileId; name: string } | null>(null);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [since, setSince] = useState<string | null>(today());
  const [leaveOutRefused, setLeaveOut] = useState(false);
  const plan = useQuery({
    ...places.planVillages.queryOptions({ input: { list: { fileId: file?.fileId as FileId } } }),
    enabled: file !== null,
    retry: false,
  });
  const load = useCommand(places.loadVillages, {
    onDone: (done) => {
      tell(say("places.loaded", done));
      go("/villages");
    },
  });
  const send = async (chosen: File) => {
    setSending(true);
    setTrouble(null);
    try {
      const place = actor.rights["place.edit"]?.[0] ?? actor.countyCode;
      const { fileId, name } = await upload(chosen, { purpose: "village", place });
      setFile({ fileId: fileId as FileId, name });
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setSending(false);
    }
  };
  const refused = plan.data?.counts.refused ?? 0;
  const good = (plan.data?.counts.new ?? 0) + (plan.data?.counts.renamed ?? 0);
  return (
    <Screen title={say("places.load")} above={<To to="/villages">{say("places.back-to-list")}</To>}>
      <div className={styles.step}>
        <FileDrop
          title={file ? say("places.load-another", { name: file.name }) : say("places.load-drop")}
          hint={say("places.load-hint")}
          accept=".xlsx,.xls,.csv"
          disabled={sending}
          onFile={(chosen) => void send(chosen)}
        />
      </div>
      <RefusalNote trouble={trouble ?? (plan.error ? troubleOf(plan.error) : null)} />
      {file && plan.data && (
        <Section title={say("places.load-result")}>
          <PlannedLines plan={plan.data} />
          <div className={styles.buttons}>
            <Field label={say("places.since")}>
              {(given) => <DayInput {...given} value={since} onChange={setSince} />}
            </Field>
            {refused > 0 && good > 0 && (
              <Checkbox checked={leaveOutRefused} onChange={(event) => setLeaveOut(event.target.checked)}>
                {say("places.leave-out", { count: refused })}
              </Checkbox>
            )}
            <Button
              kind="primary"
              disabled={good === 0 || !since || (refused > 0 && !leaveOutRefused)}
              loading={load.busy}
              onClick={() => void load.run({ list: { fileId: file.fileId }, since: since as never, leaveOutRefused })}
            >
              {say("places.load-take", { count: good })}
            </Button>
          </div>
          <RefusalNote trouble={load.trouble} />
        </Section>
      )}
    </Screen>
  );
}
