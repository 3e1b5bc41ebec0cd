import { useMemo, useState } from "react";
import { Input } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { headOf, matches } from "./head-of.ts";

const AT_FIRST = 60;

/** All households on the phone: found by a name, however little of it is typed. */
export function Households() {
  const { say, speak } = useSpeech();
  const { households, news } = useOpen();
  const [text, setText] = useState("");
  const [more, setMore] = useState(AT_FIRST);
  const found = useMemo(() => households.filter((one) => matches(one, text)), [households, text]);
  const villages = new Map<string, string>(news?.villages.map((one) => [one.place, one.name]));
  return (
    <>
      <h1>{say("phone.households")}</h1>
      <Input
        type="search"
        size="large"
        aria-label={say("phone.search")}
        placeholder={say("phone.search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="faint" role="status">
        {say("phone.found", { count: found.length })}
      </p>
      <ul className="rows">
        {found.slice(0, more).map(({ household, cardState }) => (
          <li key={household.id}>
            <a href={`#/households/${household.id}`}>
              <strong>{headOf(household)?.name ?? say("phone.no-head")}</strong>
              <span>
                {say("phone.people", { count: household.members.filter((one) => one.status === "active").length })}
                {villages.size > 1 && ` · ${villages.get(household.place) ?? ""}`}
                {household.naturalVillage && ` · ${household.naturalVillage}`}
                {cardState && ` · ${speak(`stage.${cardState}`)}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {found.length > more && (
        <button type="button" className="wide" onClick={() => setMore(more + AT_FIRST)}>
          {say("phone.show-more", { count: found.length - more })}
        </button>
      )}
    </>
  );
}
