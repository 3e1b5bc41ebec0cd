import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { AttendanceNav } from "../AttendanceNav.tsx";
import { useAttendance } from "../api.ts";
import { MonthPicker, thisMonth } from "../MonthPicker.tsx";
import styles from "../office.module.css";
import { AskDialog } from "./AskDialog.tsx";
import { CorrectionDialog } from "./CorrectionDialog.tsx";
import { RecordView } from "./RecordView.tsx";
import { SignPhoto } from "./SignPhoto.tsx";

type Position = { latitude: number; longitude: number; accuracy: number; mock: boolean };

/** Where this browser is, asked for once; null when it does not say within a few seconds. */
const whereAmI = (): Promise<Position | null> =>
  new Promise((tell) => {
    if (!("geolocation" in navigator)) return tell(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => tell({ latitude, longitude, accuracy, mock: false }),
      () => tell(null),
      { timeout: 8_000, enableHighAccuracy: true, maximumAge: 0 },
    );
  });

/** My days: sign in, ask, explain, and see all that is recorded about me. */
export function MinePage() {
  const { say } = useSpeech();
  const tell = useTell();
  const api = useAttendance();
  const [{ month = thisMonth() }, setAddress] = useAddressState<{ month?: string }>();
  const [asking, setAsking] = useState<"leave" | "trip" | "correction" | null>(null);
  const [looking, setLooking] = useState(false);
  const mine = useQuery(api.mine.queryOptions({ input: { month } }));
  const photo = useQuery(api.kinds.queryOptions({ input: undefined })).data?.photo ?? "off";
  /** The photograph taken before the tap, and the sign-in that may still get one. */
  const [taken, setTaken] = useState<string | null>(null);
  const [bare, setBare] = useState<string | null>(null);
  const sign = useCommand(api.signIn, {
    onDone: ({ signInId, day, proof }) => {
      tell(proof === "none" ? say("attendance.signed-unproven") : say("attendance.signed", { day }));
      setBare(photo === "optional" && taken === null ? signInId : null);
      setTaken(null);
    },
  });
  const addPhoto = useCommand(api.addPhoto, {
    onDone: () => {
      setBare(null);
      tell(say("attendance.photo-added"));
    },
  });
  const tap = async () => {
    setLooking(true);
    const position = await whereAmI();
    setLooking(false);
    await sign.run({ signInId: newId() as never, position, device: null, photoFileId: taken as never });
  };
  return (
    <Screen
      title={say("attendance.mine")}
      above={<AttendanceNav />}
      below={say("attendance.sign-hint")}
      actions={
        <>
          <Button onClick={() => setAsking("leave")}>{say("attendance.ask-leave")}</Button>
          <Button onClick={() => setAsking("trip")}>{say("attendance.report-trip")}</Button>
          <Button onClick={() => setAsking("correction")}>{say("attendance.ask-correction")}</Button>
          <Button
            kind="primary"
            loading={looking || sign.busy}
            disabled={photo === "required" && taken === null}
            onClick={() => void tap()}
          >
            {say("attendance.sign-in")}
          </Button>
        </>
      }
    >
      {photo === "required" && (
        <SignPhoto title={say(taken ? "attendance.photo-taken" : "attendance.photo-first")} onPhoto={setTaken} />
      )}
      {bare && (
        <SignPhoto
          title={say("attendance.photo-add")}
          onPhoto={(photoFileId) =>
            void addPhoto.run({ signInId: bare as never, photoFileId: photoFileId as never, device: null })
          }
        />
      )}
      <RefusalNote trouble={sign.trouble ?? addPhoto.trouble ?? (mine.error ? troubleOf(mine.error) : null)} />
      <div className={styles.tools}>
        <MonthPicker value={month} onChange={(next) => setAddress({ month: next })} />
      </div>
      {mine.data && <RecordView record={mine.data} />}
      {(asking === "leave" || asking === "trip") && <AskDialog what={asking} onClose={() => setAsking(null)} />}
      {asking === "correction" && <CorrectionDialog onClose={() => setAsking(null)} />}
    </Screen>
  );
}
