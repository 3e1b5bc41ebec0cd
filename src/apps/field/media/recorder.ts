/** What phones can record, smallest first; the server tells the kind by its content. */
const KINDS = [
  ["audio/webm;codecs=opus", "webm"],
  ["audio/ogg;codecs=opus", "ogg"],
  ["audio/mp4", "m4a"],
] as const;
/** Speech is understood at this rate: three minutes are half a megabyte. */
const BITS_PER_SECOND = 24_000;

type Recording = { content: Blob; name: string };
export type Recorder = { stop: () => void; finished: Promise<Recording> };

/** Begins to record; fails when the phone may not, or cannot. The microphone is let go of at the end. */
export async function record(): Promise<Recorder> {
  const [mimeType, ending] = KINDS.find(([kind]) => MediaRecorder.isTypeSupported(kind)) ?? KINDS[0];
  const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(sound, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  const pieces: Blob[] = [];
  const finished = new Promise<Recording>((resolve) => {
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      for (const track of sound.getTracks()) track.stop();
      resolve({ content: new Blob(pieces, { type: mimeType }), name: `voice.${ending}` });
    };
  });
  recorder.start(1000);
  return { finished, stop: () => recorder.state !== "inactive" && recorder.stop() };
}
