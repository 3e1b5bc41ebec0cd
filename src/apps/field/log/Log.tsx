import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { headOf } from "../households/head-of.ts";
import { Noted } from "../note/Noted.tsx";
import { todayHere } from "../store/clock.ts";

/** The work log of a day: what kind, which households, a few words. */
export function Log() {
  const { say, language } = useSpeech();
  const { act, beside, households } = useOpen();
  const [text, setText] = useState("");
  const [items, setItems] = useState<readonly string[]>([]);
  const [at, setAt] = useState<readonly string[]>([]);
  const [emergency, setEmergency] = useState("");
  const [wrong, setWrong] = useState("");
  const [done, setDone] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length < 2) return setWrong(say("phone.log.text-missing"));
    const input = { commandId: newId(), logId: newId(), day: todayHere(), text, items, households: at };
    try {
      await act({ name: "worklog.write-log", input: { ...input, emergency: emergency || null } });
      setDone(true);
    } catch {
      setWrong(say("phone.disk-full"));
    }
  };
  if (done) return <Noted />;
  const toggle = (key: string) =>
    setItems(items.includes(key) ? items.filter((one) => one !== key) : [...items, key].slice(-10));
  return (
    <form onSubmit={send} className="form">
      <a className="back" href="#/note">
        {say("phone.note")}
      </a>
      <h1>{say("phone.log")}</h1>
      <label htmlFor="log-text">{say("phone.log.text")}</label>
      <TextArea
        id="log-text"
        rows={4}
        value={text}
        maxLength={4000}
        onChange={(event) => setText(event.target.value)}
      />
      {beside.log?.sets.map((set) => (
        <fieldset key={set.key} className="big-choice">
          <legend>{set[language]}</legend>
          {set.items.map((one) => (
            <label key={one.key} className={items.includes(one.key) ? "on" : ""}>
              <input type="checkbox" checked={items.includes(one.key)} onChange={() => toggle(one.key)} />
              {one[language]}
            </label>
          ))}
        </fieldset>
      ))}
      <label htmlFor="log-household">{say("phone.log.households", { count: at.length })}</label>
      <select
        id="log-household"
        value=""
        onChange={(event) => event.target.value && setAt([...new Set([...at, event.target.value])])}
      >
        <option value="">{say("phone.log.add-household")}</option>
        {households.map(({ household }) => (
          <option key={household.id} value={household.id}>
            {headOf(household)?.name} {household.naturalVillage ?? ""}
          </option>
        ))}
      </select>
      <label htmlFor="log-emergency">{say("phone.log.emergency")}</label>
      <select id="log-emergency" value={emergency} onChange={(event) => setEmergency(event.target.value)}>
        <option value="">{say("phone.log.no-emergency")}</option>
        {beside.log?.emergencies.map((one) => (
          <option key={one.key} value={one.key}>
            {one[language]}
          </option>
        ))}
      </select>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <Button kind="primary" size="large" type="submit">
        {say("phone.away.send")}
      </Button>
    </form>
  );
}
