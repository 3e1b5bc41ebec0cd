import { zip } from "fflate";

const safe = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")
    .replace(/^\.+/, "")
    .trim()
    .slice(0, 80);

/** PDFs in one ZIP, stored as they are (they are compressed already); a name used twice gets a number. */
export function zipOf(files: readonly Uint8Array[], names: readonly string[]): Promise<Uint8Array> {
  const used = new Map<string, number>();
  const entries = files.map((file, i): [string, Uint8Array] => {
    const name = safe(names[i] ?? "") || String(i + 1).padStart(4, "0");
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return [`${name}${times > 1 ? `（${times}）` : ""}.pdf`, file];
  });
  return new Promise((resolve, reject) =>
    zip(Object.fromEntries(entries), { level: 0 }, (error, data) => (error ? reject(error) : resolve(data))),
  );
}
