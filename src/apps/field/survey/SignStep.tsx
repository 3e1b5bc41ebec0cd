import { useState } from "react";
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
    const earlier = draft.signatures.find((one) => sameSigner(one, signer));
    if (earlier) await phone.files.delete(earlier.fileId);
    try {
      const fileId = await keepFile(phone, key, given);
      change((before) => ({
        signatures: [...before.signatures.filter((one) => !sameSigner(one, signer)), { ...signer, fileId }],
      }));
      setFull(false);
    } catch {
      setFull(true);
    }
  };
  const unsign = async (signer: Signer) => {
    const earlier = draft.signatures.find((one) => sameSigner(one, signer));
    if (earlier) await phone.files.delete(earlier.fileId);
    change((before) => ({ signatures: before.signatures.filter((one) => !sameSigner(one, signer)) }));
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
          onSigned={(content) => void sign(one, content)}
          onCleared={() => void unsign(one)}
        />
      ))}
    </>
  );
}

type Signer = { who: "surveyor" | "family"; cadreId: string | null };
const sameSigner = (one: Signer, other: Signer): boolean => one.who === other.who && one.cadreId === other.cadreId;
