import { useState } from "react";
import { Button } from "../Button.tsx";
import { Choice } from "../Choice.tsx";
import { Dialog } from "../Dialog.tsx";
import { Field } from "../Field.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { useSay } from "../Speech.tsx";
import { useTell } from "../Toasts.tsx";
import { useCommand } from "../use-command.ts";

type Format = "xlsx" | "csv";
type Asked = { commandId: string; format: Format };

/** Writes a list with the filters that are on as a workbook or CSV: long work, found in the tray when it is done. */
export function ExportList<Filters extends object>({
  operation,
  filters,
}: {
  operation: { call: (input: Filters & Asked) => Promise<{ jobId: string }> };
  filters: Filters;
}) {
  const say = useSay();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [format, setFormat] = useState<Format>("xlsx");
  const send = useCommand<Filters & Asked, { jobId: string }>(operation, {
    onDone: () => {
      tell(say("ui.export-begun"));
      setOpen(false);
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say("ui.export")}</Button>
      <Dialog
        open={open}
        title={say("ui.export-list")}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{say("ui.cancel")}</Button>
            <Button
              kind="primary"
              loading={send.busy}
              onClick={() => void send.run({ ...filters, format } as Omit<Filters & Asked, "commandId">)}
            >
              {say("ui.export")}
            </Button>
          </>
        }
      >
        <p className="soft" style={{ marginBlockEnd: 16 }}>
          {say("ui.export-list-about")}
        </p>
        <Field label={say("ui.export-format")}>
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
        <RefusalNote trouble={send.trouble} />
      </Dialog>
    </>
  );
}
