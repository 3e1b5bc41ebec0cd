import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { YesNo } from "#ui/YesNo.tsx";
import type { HouseholdFilters, HouseholdSort } from "../../contract.ts";
import { FIELDS } from "../../domain/fields.ts";
import { useRegistry } from "../api.ts";
import styles from "./ExportDialog.module.css";

type Rows = "list" | "household" | "person";

type Props = {
  filters: HouseholdFilters;
  sort: HouseholdSort;
  /** Keys of the columns the list shows, in its order. */
  columns: readonly string[];
  onClose: () => void;
};

/** The list as it is shown, or blocks of the form; what the list is narrowed to decides the rows. */
export function ExportDialog({ filters, sort, columns, onClose }: Props) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const mayUnseal = useMay("household.unseal");
  const [rows, setRows] = useState<Rows>("list");
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
  const [blocks, setBlocks] = useState<string[]>(["A", "E"]);
  const [unmask, setUnmask] = useState<boolean | null>(false);
  const [gbCodes, setGbCodes] = useState(false);
  const [reason, setReason] = useState("");
  const send = useCommand(useRegistry().export, {
    onDone: () => {
      tell(say("registry.export-begun"));
      onClose();
    },
  });
  const fitting = FIELDS.filter(
    (field) => blocks.includes(field.block) && (rows === "person" || field.scope !== "person"),
  );
  const names = [...new Set(FIELDS.map((field) => field.block))];
  const asShown = rows === "list";
  const wanted = asShown ? [...columns] : fitting.map((field) => field.id);
  const open = !asShown && unmask === true;
  const run = () =>
    void send.run({
      filters,
      rows,
      format,
      sort,
      columns: wanted,
      gbCodes: !asShown && gbCodes,
      unmask: open,
      ...(open && { reason: reason.trim() }),
    });
  return (
    <Dialog
      open
      title={say("registry.export-title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={send.busy}
            disabled={wanted.length === 0 || (open && reason.trim().length < 2)}
            onClick={run}
          >
            {say("ui.export")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("registry.export-rows")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={rows}
              options={[
                { value: "list", label: say("registry.export-rows.list") },
                { value: "person", label: say("registry.export-rows.person") },
                { value: "household", label: say("registry.export-rows.household") },
              ]}
              onChange={(value) => setRows((value ?? "list") as Rows)}
            />
          )}
        </Field>
        {asShown ? (
          <p className="soft">{say("registry.export-list-note", { count: columns.length })}</p>
        ) : (
          <Field label={say("registry.export-blocks")} hint={say("registry.export-columns", { count: fitting.length })}>
            {(given) => (
              <MultiChoice
                {...given}
                label={say("registry.export-blocks")}
                values={blocks}
                options={names.map((block) => ({ value: block, label: speak(`registry.block.${block}`) }))}
                onChange={setBlocks}
              />
            )}
          </Field>
        )}
        <Field label={say("registry.export-format")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={format}
              options={[
                { value: "xlsx", label: "Excel (.xlsx)" },
                { value: "csv", label: "CSV" },
              ]}
              onChange={(value) => setFormat(value === "csv" ? "csv" : "xlsx")}
            />
          )}
        </Field>
        {!asShown && (
          <Checkbox checked={gbCodes} onChange={(event) => setGbCodes(event.target.checked)}>
            {say("registry.export-gb-codes")}
          </Checkbox>
        )}
        {mayUnseal && !asShown && (
          <Field label={say("registry.export-unmask")} hint={say("registry.export-unmask.hint")}>
            {(given) => <YesNo {...given} label={say("registry.export-unmask")} value={unmask} onChange={setUnmask} />}
          </Field>
        )}
        {open && (
          <Field label={say("registry.reason")} required hint={say("registry.reason-hint")}>
            {(given) => (
              <Input {...given} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
        )}
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}
