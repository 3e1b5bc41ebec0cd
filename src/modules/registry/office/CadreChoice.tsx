import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CadreId } from "#kernel/ids.ts";
import type { organisationContract } from "#modules/organisation/contract.ts";
import { useApi } from "#ui/api.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import styles from "./matters/Matters.module.css";

export type Cadre = { id: CadreId; name: string };
const FIRST = 12;
const MOST = 200;
/** Not a unit: the whole county. */
const EVERYWHERE = "county";

type Props = Partial<GivenToInput> & { value: Cadre | null; under?: string; onChange: (value: Cadre | null) => void };

/** Which cadre: those with a post over the place first; anybody of the county by unit, by name or by initials. */
export function CadreChoice({ value, under, onChange, ...given }: Props) {
  const { say, speak, language } = useSpeech();
  const [text, setText] = useState("");
  const [unit, setUnit] = useState<string | null>(null);
  const [limit, setLimit] = useState(FIRST);
  const organisation = useApi<typeof organisationContract>("organisation");
  const near = text.trim() === "" && unit === null && under !== undefined;
  const inUnit = unit !== null && unit !== EVERYWHERE;
  const found = useQuery({
    ...organisation.cadres.queryOptions({
      input: {
        limit,
        ...(near && { under: under as never }),
        ...(inUnit && { unitId: unit as never }),
        ...(text.trim() !== "" && { text: text.trim() }),
      },
    }),
    enabled: value === null,
    placeholderData: (before) => before,
  });
  const units = useQuery({ ...organisation.units.queryOptions({ input: {} }), enabled: value === null });
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
      <Choice
        aria-label={say("registry.cadre-from")}
        value={unit}
        emptyWord={say(under === undefined ? "registry.cadre-from.county" : "registry.cadre-from.near")}
        options={[
          ...(under === undefined ? [] : [{ value: EVERYWHERE, label: say("registry.cadre-from.county") }]),
          ...(units.data ?? []).map((one) => ({ value: one.id, label: one.name })),
        ]}
        onChange={(next) => {
          setUnit(next);
          setLimit(FIRST);
        }}
      />
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
                  ...row.posts
                    .slice(0, 2)
                    .map((one) => `${one.territoryName}${language === "zh" ? "" : " "}${speak(`post.${one.post}`)}`),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
        {found.data?.next && (
          <li>
            <Button kind="link" onClick={() => setLimit(MOST)}>
              {say("ui.list.more")}
            </Button>
          </li>
        )}
        {found.data && rows.length === 0 && <li className="soft">{say("registry.no-cadre-found")}</li>}
      </ul>
    </>
  );
}
