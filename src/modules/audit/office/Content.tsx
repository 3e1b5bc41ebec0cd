import { useSpeech } from "#ui/Speech.tsx";
import styles from "./Audit.module.css";

type Line = { key: string; name: string; value: string };

/** A nested thing as lines `a.b.1` → value, in its own order. */
export function linesOf(value: unknown, path = ""): Line[] {
  if (value === null || value === undefined || typeof value !== "object")
    return [{ key: path, name: path, value: value === null || value === undefined ? "—" : String(value) }];
  const entries = Array.isArray(value)
    ? value.map((one, i) => [String(i + 1), one] as const)
    : Object.entries(value as Record<string, unknown>);
  if (entries.length === 0) return path ? [{ key: path, name: path, value: "—" }] : [];
  return entries.flatMap(([name, one]) => linesOf(one, path ? `${path} › ${name}` : name));
}

/** What was asked or answered, line by line; or that it is only for those who may read the household. */
export function Content({ value }: { value: unknown }) {
  const { say } = useSpeech();
  if (value === null || value === undefined) return <p className="soft">{say("audit.veiled")}</p>;
  const lines = linesOf(value).filter((line) => line.name !== "commandId");
  if (lines.length === 0) return <p className="soft">{say("audit.nothing-else")}</p>;
  return (
    <dl className={styles.lines}>
      {lines.map((line) => (
        <div key={line.key}>
          <dt>{line.name}</dt>
          <dd>{line.value}</dd>
        </div>
      ))}
    </dl>
  );
}
