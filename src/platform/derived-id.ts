import { hash } from "node:crypto";

/** An id that follows from its parts (UUID version 8): a reaction or a resumed job asks for the same command under the same id. */
export function derivedId(...parts: readonly string[]): string {
  const hex = hash("sha256", parts.join("\u0000"), "hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
