import { INCOME_ITEMS } from "#modules/registry/contract.ts";
import { useSpeech } from "#ui/Speech.tsx";
import type { Draft } from "./draft.ts";

/** What was found at the other household and could not come along to this one: to be noted where those people live now. */
export function LeftBehind({ draft: { left = [] } }: { draft: Draft }) {
  const { say, speak, language } = useSpeech();
  if (left.length === 0) return null;
  const itemOf = (code: string) => INCOME_ITEMS.find((one) => one.code === code)?.[language] ?? code;
  return (
    <div className="note" role="status">
      {say("phone.survey.left")}
      <ul>
        {left.map(({ field, name, item }) => (
          <li key={`${field} ${name} ${item}`}>
            {item ? `${say("phone.survey.income")} · ${itemOf(item)}` : `${name ?? ""} ${speak(`field.${field}`)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
