import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { PhotoButton } from "../media/PhotoButton.tsx";

import { mustSeesOf, peopleWanted, type StepProps } from "./step.ts";

/** Who is at the door, and the must-sees: each seen, photographed, or excused with its reason. */
export function SeenStep({ draft, change, news }: StepProps) {
  const { say, speak, language } = useSpeech();
  const { items, exceptions } = mustSeesOf(news);
  const { place } = draft.shown.household;
  const placeName = news.villages.find((one) => one.place === place)?.name ?? "";
  const others = news.colleagues.filter((one) => one.cadreId !== news.me.cadreId);
  const toggle = (id: string) =>
    change({
      surveyors: draft.surveyors.includes(id) ? draft.surveyors.filter((one) => one !== id) : [...draft.surveyors, id],
    });
  const set = (key: string, more: object) => {
    const before = draft.mustSees.find((one) => one.key === key) ?? { key, seen: false, exception: null, note: "" };
    change({ mustSees: [...draft.mustSees.filter((one) => one.key !== key), { ...before, ...more }] });
  };
  const allSeen = items.every((item) => draft.mustSees.some((one) => one.key === item.key && one.seen));
  const seeAll = () =>
    change({
      mustSees: items.map(({ key }) => ({
        ...{ note: "", ...draft.mustSees.find((one) => one.key === key) },
        key,
        seen: true,
        exception: null,
      })),
    });
  return (
    <>
      <fieldset className="big-choice">
        <legend>{say("phone.survey.with", { count: peopleWanted(news) - 1 })}</legend>
        {others.length === 0 && <p className="faint">{say("phone.survey.nobody-else")}</p>}
        {others.map((one) => (
          <label key={one.cadreId} className={draft.surveyors.includes(one.cadreId) ? "on" : ""}>
            <input
              type="checkbox"
              checked={draft.surveyors.includes(one.cadreId)}
              onChange={() => toggle(one.cadreId)}
            />
            <span>
              {one.name}
              <small>{speak(`post.${one.post}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {!allSeen && (
        <Button size="large" onClick={seeAll}>
          {say("phone.survey.all-seen", { count: items.length })}
        </Button>
      )}
      <p className="faint">{say("phone.photo-about")}</p>
      {items.map((item) => {
        const answer = draft.mustSees.find((one) => one.key === item.key);
        return (
          <fieldset key={item.key} className="must-see">
            <legend>{item[language]}</legend>
            <p className="faint">{item.ask[language]}</p>
            <div className="pair">
              <label className={`tick ${answer?.seen ? "on" : ""}`}>
                <input
                  type="checkbox"
                  checked={answer?.seen === true}
                  onChange={(event) => set(item.key, { seen: event.target.checked, exception: null })}
                />
                {say("phone.survey.seen-it")}
              </label>
              <PhotoButton
                forCommand={draft.commandId}
                purpose="proof"
                place={place}
                placeName={placeName}
                name={`${item.key}.jpg`}
                count={draft.photos.filter((one) => one.of === item.key).length}
                onTaken={(photo) => change((before) => ({ photos: [...before.photos, { ...photo, of: item.key }] }))}
              />
            </div>
            {!answer?.seen && (
              <select
                aria-label={say("phone.survey.why-not-seen")}
                value={answer?.exception ?? ""}
                onChange={(event) => set(item.key, { exception: event.target.value || null })}
              >
                <option value="">{say("phone.survey.why-not-seen")}</option>
                {exceptions.map((one) => (
                  <option key={one.key} value={one.key}>
                    {one[language]}
                  </option>
                ))}
              </select>
            )}
          </fieldset>
        );
      })}
    </>
  );
}
