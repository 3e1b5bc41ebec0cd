import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { Carried, News } from "#modules/sync/contract.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { type Open, OpenContext } from "../context.ts";
import { HouseholdPage } from "../households/HouseholdPage.tsx";
import { Households } from "../households/Households.tsx";
import { Me } from "../me/Me.tsx";
import { Note } from "../note/Note.tsx";
import { Outbox } from "../outbox/Outbox.tsx";
import { type Beside, besideOf } from "../store/beside.ts";
import { instantHere } from "../store/clock.ts";
import { allHouseholds, newsOf } from "../store/households.ts";
import { type Lock, sameLock } from "../store/lock.ts";
import { type Doing, keep } from "../store/outbox.ts";
import { factOf, type Phone, wipe } from "../store/phone.ts";
import { httpLine, signOut } from "../sync/http-line.ts";
import { sayGoodbye, tellAnew } from "../sync/tell-of-itself.ts";
import { useSync } from "../sync/use-sync.ts";
import { Notices } from "../today/Notices.tsx";
import { Today } from "../today/Today.tsx";
import { Bar } from "./Bar.tsx";
import { Stumble } from "./Stumble.tsx";
import { SyncLine } from "./SyncLine.tsx";
import { goTo, useRoute } from "./use-route.ts";

const Survey = lazy(async () => ({ default: (await import("../survey/SurveyPage.tsx")).SurveyPage }));
const Log = lazy(async () => ({ default: (await import("../log/Log.tsx")).Log }));
const Feedback = lazy(async () => ({ default: (await import("../log/Feedback.tsx")).Feedback }));
const Report = lazy(async () => ({ default: (await import("../report/Report.tsx")).Report }));
const NoticePage = lazy(async () => ({ default: (await import("../duties/NoticePage.tsx")).NoticePage }));
const MeetingPage = lazy(async () => ({ default: (await import("../duties/MeetingPage.tsx")).MeetingPage }));
const TaskPage = lazy(async () => ({ default: (await import("../duties/TaskPage.tsx")).TaskPage }));
const Campaigns = lazy(async () => ({ default: (await import("../village/Campaigns.tsx")).Campaigns }));
const CampaignPage = lazy(async () => ({ default: (await import("../village/CampaignPage.tsx")).CampaignPage }));
const MarkPage = lazy(async () => ({ default: (await import("../village/MarkPage.tsx")).MarkPage }));
const Plans = lazy(async () => ({ default: (await import("../village/Plans.tsx")).Plans }));
const PlanPage = lazy(async () => ({ default: (await import("../village/PlanPage.tsx")).PlanPage }));
const MilestonePage = lazy(async () => ({ default: (await import("../village/MilestonePage.tsx")).MilestonePage }));
const Emergencies = lazy(async () => ({ default: (await import("../village/Emergencies.tsx")).Emergencies }));
const EmergencyPage = lazy(async () => ({ default: (await import("../village/EmergencyPage.tsx")).EmergencyPage }));
const Record = lazy(async () => ({ default: (await import("../record/Record.tsx")).Record }));
const CasePage = lazy(async () => ({ default: (await import("../record/CasePage.tsx")).CasePage }));
const ReturnForm = lazy(async () => ({ default: (await import("../record/ReturnForm.tsx")).ReturnForm }));
const AnswerForm = lazy(async () => ({ default: (await import("../record/AnswerForm.tsx")).AnswerForm }));
const CorrectionForm = lazy(async () => ({ default: (await import("../record/CorrectionForm.tsx")).CorrectionForm }));
const Written = lazy(async () => ({ default: (await import("../note/Written.tsx")).Written }));
const Calendar = lazy(async () => ({ default: (await import("../me/Calendar.tsx")).Calendar }));
const Villages = lazy(async () => ({ default: (await import("../me/Villages.tsx")).Villages }));
const Away = lazy(async () => ({ default: (await import("../away/Away.tsx")).Away }));

/** Under which place of the bar a page stands. */
const PLACE_OF: Readonly<Record<string, string>> = {
  survey: "households",
  away: "note",
  log: "note",
  feedback: "note",
  written: "note",
  notices: "today",
  notice: "today",
  meeting: "today",
  task: "today",
  campaigns: "today",
  campaign: "today",
  mark: "today",
  plans: "today",
  plan: "today",
  milestone: "today",
  emergencies: "today",
  emergency: "today",
  record: "me",
  case: "me",
  return: "me",
  answer: "me",
  correction: "me",
  villages: "me",
  calendar: "me",
  report: "today",
  outbox: "me",
};

