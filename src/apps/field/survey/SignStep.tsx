import { useRef, useState } from "react";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { headOf } from "../households/head-of.ts";
import { keepFile } from "../store/files.ts";
import { SignPad } from "./SignPad.tsx";
import type { StepProps } from "./step.ts";

/** Surveyors and family sign on the glass; each signature is a picture of its own, sealed and kept at once. */
export function SignStep({ draft, change, news }: StepProps) {
  const { say } = useSpeech();
  const { phone, key } = useOpen();
  const [full, setFull] = useState(false);
  const nameOf = (id: string) =>
    (id === news.me.cadreId ? news.me.name : news.colleagues.find((one) => one.cadreId === id)?.name) ?? "";
  const family = headOf(draft.shown.household)?.name ?? say("phone.household");
  const signers = [
    ...draft.surveyors.map((id) => ({ who: "surveyor" as const, cadreId: id, name: nameOf(id) })),
    ...(draft.readBack ? [{ who: "family" as const, cadreId: null, name: family }] : []),
  ];
  const sign = async (signer: (typeof signers)[number], content: Blob) => {
    const given = {
      forCommand: draft.commandId,
      purpose: "proof",
      place: draft.shown.household.place,
      name: `sign-${signer.who}.png`,
      content,
    };
    try {
      const fileId = await keepFile(phone, key, given);
      await change((before) => ({
        signatures: [...before.signatures.filter((one) => !sameSigner(one, signer)), { ...signer, fileId }],
      }));
      setFull(false);
    } catch {
      setFull(true);
    }
  };
  const unsign = (signer: Signer) =>
    change((before) => ({ signatures: before.signatures.filter((one) => !sameSigner(one, signer)) }));
  /** One stroke after another: the last one is the signature. The earlier picture goes once the new one is in the form. */
  const strokes = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = (run: () => unknown) => {
    strokes.current = strokes.current.then(run);
  };
  return (
    <>
      {full && (
        <p className="wrong" role="alert">
          {say("phone.disk-full")}
        </p>
      )}
      {signers.map((one) => (
        <SignPad
          key={`${one.who} ${one.cadreId}`}
          label={say(one.who === "family" ? "phone.sign.family" : "phone.sign.surveyor", { name: one.name })}
          signed={draft.signatures.some((each) => sameSigner(each, one))}
          onSigned={(content) => inTurn(() => sign(one, content))}
          onCleared={() => inTurn(() => unsign(one))}
        />
      ))}
    </>
  );
}

type Signer = { who: "surveyor" | "family"; cadreId: string | null };
const sameSigner = (one: Signer, other: Signer): boolean => one.who === other.who && one.cadreId === other.cadreId;
