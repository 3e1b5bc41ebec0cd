import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { FileDrop } from "#ui/FileDrop.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { type Uploaded, upload } from "#ui/upload.ts";

/** A paper handed in: minutes, a decision, a certificate. It lies where the person's own office is. */
export function FilePick({ value, onChange }: { value: string | null; onChange: (fileId: string | null) => void }) {
  const say = useSay();
  const actor = useActor();
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      const put = await upload(file, { purpose: "stationing", place: actor.offices[0]?.territory ?? actor.countyCode });
      setName(put.name);
      onChange(put.fileId);
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  if (value !== null)
    return (
      <div>
        {name}{" "}
        <Button kind="link" onClick={() => onChange(null)}>
          {say("stationing.another")}
        </Button>
      </div>
    );
  return (
    <>
      <FileDrop
        title={say("stationing.hand-in-file")}
        accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"
        disabled={busy}
        onFile={(file) => void take(file)}
      />
      <RefusalNote trouble={trouble} />
    </>
  );
}

export type PickedFile = Pick<Uploaded, "fileId" | "name">;
type Several = { label: string; value: unknown; onChange: (files: PickedFile[]) => void };

/** Several papers and photos of one matter. */
export function FilesPick({ label, value, onChange }: Several) {
  const actor = useActor();
  return (
    <ProofFiles
      purpose="stationing"
      place={actor.offices[0]?.territory ?? actor.countyCode}
      files={(value as PickedFile[] | undefined) ?? []}
      onChange={onChange}
      label={label}
    />
  );
}
