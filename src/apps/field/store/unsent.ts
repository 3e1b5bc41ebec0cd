import { inputOf, itemsOf } from "./outbox.ts";
import type { Phone } from "./phone.ts";

/** What lies in the outbox and waits, as `<command> <id of what it is about>`. */
export async function unsentOf(phone: Phone, key: CryptoKey | null): Promise<Set<string>> {
  const found = new Set<string>();
  for (const item of await itemsOf(phone)) {
    if (item.state !== "waiting") continue;
    for (const [name, value] of Object.entries((await inputOf(item, key)) ?? {}))
      if (name.endsWith("Id") && typeof value === "string") found.add(`${item.name} ${value}`);
  }
  return found;
}
