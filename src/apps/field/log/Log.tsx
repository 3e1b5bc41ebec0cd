import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { TextArea } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { Wrong } from "../form/Wrong.tsx";
import { workPlace } from "../households/work-place.ts";
import { PhotoButton } from "../media/PhotoButton.tsx";
import { VoiceNote } from "../media/VoiceNote.tsx";
import { Noted } from "../note/Noted.tsx";
import { LogHouseholds } from "./LogHouseholds.tsx";
import { beginLog, type LogForm, MOST_PEOPLE, MOST_PHOTOS } from "./log-form.ts";

/** The work log of a day: a few words or a voice note, what kind, which households, photographs. */
export function Log({ id }: { id?: string | undefined }) {
  const { say, language } = useSpeech();
  const { beside, news } = useOpen();
  const { state, change, send, done, full } = useForm<LogForm>("log", id, beginLog);
  const [wrong, setWrong] = useState("");
  if (done) return <Noted />;
  if (!state) return null;
  const { place, name } = workPlace(news);
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    const text = state.text.trim() || (state.voiceId ? say("phone.log.voice-only") : "");
    if (text.length < 2) return setWrong(say("phone.log.text-missing"));
    setWrong("");
    await send({ name: "worklog.write-log", input: { ...state, text, emergency: state.emergency || null } });
  };
  const toggle = (key: string) =>
    change(({ items }) => ({
      items: items.includes(key) ? items.filter((one) => one !== key) : [...items, key].slice(-10),
    }));
  return (
    <form onSubmit={hand} className="form">
      <a className="back" href="#/note">
        {say("phone.note")}
      </a>
      <h1>{say("phone.log")}</h1>
      <label htmlFor="log-text">{say("phone.log.text")}</label>
      <TextArea
        id="log-text"
        rows={4}
        value={state.text}
        maxLength={4000}
        onChange={(event) => change({ text: event.target.value })}
      />
      <VoiceNote
        forCommand={state.commandId}
        place={place}
        fileId={state.voiceId}
        onChange={(voiceId) => change({ voiceId })}
      />
      {state.photos.length < MOST_PHOTOS && (
        <PhotoButton
          forCommand={state.commandId}
          purpose="log-photo"
          place={place}
          placeName={name}
          name="log.jpg"
          count={state.photos.length}
          onTaken={({ fileId }) => change(({ photos }) => ({ photos: [...photos, fileId] }))}
        />
      )}
      {beside.log?.sets.map((set) => (
        <fieldset key={set.key} className="big-choice">
          <legend>{set[language]}</legend>
          {set.items.map((one) => (
            <label key={one.key} className={state.items.includes(one.key) ? "on" : ""}>
              <input type="checkbox" checked={state.items.includes(one.key)} onChange={() => toggle(one.key)} />
              {one[language]}
            </label>
          ))}
        </fieldset>
      ))}
      <LogHouseholds value={state.households} onChange={(households) => change({ households })} />
      <label htmlFor="log-people">{say("phone.log.people")}</label>
      <input
        id="log-people"
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST_PEOPLE}
        value={state.people || ""}
        onChange={(event) =>
          change({ people: Math.min(MOST_PEOPLE, Math.max(0, Math.trunc(Number(event.target.value)))) })
        }
      />
      <label htmlFor="log-emergency">{say("phone.log.emergency")}</label>
      <select
        id="log-emergency"
        value={state.emergency}
        onChange={(event) => change({ emergency: event.target.value })}
      >
        <option value="">{say("phone.log.no-emergency")}</option>
        {beside.log?.emergencies.map((one) => (
          <option key={one.key} value={one.key}>
            {one[language]}
          </option>
        ))}
      </select>
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      <Button kind="primary" size="large" type="submit">
        {say("phone.away.send")}
      </Button>
    </form>
  );
}