type Props = { phone: Phone; lock: Lock; opened: CryptoKey; forget: () => void; close: () => void };

/** The open app: what lies on the phone is in memory, the bar at the bottom leads to the four places. */
export function OpenApp({ phone, lock, opened: key, forget, close }: Props) {
  const { say } = useSpeech();
  const [first = "today", id = "", more] = useRoute();
  const [news, setNews] = useState<News | undefined>();
  const [households, setHouseholds] = useState<readonly Carried[]>([]);
  const [beside, setBeside] = useState<Beside>({});
  const [full, setFull] = useState(false);
  const load = useCallback(async () => {
    const [beside, news, households] = await Promise.all([
      besideOf(phone, key),
      newsOf(phone, key),
      allHouseholds(phone, key),
    ]);
    setBeside(beside);
    setNews(news);
    setHouseholds(households);
  }, [phone, key]);
  useEffect(() => void load(), [load]);

  const clear = useCallback(async () => {
    await wipe(phone);
    await signOut();
    forget();
  }, [phone, forget]);
  const unknown = async () => tellAnew(phone, httpLine).catch(() => undefined);
  const mine = async () => sameLock(await factOf(phone, "lock"), lock);
  const on = { news: () => void load(), lost: () => void clear(), unknown, mine };
  const { state, syncNow, look } = useSync(phone, key, on);
  const open = useMemo<Open>(
    () => ({
      phone,
      key,
      news,
      households,
      beside,
      lock: close,
      sync: state,
      syncNow,
      act: async (doing: Doing) => {
        const kept = await keep(phone, key, doing, instantHere()).then(
          () => true,
          () => false,
        );
        setFull(!kept && doing.form === undefined); // a form says it itself
        await look();
        syncNow();
        return kept;
      },
      signOut: async () => {
        await sayGoodbye(phone, httpLine).catch(() => undefined);
        await clear();
      },
    }),
    [phone, key, news, households, beside, close, state, syncNow, look, clear],
  );
  return (
    <OpenContext value={open}>
      <div className="app">
        <SyncLine state={state} press={() => goTo("outbox")} />
        <main>
          {full && (
            <p className="wrong" role="alert">
              {say("phone.disk-full")}
            </p>
          )}
          <Stumble key={`${first}/${id}`} said={say("phone.page-broke")}>
            <Suspense fallback={<p className="waiting">{say("phone.opening")}</p>}>{page(first, id, more)}</Suspense>
          </Stumble>
        </main>
        <Bar at={PLACE_OF[first] ?? first} label={say("phone.bar")} />
      </div>
    </OpenContext>
  );
}

function page(first: string, id: string, more: string | undefined) {
  switch (first) {
    case "households":
      return id ? <HouseholdPage id={id} /> : <Households />;
    case "survey":
      return <Survey key={id} id={id} />;
    case "log":
      return <Log key={id} id={id || undefined} />;
    case "feedback":
      return <Feedback key={id} id={id || undefined} />;
    case "report":
      return <Report key={id} id={id || undefined} />;
    case "note":
      return <Note />;
    case "notices":
      return <Notices />;
    case "notice":
      return <NoticePage key={id} id={id} />;
    case "meeting":
      return <MeetingPage key={id} id={id} />;
    case "task":
      return <TaskPage key={id} id={id} />;
    case "campaigns":
      return <Campaigns />;
    case "campaign":
      return <CampaignPage key={id} id={id} />;
    case "mark":
      return <MarkPage key={id} id={id} />;
    case "plans":
      return <Plans />;
    case "plan":
      return <PlanPage key={id} id={id} />;
    case "milestone":
      return <MilestonePage key={id} id={id} />;
    case "emergencies":
      return <Emergencies />;
    case "emergency":
      return <EmergencyPage key={id} id={id} />;
    case "record":
      return <Record />;
    case "case":
      return <CasePage key={id} id={id} />;
    case "return":
      return <ReturnForm key={id} id={id} />;
    case "answer":
      return <AnswerForm key={id} id={id} />;
    case "correction":
      return <CorrectionForm key={id} id={id || undefined} />;
    case "written":
      return <Written />;
    case "calendar":
      return <Calendar />;
    case "villages":
      return <Villages />;
    case "away":
      return <Away key={`${id} ${more}`} what={id === "leave" ? "leave" : "trip"} id={more} />;
    case "outbox":
      return <Outbox />;
    case "me":
      return <Me />;
    default:
      return <Today />;
  }
}
