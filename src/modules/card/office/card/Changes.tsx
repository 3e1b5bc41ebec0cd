import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { VersionDiff } from "#ui/VersionDiff.tsx";
import type { ChangeShown } from "../../contract.ts";
import { wordOf } from "../word-of.ts";

/** What has changed in the register since the last frozen version: why the signatures no longer hold. */
export function Changes({ changes, lastVersion }: { changes: readonly ChangeShown[]; lastVersion: number }) {
  const { say, language } = useSpeech();
  if (lastVersion === 0 || changes.length === 0) return null;
  return (
    <Section title={say("cards.changes-since", { version: lastVersion })}>
      <VersionDiff
        differences={changes.map((one) => ({
          key: one.path,
          field: one.label[language],
          before: wordOf(one.path, one.before, language),
          after: wordOf(one.path, one.after, language),
        }))}
      />
    </Section>
  );
}
