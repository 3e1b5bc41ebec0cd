import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { headOf } from "../households/head-of.ts";
import { keepFile } from "../store/photos.ts";
import { SignPad } from "./SignPad.tsx";
import type { StepProps } from "./step.ts";

/** Surveyors and family sign on the glass; each signature is a picture of its own, sealed and kept at once. */
export function SignStep({ draft, change, news }: StepProps) {
  const { say } = useSpeech();
  const { phone, key } = useOpen();
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
      place: draft.shown.household.place,
      name: `sign-${signer.who}.png`,
      content,
    };
    const fileId = await keepFile(phone, key, given);
    const others = draft.signatures.filter((one) => one.who !== signer.who || one.cadreId !== signer.cadreId);
    change({ signatures: [...others, { ...signer, fileId }] });
  };
  return signers.map((one) => (
    <SignPad
      key={`${one.who} ${one.cadreId}`}
      label={say(one.who === "family" ? "phone.sign.family" : "phone.sign.surveyor", { name: one.name })}
      signed={draft.signatures.some((each) => each.who === one.who && each.cadreId === one.cadreId)}
      onSigned={(content) => void sign(one, content)}
    />
  ));
}
