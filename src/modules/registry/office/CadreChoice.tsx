import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CadreId } from "#kernel/ids.ts";
import type { organisationContract } from "#modules/organisation/contract.ts";
import { useApi } from "#ui/api.tsx";
import { Button } from "#ui/Button.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import styles from "./matters/Matters.module.css";

export type Cadre = { id: CadreId; name: string };
type Props = Partial<GivenToInput> & { value: Cadre | null; under?: string; onChange: (value: Cadre | null) => void };

/** Which cadre: those with a post over the place first, anybody else by name or initials. */
export function CadreChoice({ value, under, onChange, ...given }: Props) {
  const { say, speak } = useSpeech();
  const [text, setText] = useState("");
  const near = text.trim() === "" && under !== undefined;
  const found = useQuery({
    ...useApi<typeof organisationContract>("organisation").cadres.queryOptions({
      input: { limit: 12, ...(near ? { under: under as never } : { text: text.trim() }) },
    }),
    enabled: value === null,
    placeholderData: (before) => before,
  });
  if (value)
    return (
      <div className={styles.picked}>
        <span>{value.name}</span>
        <Button kind="link" onClick={() => onChange(null)}>
          {say("registry.another-cadre")}
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
        placeholder={say("registry.find-cadre")}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className={styles.found} aria-label={say("registry.find-cadre")}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="plain-button" onClick={() => onChange({ id: row.id, name: row.name })}>
              {row.name}{" "}
              <span className="faint">
                {[
                  row.unit?.name,
                  ...row.posts.slice(0, 2).map((one) => `${one.territoryName}${speak(`post.${one.post}`)}`),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
        {found.data && rows.length === 0 && <li className="soft">{say("registry.no-cadre-found")}</li>}
      </ul>
    </>
  );
}
