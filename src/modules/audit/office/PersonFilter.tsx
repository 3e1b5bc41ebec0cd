import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CadreId } from "#kernel/ids.ts";
import { Button } from "#ui/Button.tsx";
import { Input } from "#ui/Input.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "./Audit.module.css";
import { usePeople } from "./api.ts";

type Props = { value: string | undefined; onChange: (cadreId: string | undefined) => void };

const SUGGESTED = 8;

/** Whose entries: typed by name or pinyin and chosen; taken off again by the same button. */
export function PersonFilter({ value, onChange }: Props) {
  const say = useSay();
  const people = usePeople();
  const [text, setText] = useState("");
  const chosen = useQuery({
    ...people.cadre.queryOptions({ input: { id: (value ?? "") as CadreId } }),
    enabled: value !== undefined,
  });
  const found = useQuery({
    ...people.cadres.queryOptions({ input: { text, limit: SUGGESTED } }),
    enabled: value === undefined && text.trim() !== "",
  });
  if (value !== undefined)
    return (
      <Button onClick={() => onChange(undefined)} title={say("audit.person.off")}>
        {say("ui.lead", { word: say("audit.who") })}
        {chosen.data?.name ?? "…"} ×
      </Button>
    );
  return (
    <div className={styles.person}>
      <Input
        value={text}
        type="search"
        autoComplete="off"
        aria-label={say("audit.person")}
        placeholder={say("audit.person")}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== "" && found.data && (
        <ul className={styles.people}>
          {found.data.rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className="plain-button"
                onClick={() => {
                  setText("");
                  onChange(row.id);
                }}
              >
                {row.name} <span className="faint">{row.unit?.name ?? ""}</span>
              </button>
            </li>
          ))}
          {found.data.rows.length === 0 && <li className="faint">{say("audit.person.none")}</li>}
        </ul>
      )}
    </div>
  );
}
