import type { FormEvent } from "react";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { Back } from "../shell/Back.tsx";
import { goTo } from "../shell/use-route.ts";
import { subjectsOf } from "./campaign-work.ts";
import { useUnsentMarks } from "./use-unsent-marks.ts";

/** What was seen to in one household (or the village): a tick a point. `id`: `<campaign>~<subject>`, or a mark to be mended. */
export function MarkPage({ id }: { id: string }) {
  const { say, language } = useSpeech();
  const { beside, households } = useOpen();
  const unsent = useUnsentMarks();
  const { state, change, send, full } = useForm("mark", id, () => {
    const [campaignId = "", subject = ""] = id.split("~");
    return { commandId: newId(), campaignId, subject, items: null as readonly string[] | null, note: "" };
  });
  if (!state) return null;
  const campaign = beside.campaigns?.find((one) => one.id === state.campaignId);
  const subject = campaign && subjectsOf(campaign, households, unsent).find((one) => one.id === state.subject);
  if (!campaign || !subject) return <p className="note">{say("phone.campaign.not-here")}</p>;
  const items = state.items ?? subject.items;
  const note = state.items === null && state.note === "" ? subject.note : state.note;
  const every = campaign.checklist.map((one) => one.key);
  const set = (next: readonly string[]) => change({ items: next, note });
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    const { commandId, campaignId } = state;
    const input = { commandId, campaignId, subject: state.subject, items, note: note.trim() };
    if (await send({ name: "campaign.mark", input })) goTo(`campaign/${campaignId}`);
  };
  return (
    <form onSubmit={hand} className="form">
      <Back to={`campaign/${campaign.id}`}>{campaign.title}</Back>
      <h1>{subject.name || say("phone.no-head")}</h1>
      {subject.about && <p className="faint">{subject.about}</p>}
      <fieldset className="big-choice">
        <legend>{say("phone.campaign.seen-to")}</legend>
        {campaign.checklist.map((one) => (
          <label key={one.key} className={items.includes(one.key) ? "on" : ""}>
            <input
              type="checkbox"
              checked={items.includes(one.key)}
              onChange={() =>
                set(items.includes(one.key) ? items.filter((key) => key !== one.key) : [...items, one.key])
              }
            />
            {one[language]}
          </label>
        ))}
      </fieldset>
      {items.length < every.length && (
        <button type="button" className="wide" onClick={() => set(every)}>
          {say("phone.campaign.all-points")}
        </button>
      )}
      <Words
        label={say("phone.campaign.note")}
        id="mark-note"
        value={note}
        maxLength={500}
        onChange={(note) => change({ items, note })}
      />
      <Wrong>{full ? say("phone.disk-full") : ""}</Wrong>
      <Button kind="primary" size="large" type="submit">
        {say("phone.campaign.save")}
      </Button>
    </form>
  );
}
