import { newId } from "#ui/new-command-id.ts";
import { instantHere, nowHere, todayHere } from "../store/clock.ts";
import { keep } from "../store/outbox.ts";
import { type Facts, keepFact, type Phone } from "../store/phone.ts";
import { positionNow } from "./position.ts";

/** Signs in for the day: asks for the place now and never again, and keeps it in the outbox. Fails when the phone is full. */
export async function signInHere(
  phone: Phone,
  photo?: { commandId: string; fileId: string },
): Promise<Facts["signed"]> {
  const position = await positionNow();
  const signInId = newId();
  const input = { commandId: photo?.commandId ?? newId(), signInId, position, photoFileId: photo?.fileId ?? null };
  await keep(phone, null, { name: "attendance.sign-in", input, secret: false }, instantHere());
  const signed = { day: todayHere(), at: nowHere().slice(11, 16), signInId, photo: photo !== undefined };
  await keepFact(phone, "signed", signed);
  return signed;
}
