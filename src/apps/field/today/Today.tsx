import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { placeOf } from "../form/form-places.ts";
import { ClockNote } from "./ClockNote.tsx";
import { LeaveNote } from "./LeaveNote.tsx";
import { MyDay } from "./MyDay.tsx";
import { ReportLink } from "./ReportLink.tsx";
import { SignIn } from "./SignIn.tsx";
import { ToldNotes } from "./ToldNotes.tsx";
import { useDrafts } from "./use-drafts.ts";
import { VillageWork } from "./VillageWork.tsx";

/** The first page: sign in, what is half-done, what the households still lack. */
export function Today() {
  const { say, speak } = useSpeech();
  const { news, households, beside, sync, lock } = useOpen();
  const unread = (beside.notices?.rows ?? []).filter(
    (one) => one.asks === "receipt" && one.withdrawnAt === null && !one.mine?.confirmedAt,
  ).length;
  const drafts = useDrafts();
  const nameOf = (id: string) =>
    households.find((one) => one.household.id === id)?.household.members.find((one) => one.relation === "户主")?.name ??
    "";
  const year = Number((news?.today ?? "").slice(0, 4));
  const behind = households.filter((one) => one.household.year.year < year);
  return (
    <>
      <h1>{news ? say("phone.hello", { name: news.me.name }) : say("phone.today")}</h1>
      <SignIn />
      <ToldNotes />
      <ClockNote />
      <LeaveNote />
      {sync.trouble === "signed-out" && (
        <p className="note" role="status">
          {say("phone.session-over")}
          <Button size="large" onClick={lock}>
            {say("phone.session-renew")}
          </Button>
        </p>
      )}
      {unread > 0 && (
        <a className="wide needs-me" href="#/notices">
          {say("phone.notices-open", { count: unread })}
        </a>
      )}
      <ReportLink />
      <MyDay />
      <VillageWork />
      {drafts.length > 0 && (
        <section aria-labelledby="half-done">
          <h2 id="half-done">{say("phone.half-done")}</h2>
          <ul className="rows">
            {drafts.map((one) => (
              <li key={one.id}>
                <a href={`#/${placeOf(one) ?? "today"}`}>
                  <strong>{nameOf(one.id) || speak(`phone.form.${one.kind}`)}</strong>
                  <span>{say("phone.survey.go-on")}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="to-visit">
        <h2 id="to-visit">{say("phone.to-visit", { year })}</h2>
        {households.length === 0 ? (
          <p className="faint">{say(news ? "phone.no-households" : "phone.not-fetched")}</p>
        ) : behind.length === 0 ? (
          <p className="faint">{say("phone.all-visited", { year })}</p>
        ) : (
          <ul className="rows">
            {behind.slice(0, 8).map(({ household }) => (
              <li key={household.id}>
                <a href={`#/households/${household.id}`}>
                  <strong>{nameOf(household.id)}</strong>
                  <span>{say("phone.last-year", { year: household.year.year })}</span>
                </a>
              </li>
            ))}
            {behind.length > 8 && (
              <li>
                <a href="#/households">{say("phone.and-more", { count: behind.length - 8 })}</a>
              </li>
            )}
          </ul>
        )}
      </section>
    </>
  );
}
