import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addDays } from "#kernel/day.ts";
import { To, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useDivisions } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useKept } from "#ui/use-draft.ts";
import { MOST_DAYS_BACK } from "../../domain/meetings.ts";
import { useDuties } from "../api.ts";
import { GroundChoice, linesOf, useNamed, useOwnGround } from "../Lines.tsx";
import { eveningOf } from "../notices/SendNotice.tsx";
import styles from "../office.module.css";

const BLANK = { title: "", startsAt: "09:00", endsAt: "10:30", venue: "", agenda: "", note: "" };
type Branch = { id: string; name: string; place: string };

/** Calls a meeting: when, where, who, what about. Everybody on the roll gets a notice to answer. */
export function CallMeeting() {
  const { say } = useSpeech();
  const named = useNamed();
  const tell = useTell();
  const go = useGo();
  const api = useDuties();
  const choices = useQuery(api.meetingChoices.queryOptions({ input: {} }));
  const documents = useQuery(api.studyDocuments.queryOptions({ input: {} }));
  const [ids] = useState(() => ({ meeting: newId(), venue: newId() }));
  const [place, setPlace] = useState(useOwnGround("meeting.call"));
  const below = useDivisions(place.length < 12 ? place : undefined);
  const [said, setSaid, forget] = useKept("meeting.call", BLANK);
  const [kind, setKind] = useState<string | null>(null);
  const [heldOn, setHeldOn] = useState<string | null>(null);
  const [replyOn, setReplyOn] = useState<string | null>(null);
  const [classes, setClasses] = useState<string[]>([]);
  const [studied, setStudied] = useState<string[]>([]);
  const [branches, setBranches] = useState<Branch[]>([]);
  const set = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  const call = useCommand(api.callMeeting, {
    onDone: ({ meetingId, called }) => {
      forget();
      tell(over ? say("meetings.entered") : say("meetings.called", { count: called ?? 0 }));
      go(`/meetings/${meetingId}`);
    },
  });
  const over = heldOn !== null && heldOn < today();
  const ready = kind && heldOn && said.title.trim().length >= 2 && said.venue.trim().length >= 2 && classes.length > 0;
  const send = () =>
    void call.run({
      meetingId: ids.meeting,
      place,
      kind,
      title: said.title,
      heldOn,
      startsAt: said.startsAt,
      endsAt: said.endsAt,
      venues: [
        { id: ids.venue, name: said.venue, place, main: true },
        ...branches.filter((one) => one.name.trim().length >= 2).map((one) => ({ ...one, main: false })),
      ],
      classes: classes.map((one) => ({ class: one, under: place, venueId: null })),
      agenda: linesOf(said.agenda).map((text) => ({ text })),
      documents: studied,
      note: said.note,
      replyBy: replyOn ? eveningOf(replyOn) : null,
    } as never);
  return (
    <Screen
      title={say("meetings.call")}
      above={<To to="/meetings">{say("meetings.title")}</To>}
      actions={
        <Button kind="primary" disabled={!ready} loading={call.busy} onClick={send}>
          {say(over ? "meetings.enter" : "meetings.send")}
        </Button>
      }
    >
      <div className={styles.form}>
        <RefusalNote trouble={call.trouble} />
        <FieldGrid>
          <Field label={say("meetings.name")} required>
            {(given) => (
              <Input
                {...given}
                value={said.title}
                maxLength={100}
                onChange={(event) => set({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("meetings.kind")} required>
            {(given) => (
              <Choice
                {...given}
                value={kind}
                options={(choices.data?.kinds ?? []).map((one) => ({ value: one.key, label: named(one) }))}
                onChange={setKind}
              />
            )}
          </Field>
          <GroundChoice verb="meeting.call" label={say("meetings.place")} value={place} onChange={setPlace} />
          <Field label={say("meetings.on")} hint={say("meetings.on.hint", { days: MOST_DAYS_BACK })} required>
            {(given) => (
              <DayInput {...given} value={heldOn} min={addDays(today(), -MOST_DAYS_BACK)} onChange={setHeldOn} />
            )}
          </Field>
          <Field label={say("meetings.from")} required>
            {(given) => (
              <Input
                {...given}
                type="time"
                value={said.startsAt}
                onChange={(event) => set({ startsAt: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("meetings.until")} required>
            {(given) => (
              <Input
                {...given}
                type="time"
                value={said.endsAt}
                onChange={(event) => set({ endsAt: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("meetings.main-venue")} required>
            {(given) => (
              <Input
                {...given}
                value={said.venue}
                maxLength={100}
                onChange={(event) => set({ venue: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("meetings.reply-by")}>
            {(given) => <DayInput {...given} value={replyOn} min={today()} onChange={setReplyOn} />}
          </Field>
        </FieldGrid>
        {branches.map((one, i) => (
          <FieldGrid key={one.id}>
            <Field label={`${say("meetings.branch-venue")} ${i + 1}`}>
              {(given) => (
                <Input
                  {...given}
                  value={one.name}
                  maxLength={100}
                  onChange={(event) => setBranches(branches.with(i, { ...one, name: event.target.value }))}
                />
              )}
            </Field>
            <Field label={say("duties.place")}>
              {(given) => (
                <Choice
                  {...given}
                  value={one.place}
                  mayBeEmpty={false}
                  options={(below?.children ?? []).map((child) => ({ value: child.code, label: child.name }))}
                  onChange={(code) => setBranches(branches.with(i, { ...one, place: code ?? one.place }))}
                />
              )}
            </Field>
          </FieldGrid>
        ))}
        {below && below.children.length > 0 && (
          <div>
            <Button
              onClick={() =>
                setBranches([...branches, { id: newId(), name: "", place: below.children[0]?.code ?? place }])
              }
            >
              {say("meetings.add-venue")}
            </Button>
          </div>
        )}
        <Field
          label={say("meetings.classes")}
          {...(branches.length > 0 && { hint: say("meetings.classes.hint") })}
          required
        >
          {(given) => (
            <MultiChoice
              {...given}
              label={say("meetings.classes")}
              values={classes}
              options={(choices.data?.classes ?? []).map((one) => ({ value: one.key, label: named(one) }))}
              onChange={setClasses}
            />
          )}
        </Field>
        <Section title={say("meetings.agenda")}>
          <Field label={say("meetings.agenda")} hint={say("meetings.agenda.hint")}>
            {(given) => (
              <TextArea
                {...given}
                rows={4}
                value={said.agenda}
                onChange={(event) => set({ agenda: event.target.value })}
              />
            )}
          </Field>
        </Section>
        {(documents.data ?? []).length > 0 && (
          <Field label={say("meetings.documents")}>
            {(given) => (
              <MultiChoice
                {...given}
                label={say("meetings.documents")}
                values={studied}
                options={(documents.data ?? []).map((one) => ({ value: one.id, label: one.title }))}
                onChange={setStudied}
              />
            )}
          </Field>
        )}
        <Field label={say("meetings.note")}>
          {(given) => (
            <TextArea
              {...given}
              rows={2}
              value={said.note}
              maxLength={2_000}
              onChange={(event) => set({ note: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Screen>
  );
}
