import { type PointerEvent, useRef } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";

type Props = { label: string; signed: boolean; onSigned: (content: Blob) => void; onCleared: () => void };

/** Less than this is a finger that slipped, not a name. */
const LEAST_PX = 20;

/** A field to sign in with a finger; each lifting of the finger keeps what is there. */
export function SignPad({ label, signed, onSigned, onCleared }: Props) {
  const { say } = useSpeech();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  const drawn = useRef(0);
  const at = ({ nativeEvent: { offsetX, offsetY }, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    const { width, height } = currentTarget;
    return [(offsetX * width) / currentTarget.clientWidth, (offsetY * height) / currentTarget.clientHeight] as const;
  };
  const pen = () => canvas.current?.getContext("2d");
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    const ink = pen();
    if (!ink) return;
    ink.lineWidth = 4;
    ink.lineCap = "round";
    ink.beginPath();
    ink.moveTo(...at(event));
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return;
    drawn.current += Math.abs(event.movementX) + Math.abs(event.movementY);
    pen()?.lineTo(...at(event));
    pen()?.stroke();
  };
  const keep = () => canvas.current?.toBlob((blob) => blob && onSigned(blob), "image/png");
  const up = () => {
    if (drawing.current && drawn.current > LEAST_PX) keep();
    drawing.current = false;
  };
  const clear = () => {
    drawn.current = 0;
    pen()?.clearRect(0, 0, 600, 200);
    onCleared();
  };
  return (
    <fieldset className={`sign-pad ${signed ? "on" : ""}`}>
      <legend>
        {label}
        {signed && ` · ${say("phone.sign.done")}`}
      </legend>
      <canvas
        ref={canvas}
        width={600}
        height={200}
        role="img"
        aria-label={label}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      />
      {signed && (
        <Button kind="text" onClick={clear} aria-label={`${say("phone.sign.again")}: ${label}`}>
          {say("phone.sign.again")}
        </Button>
      )}
    </fieldset>
  );
}
