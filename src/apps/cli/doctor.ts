import { existsSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { sql } from "kysely";
import { checkHealth } from "#platform/health.ts";
import { type Call, EXIT, type Run } from "./command-line.ts";
import { AS_IT_IS, inWorld } from "./reach-world.ts";

type Finding = { what: string; ok: boolean; facts: Record<string, unknown> };

const LEAST_VERSION = 150_000;
const MOST_SKEW_MS = 5_000;

/** Looks at everything an installation stands on, says of each thing whether it is in order, and changes nothing. */
export const run: Run = async (call) => {
  const tell = (findings: readonly Finding[]): number => {
    for (const { what, ok, facts } of findings)
      call.print(`${ok ? "✓" : "✗"} ${call.say(`cli.doctor.${what}`, facts)}`);
    return findings.filter((one) => !one.ok).length;
  };
  const onThis = tell(onMachine());
  const wrong = onThis + tell(await inWorld(call.config, ({ world }) => ofDatabase(world, call), AS_IT_IS));
  call.print(wrong === 0 ? call.say("cli.doctor.well") : call.say("cli.doctor.ill", { count: wrong }));
  return wrong === 0 ? EXIT.done : EXIT.refused;
};

function onMachine(): Finding[] {
  const [major = 0] = process.versions.node.split(".").map(Number);
  return [
    { what: "node", ok: major >= 24, facts: { version: process.versions.node } },
    { what: "pages", ok: existsSync(new URL("../../../dist/office/index.html", import.meta.url)), facts: {} },
  ];
}

async function ofDatabase(world: Parameters<typeof checkHealth>[0], { config }: Call): Promise<Finding[]> {
  const { rows } = await sql<{ version: number; name: string; encoding: string; skew: number; fsync: string }>`
    select current_setting('server_version_num')::int version, current_setting('server_version') name,
      current_setting('server_encoding') encoding, current_setting('fsync') fsync,
      (extract(epoch from clock_timestamp()) * 1000 - ${Date.now()})::float8 skew`.execute(world.db);
  const server = rows[0] ?? { version: 0, name: "", encoding: "", skew: 0, fsync: "" };
  const health = await checkHealth(world);
  const healthy = (name: string): boolean => health.checks.find((one) => one.name === name)?.ok ?? false;
  const mode = statSync(config.keyFile).mode & 0o777;
  const { bavail, bsize } = await statfs(config.dataDir);
  return [
    { what: "server", ok: server.version >= LEAST_VERSION, facts: { version: server.name } },
    { what: "encoding", ok: server.encoding === "UTF8", facts: { encoding: server.encoding } },
    { what: "fsync", ok: server.fsync === "on", facts: { fsync: server.fsync } },
    { what: "clock", ok: Math.abs(server.skew) < MOST_SKEW_MS, facts: { ms: Math.round(server.skew) } },
    { what: "migrations", ok: healthy("migrations"), facts: {} },
    { what: "key", ok: mode === 0o600 && healthy("key"), facts: { file: config.keyFile, mode: mode.toString(8) } },
    { what: "files", ok: healthy("files"), facts: { dir: world.files.dir } },
    { what: "disk", ok: healthy("disk"), facts: { gb: ((bavail * bsize) / 1e9).toFixed(1) } },
  ];
}
