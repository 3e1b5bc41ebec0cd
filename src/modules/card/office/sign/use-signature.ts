import { useState } from "react";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { Hash } from "../../domain/card.ts";
import type { Assertion } from "../../domain/record.ts";
import { batchText } from "../../domain/statement.ts";
import { useCards } from "../api.ts";
import { oneSignature, type Read } from "./reading.ts";

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const sha256 = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));

/** What the passkey signs: the one statement's hash, or the hash of the list when several cards are signed at once. */
async function challengeFor(read: readonly Read[]): Promise<string> {
  const hashes = read.map((one): Hash => one.shown.statementHash);
  const [only] = hashes;
  return toBase64Url(hashes.length === 1 && only ? bytesOf(only) : await sha256(batchText(hashes)));
}

/** The signature under everything that was read: by a passkey over the hashes, or by typing the password again. */
export function useSignature(read: readonly Read[], onSigned: () => void) {
  const cards = useCards();
  const one = useCommand(cards.sign);
  const many = useCommand(cards.signBatch);
  const [busy, setBusy] = useState<"passkey" | "password" | null>(null);
  const [own, setOwn] = useState<Trouble | null>(null);
  const keys = read[0]?.shown.passkeys ?? [];

  const send = async (proof: { assertion?: Assertion; password?: string }) => {
    const [only] = read;
    const done =
      read.length === 1 && only
        ? await one.run({ ...oneSignature(only), ...proof } as Parameters<typeof one.run>[0])
        : await many.run({ cards: read.map(oneSignature), ...proof } as Parameters<typeof many.run>[0]);
    if (done) onSigned();
  };

  const byPasskey = async () => {
    setBusy("passkey");
    setOwn(null);
    try {
      const { startAuthentication } = await import("@simplewebauthn/browser");
      const rpId = read[0]?.shown.relyingParty;
      const assertion = await startAuthentication({
        optionsJSON: {
          challenge: await challengeFor(read),
          allowCredentials: keys.map((id) => ({ id, type: "public-key" })),
          userVerification: "required",
          ...(rpId && { rpId }),
        },
      });
      await send({ assertion: JSON.parse(JSON.stringify(assertion)) as Assertion });
    } catch (error) {
      if ((error as Error).name !== "NotAllowedError") setOwn(troubleOf(error));
    } finally {
      setBusy(null);
    }
  };

  const byPassword = async (password: string) => {
    setBusy("password");
    setOwn(null);
    await send({ password });
    setBusy(null);
  };

  return {
    byPasskey,
    byPassword,
    busy,
    trouble: own ?? one.trouble ?? many.trouble,
    passkeys: keys.length > 0 && typeof PublicKeyCredential !== "undefined",
  };
}
