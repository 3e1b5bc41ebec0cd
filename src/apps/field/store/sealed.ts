/** Bytes only the phone's key opens. `iv` is new each time. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

/** What a sealed value is about, bound into it: a blob cannot be passed off as another. */
const about = (context: string): { additionalData: Uint8Array<ArrayBuffer> } => ({
  additionalData: new TextEncoder().encode(context),
});

export async function sealBytes(key: CryptoKey, context: string, open: ArrayBuffer): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv, ...about(context) }, key, open) };
}
export const openBytes = (key: CryptoKey, context: string, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: "AES-GCM", iv, ...about(context) }, key, data);

export const seal = (key: CryptoKey, context: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, context, new TextEncoder().encode(JSON.stringify(value)).buffer);
export async function open<Value>(key: CryptoKey, context: string, sealed: Sealed): Promise<Value> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, context, sealed))) as Value;
}
