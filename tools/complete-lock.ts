import { readFileSync, writeFileSync } from "node:fs";

/**
 * Enters into package-lock.json the optional packages of other platforms that a registry did not have when it was written:
 * without an entry `npm ci` refuses the whole file, with one it passes the package over. `node tools/complete-lock.ts [FILE]`.
 */
type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};

const OS: Record<string, string> = {
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  win32: "win32",
  windows: "win32",
  openharmony: "openharmony",
  netbsd: "netbsd",
  openbsd: "openbsd",
  sunos: "sunos",
  aix: "aix",
};
const CPU = ["arm64", "x64", "ia32", "ppc64", "s390x", "riscv64", "loong64", "arm", "wasm32"];

const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Entry> };
let added = 0;
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`;
    if (lock.packages[at] || !/^\d/.test(version)) continue;
    const words = name.split(/[/-]/);
    const os = words.map((word) => OS[word]).find(Boolean);
    const cpu = CPU.find((one) =>
      words.some((word) => word === one || (one === "arm" && word.startsWith("arm") && word !== "arm64")),
    );
    // Musl and the like cannot be told by os and cpu alone: such a package belongs to a machine we do not name.
    const elsewhere = words.includes("musl") || words.includes("musleabihf");
    lock.packages[at] = {
      version,
      ...(entry.dev && { dev: true }),
      optional: true,
      os: [elsewhere ? "none" : (os ?? "none")],
      cpu: [cpu ?? "none"],
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
