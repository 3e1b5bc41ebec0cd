import { useEffect, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { contentOf, keepFile } from "../store/files.ts";
import { type Recorder, record } from "./recorder.ts";

const LONGEST_SECONDS = 180;

type Props = { forCommand: string; place: string; fileId: string | null; onChange: (fileId: string | null) => void };

/** A voice note instead of typing: recorded, sealed and kept as a file; heard again or taken away before it is sent. */
export function VoiceNote({ forCommand, place, fileId, onChange }: Props) {
  const { say } = useSpeech();
  const { phone, key } = useOpen();
  const [recorder, setRecorder] = useState<Recorder | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [wrong, setWrong] = useState("");
  const running = useRef<Recorder | null>(null);
  useEffect(() => () => running.current?.stop(), []);
  useEffect(() => {
    if (!recorder) return;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [recorder]);
  useEffect(() => {
    if (seconds >= LONGEST_SECONDS) running.current?.stop();
  }, [seconds]);
  const begin = async () => {
    setWrong("");
    const begun = await record().catch(() => null);
    if (!begun) return setWrong(say("phone.voice-not-allowed"));
    running.current = begun;
    setSeconds(0);
    setRecorder(begun);
    const { content, name } = await begun.finished;
    setRecorder(null);
    try {
      onChange(await keepFile(phone, key, { forCommand, purpose: "log-voice", place, name, content }));
    } catch {
      setWrong(say("phone.disk-full"));
    }
  };
  const remove = async () => {
    if (fileId) await phone.files.delete(fileId);
    onChange(null);
  };
  return (
    <div className="voice">
      {recorder ? (
        <Button danger size="large" onClick={recorder.stop}>
          {say("phone.voice-stop", { seconds, most: LONGEST_SECONDS })}
        </Button>
      ) : fileId ? (
        <>
          <Heard fileId={fileId} />
          <Button kind="text" danger onClick={() => void remove()}>
            {say("phone.voice-remove")}
          </Button>
        </>
      ) : (
        <Button size="large" onClick={() => void begin()}>
          {say("phone.voice")}
        </Button>
      )}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** What was recorded, to be heard before it is sent. */
function Heard({ fileId }: { fileId: string }) {
  const { say } = useSpeech();
  const { phone, key } = useOpen();
  const [url, setUrl] = useState("");
  useEffect(() => {
    let made = "";
    void contentOf(phone, key, fileId).then((content) => {
      if (!content) return;
      made = URL.createObjectURL(new Blob([content]));
      setUrl(made);
    });
    return () => URL.revokeObjectURL(made);
  }, [phone, key, fileId]);
  // biome-ignore lint/a11y/useMediaCaption: one's own words, just spoken
  return url ? <audio controls src={url} aria-label={say("phone.voice-heard")} /> : null;
}
