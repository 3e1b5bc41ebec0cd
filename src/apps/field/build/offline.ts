import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Writes the service worker with the list of all built files and a version that follows from their contents. */
export const offline = (folder: URL): Plugin => ({
  name: "offline",
  apply: "build",
  closeBundle() {
    const built = (readdirSync(folder, { recursive: true, withFileTypes: true }) as import("node:fs").Dirent[])
      .filter((one) => one.isFile() && !/\.(br|gz)$/.test(one.name) && one.name !== "sw.js" && one.name !== "made-from")
      .map((one) => `${one.parentPath}/${one.name}`.slice(folder.pathname.length).replace(/^\//, ""))
      .sort();
    const hash = createHash("sha256");
    for (const file of built) hash.update(file).update(readFileSync(new URL(file, folder)));
    const files = ["/field/", ...built.filter((one) => one !== "index.html").map((one) => `/field/${one}`)];
    const worker = readFileSync(new URL("service-worker.js", import.meta.url), "utf8")
      .replace("__VERSION__", hash.digest("hex").slice(0, 12))
      .replace("__FILES__", JSON.stringify(files));
    writeFileSync(new URL("sw.js", folder), worker);
  },
});
