import { labelIn } from "#modules/registry/contract.ts";
import type { PostingField } from "#packs/schemas/posting.ts";
import { To, useAddressState } from "#ui/Address.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { type PostingShown, TEXT_KINDS } from "../../contract.ts";
import { classOn } from "../../domain/facts.ts";
import styles from "../office.module.css";

/** Exactly what each channel shows: the paper on the board, the page on the web. */
export function Preview({ posting }: { posting: PostingShown }) {
  const { say, speak, language } = useSpeech();
  const [{ channel }, setAddress] = useAddressState<{ channel?: string }>();
  const shown = channel === "web" ? "web" : "board";
  const columns = posting.columns[shown].filter((field) => posting.items.some((item) => item[shown][field]));
  /** The page on the web says the class in the reader's language; the paper on the board is Chinese. */
  const said = (field: PostingField, text: string | undefined) =>
    field === "class" && shown === "web" && text ? labelIn(language, classOn(posting.kind), text) : text;
  return (
    <Section title={say("posting.preview")} note={say("posting.preview-note")}>
      <Tabs
        label={say("posting.preview")}
        tabs={[
          { key: "board", name: say("posting.channel.board") },
          { key: "web", name: say("posting.channel.web") },
        ]}
        shown={shown}
        onChange={(key) => setAddress({ channel: key === "board" ? undefined : key })}
      />
      <div className={styles.preview}>
        {posting.note && <p className={`${styles.statement} ${styles.text}`}>{posting.note}</p>}
        {!TEXT_KINDS.has(posting.kind) && (
          <ScrollFrame label={say("posting.preview")}>
            <table className={styles.table} aria-label={speak(`posting.channel.${shown}`)}>
              <thead>
                <tr>
                  <th scope="col" className={styles.end}>
                    {say("posting.row-no")}
                  </th>
                  {columns.map((field) => (
                    <th key={field} scope="col" className={field === "householdSize" ? styles.end : undefined}>
                      {speak(`posting.field.${field}`)}
                    </th>
                  ))}
                  <th scope="col">{say("posting.inside-only")}</th>
                </tr>
              </thead>
              <tbody>
                {posting.items.map((item) => (
                  <tr key={item.householdId}>
                    <td className={styles.end}>{item.no}</td>
                    {columns.map((field) => (
                      <td key={field} className={field === "householdSize" ? styles.end : undefined}>
                        {said(field, item[shown][field]) ?? <span className="faint">—</span>}
                      </td>
                    ))}
                    <td>
                      <To to={`/households/${item.householdId}`} className="faint">
                        {item.headName || say("posting.open-household")}
                      </To>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        )}
        {posting.contact && (
          <p className="soft">
            {say("ui.lead", { word: say("posting.contact") })}
            {posting.contact}
          </p>
        )}
      </div>
    </Section>
  );
}
