import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { BigChoice } from "../away/BigChoice.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { workPlace } from "../households/work-place.ts";
import { PhotoButton } from "../media/PhotoButton.tsx";
import { VoiceNote } from "../media/VoiceNote.tsx";
import { Noted } from "../note/Noted.tsx";
import { todayHere } from "../store/clock.ts";
import { LogDay } from "./LogDay.tsx";
import { LogEmergency } from "./LogEmergency.tsx";
import { LogHouseholds } from "./LogHouseholds.tsx";
import { LogItems } from "./LogItems.tsx";
import { beginLog, handedIn, type LogForm, MOST_PEOPLE, MOST_PHOTOS, SUDDEN } from "./log-form.ts";

/** The work log of a day: a few words or a voice note, what kind, which households, photographs. An emergency: what it is first, the least of it asked. */
export function Log({ id }: { id?: string | undefined }) {
  const { say, language } = useSpeech();
  const { beside, news } = useOpen();
  const { state, change, send, done, full } = useForm<LogForm>("log", id, beginLog);
  const [wrong, setWrong] = useState("");
  if (done) return <Noted />;
  if (!state) return null;
  const { place, name } = workPlace(news);
  const sudden = id === SUDDEN;
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    const text = state.text.trim() || (state.voiceId ? say("phone.log.voice-only") : "");
    if (sudden && state.emergency === "") return setWrong(say("phone.sudden.kind-missing"));
    if (text.length < 2) return setWrong(say("phone.log.text-missing"));
    setWrong("");
    const form = handedIn(state, id);
    await send({ name: "worklog.write-log", input: { ...form, text, emergency: form.emergency || null } }, form);
  };
  return (
    <form onSubmit={hand} className="form">
      <a className="back" href="#/note">
        {say("phone.note")}
      </a>
      <h1>{say(sudden ? "phone.sudden" : "phone.log")}</h1>
      {sudden ? (
        <>
          <p className="note">{say("phone.sudden.told")}</p>
          <BigChoice
            label={say("phone.sudden.kind")}
            value={state.emergency}
            options={(beside.log?.emergencies ?? []).map((one) => ({ value: one.key, label: one[language] }))}
            onChange={(emergency) => change({ emergency })}
          />
        </>
      ) : (
        <LogDay value={state.day} onChange={(day) => change({ day })} />
      )}
      <Words
        label={say(sudden ? "phone.sudden.text" : state.day === todayHere() ? "phone.log.text" : "phone.log.text-then")}
        id="log-text"
        rows={4}
        value={state.text}
        maxLength={4000}
        onChange={(text) => change({ text })}
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
      {!sudden && <LogItems value={state.items} onChange={(items) => change({ items })} />}
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
      {!sudden && <LogEmergency value={state.emergency} onChange={(emergency) => change({ emergency })} />}
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      <Button kind="primary" size="large" type="submit">
        {say("phone.away.send")}
      </Button>
    </form>
  );
}
