import { useEffect, useState } from "react";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { postPlace } from "../households/work-place.ts";
import { PhotoButton } from "../media/PhotoButton.tsx";
import { todayHere } from "../store/clock.ts";
import { type Facts, factOf, keepFact } from "../store/phone.ts";
import { SignInButton } from "./SignInButton.tsx";

/** The sign-in of the open app: with a photograph before it where the county requires one, else one after it if wanted. */
export function SignIn() {
  const { say } = useSpeech();
  const { phone, news, act, syncNow, sync } = useOpen();
  const [commandId, setCommandId] = useState(newId);
  const [signed, setSigned] = useState<Facts["signed"] | undefined>();
  const rule = (news?.rules["attendance.photo"]?.value ?? "off") as Facts["signPhoto"];
  const look = () => void factOf(phone, "signed").then(setSigned);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something was done
  useEffect(look, [phone, sync.waiting]);
  const { place, name } = postPlace(news);
  const camera = (label: string, onTaken: (fileId: string) => void) => (
    <PhotoButton
      forCommand={commandId}
      purpose="sign-in-photo"
      place={place}
      placeName={name}
      name="sign-in.jpg"
      count={0}
      label={label}
      onTaken={({ fileId }) => onTaken(fileId)}
    />
  );
  const add = async (photoFileId: string) => {
    if (!signed?.signInId) return;
    const input = { commandId, signInId: signed.signInId, photoFileId };
    if (!(await act({ name: "attendance.add-photo", input }))) return;
    await keepFact(phone, "signed", { ...signed, photo: true });
    setCommandId(newId());
    look();
  };
  const bare = signed?.day === todayHere() && signed.signInId !== undefined && signed.photo !== true;
  return (
    <>
      <SignInButton
        key={rule}
        phone={phone}
        done={() => {
          look();
          syncNow();
        }}
        before={(sign) => (
          <div className="sign-photo">
            {camera(
              say(signed?.day === todayHere() ? "phone.sign-photo-again" : "phone.sign-photo-first"),
              (fileId) => {
                void sign({ commandId, fileId });
                setCommandId(newId());
              },
            )}
          </div>
        )}
      />
      {rule === "optional" && bare && camera(say("attendance.photo-add"), (fileId) => void add(fileId))}
    </>
  );
}
