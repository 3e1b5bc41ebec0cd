import { useEffect, useState } from "react";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { itemsOf } from "../store/outbox.ts";

/** The week's report is written and waits to be looked over; gone once it was handed in. One that was refused lies in the outbox. */
export function ReportLink() {
  const { say } = useSpeech();
  const { phone, sync, beside } = useOpen();
  const [handedIn, setHandedIn] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something was handed in or sent
  useEffect(() => {
    void itemsOf(phone).then((items) =>
      setHandedIn(items.some((one) => one.name === "worklog.send-report" && one.state === "waiting")),
    );
  }, [phone, sync.waiting]);
  const { report, missedReport } = beside;
  if (handedIn) return null;
  return (
    <>
      {missedReport && (
        <a className="wide needs-me" href="#/report/missed">
          {say("phone.report.missed-link")}
        </a>
      )}
      {report && report.sentAt === null && (
        <a className="wide" href="#/report">
          {say("phone.report.ready", { day: report.closesOn.slice(5), time: report.closesAt })}
        </a>
      )}
    </>
  );
}
