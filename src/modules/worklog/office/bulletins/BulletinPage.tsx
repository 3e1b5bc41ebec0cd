import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { ReviewBeforeLeaving } from "#ui/ReviewBeforeLeaving.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useSaveFile } from "#ui/use-save-file.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";
import { type Behind, BehindFigure } from "./BehindFigure.tsx";
import { GroupTable, PeopleTable } from "./RankTables.tsx";

/** One bulletin: the words are edited, the ranking stands, and it goes out with a number. */
export function BulletinPage() {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const api = useWorklog();
  const bulletinId = usePathPart("bulletinId") as never;
  const found = useQuery(api.bulletin.queryOptions({ input: { bulletinId } }));
  const bulletin = found.data;
  const [words, setWords] = useState({ title: "", opening: "", closing: "" });
  const [issuing, setIssuing] = useState(false);
  const [behind, setBehind] = useState<Behind | null>(null);
  const may = useMay("worklog.bulletin", bulletin?.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another bulletin brings its own words; typing must not be overwritten
  useEffect(() => {
    if (bulletin) setWords({ title: bulletin.title, opening: bulletin.opening, closing: bulletin.closing });
  }, [bulletin?.id]);
  const edit = useCommand(api.editBulletin, { onDone: () => tell(say("worklog.saved")) });
  const issue = useCommand(api.issueBulletin, {
    onDone: ({ no }) => {
      tell(say("worklog.issued-no", { no }));
      setIssuing(false);
    },
  });
  const draft = bulletin?.state === "draft" && may;
  const { save, trouble } = useSaveFile();
  const fetch = (what: "bulletinPdf" | "bulletinDocx", end: string) =>
    void save(() => api[what].call({ bulletinId }), `${bulletin?.title ?? ""}.${end}`);
  const parts = ["opening", "closing"] as const;
  return (
    <Screen
      title={bulletin?.title ?? say("worklog.bulletins")}
      above={<WorklogNav />}
      below={
        bulletin && (
          <StateChip
            tone={draft ? "quiet" : "done"}
            word={
              bulletin.no !== null
                ? say("worklog.issued-no", { no: bulletin.no })
                : speak(`worklog.bulletin-state.${bulletin.state}`)
            }
          />
        )
      }
      actions={
        bulletin && (
          <>
            <Button onClick={() => fetch("bulletinDocx", "docx")}>{say("worklog.docx")}</Button>
            <Button onClick={() => fetch("bulletinPdf", "pdf")}>{say("worklog.pdf")}</Button>
            {draft && (
              <>
                <Button loading={edit.busy} onClick={() => void edit.run({ bulletinId, ...words })}>
                  {say("worklog.save")}
                </Button>
                <Button kind="primary" onClick={() => setIssuing(true)}>
                  {say("worklog.issue")}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      <RefusalNote trouble={trouble ?? edit.trouble ?? (found.error ? troubleOf(found.error) : null)} />
      {bulletin && (
        <>
          {draft ? (
            <div className={styles.sheet}>
              <div className={styles.form}>
                <Field label={say("worklog.title")} required wide>
                  {(given) => (
                    <Input
                      {...given}
                      value={words.title}
                      maxLength={100}
                      onChange={(event) => setWords({ ...words, title: event.target.value })}
                    />
                  )}
                </Field>
                {parts.map((part) => (
                  <Field key={part} label={say(`worklog.${part}`)} wide>
                    {(given) => (
                      <TextArea
                        {...given}
                        rows={4}
                        value={words[part]}
                        onChange={(event) => setWords({ ...words, [part]: event.target.value })}
                      />
                    )}
                  </Field>
                ))}
              </div>
            </div>
          ) : (
            <p className={`${styles.text} ${styles.sheet}`}>{bulletin.opening}</p>
          )}
          <GroupTable groups={bulletin.figures.groups} open={setBehind} />
          <PeopleTable people={bulletin.figures.people} names={bulletin.names} open={setBehind} />
          {behind && <BehindFigure bulletin={bulletin} of={behind} onClose={() => setBehind(null)} />}
          {!draft && bulletin.closing && <p className={`${styles.text} ${styles.sheet}`}>{bulletin.closing}</p>}
        </>
      )}
      <ReviewBeforeLeaving
        open={issuing}
        title={say("worklog.issue")}
        will={[bulletin?.title ?? "", say("worklog.will-issue")]}
        doWord={say("worklog.issue")}
        busy={issue.busy}
        trouble={issue.trouble}
        onDo={() => void issue.run({ bulletinId })}
        onClose={() => setIssuing(false)}
      />
    </Screen>
  );
}
