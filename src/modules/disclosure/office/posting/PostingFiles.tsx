import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { FileDrop } from "#ui/FileDrop.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { upload } from "#ui/upload.ts";
import { useCommand } from "#ui/use-command.ts";
import type { FileShown, PostingShown } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import styles from "../office.module.css";
import { whyNotTake } from "./refused.ts";

type Props = { posting: PostingShown };

/** The files that the public may download while the posting runs: what was found in each, and who answers for it. */
export function PostingFiles({ posting }: Props) {
  const { say } = useSpeech();
  const may = posting.state === "draft" && whyNotTake(posting, "check") === null;
  if (!may && posting.files.length === 0) return null;
  return (
    <Section title={say("posting.files")} note={say("posting.files-lead")}>
      <div className={`${styles.sheet} ${styles.files}`}>
        {posting.files.length > 0 && (
          <ul>
            {posting.files.map((file) => (
              <OneFile key={file.fileId} posting={posting} file={file} may={may} />
            ))}
          </ul>
        )}
        {may && <AddFile posting={posting} />}
      </div>
    </Section>
  );
}

function OneFile({ posting, file, may }: Props & { file: FileShown; may: boolean }) {
  const { say } = useSpeech();
  const disclosure = useDisclosure();
  const detach = useCommand(disclosure.detach);
  const confirm = useCommand(disclosure.confirmFile);
  const input = { postingId: posting.id, fileId: file.fileId };
  return (
    <li>
      <span className={styles.file}>
        <a href={`/api/files/${file.fileId}`} download>
          {file.name}
        </a>
        <span className="soft">{useStanding(posting, file)}</span>
      </span>
      {may && (
        <span className={styles.do}>
          {!file.whole && file.confirmedAt === null && (
            <Button loading={confirm.busy} onClick={() => void confirm.run(input)}>
              {say("posting.file-confirm")}
            </Button>
          )}
          <Button loading={detach.busy} onClick={() => void detach.run(input)}>
            {say("posting.file-remove")}
            <span className="hidden-text"> {file.name}</span>
          </Button>
        </span>
      )}
      <RefusalNote trouble={detach.trouble ?? confirm.trouble} />
    </li>
  );
}

/** What was seen to of a file, in a few words. */
function useStanding(posting: PostingShown, file: FileShown): string {
  const { say } = useSpeech();
  const found = posting.findings.some(
    ({ rule, facts }) => rule.startsWith("posting.file.") && !rule.endsWith(".unread") && facts.file === file.name,
  );
  if (found) return say("posting.file-state.found");
  if (file.whole) return say("posting.file-state.clean");
  return file.confirmedBy === null
    ? say("posting.file-state.unread")
    : say("posting.file-state.confirmed", { name: file.confirmedBy });
}

function AddFile({ posting }: Props) {
  const { say } = useSpeech();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sending, setSending] = useState(false);
  const attach = useCommand(useDisclosure().attach);
  const send = async (file: File) => {
    setSending(true);
    setTrouble(null);
    try {
      const { fileId } = await upload(file, { purpose: "posting", place: posting.place });
      await attach.run({ postingId: posting.id, fileId: fileId as never });
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <FileDrop
        title={say("posting.file-add")}
        hint={say("posting.file-kinds")}
        accept=".pdf,.docx,.xlsx,image/jpeg,image/png"
        disabled={sending || attach.busy}
        onFile={(file) => void send(file)}
      />
      <RefusalNote trouble={trouble ?? attach.trouble} />
    </>
  );
}
