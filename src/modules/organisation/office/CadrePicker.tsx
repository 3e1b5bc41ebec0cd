import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CadreId } from "#kernel/ids.ts";
import { Button } from "#ui/Button.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { CadreRow } from "../contract.ts";
import { useOrganisation } from "./api.ts";
import styles from "./office.module.css";

export type Picked = { id: CadreId; name: string };
type Props = Partial<GivenToInput> & { value: Picked | null; onChange: (value: Picked | null) => void };

/** Who it is: typed by name or pinyin initials, told apart by unit and post. */
export function CadrePicker({ value, onChange, ...given }: Props) {
  const { say } = useSpeech();
  const [text, setText] = useState("");
  const found = useQuery({
    ...useOrganisation().cadres.queryOptions({ input: { text, limit: 12 } }),
    enabled: value === null,
    placeholderData: (before) => before,
  });
  if (value)
    return (
      <div className={styles.picked}>
        <span>{value.name}</span>
        <Button kind="link" onClick={() => onChange(null)}>
          {say("organisation.another-person")}
        </Button>
      </div>
    );
  const rows = found.data?.rows ?? [];
  return (
    <>
      <Input
        {...given}
        value={text}
        autoComplete="off"
        placeholder={say("organisation.find-person")}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className={styles.found} aria-label={say("organisation.find-person")}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="plain-button" onClick={() => onChange({ id: row.id, name: row.name })}>
              {row.name} <About row={row} />
            </button>
          </li>
        ))}
        {found.data && rows.length === 0 && <li className="soft">{say("organisation.nobody-found")}</li>}
      </ul>
    </>
  );
}

/** What tells people of one name apart. */
function About({ row }: { row: CadreRow }) {
  const { speak } = useSpeech();
  const posts = row.posts.slice(0, 2).map((one) => `${one.territoryName} ${speak(`post.${one.post}`)}`);
  return <span className="faint">{[row.unit?.name, ...posts].filter(Boolean).join(" · ")}</span>;
}
