import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { office } from "./office.ts";

describe("the office's pages, built anew under a running server", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "bangfu-office-"));
    mkdirSync(join(dir, "assets"));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const build = (name: string): void => {
    rmSync(join(dir, "assets"), { recursive: true, force: true });
    mkdirSync(join(dir, "assets"));
    writeFileSync(join(dir, "assets", `${name}.js`), `// ${name}`);
    writeFileSync(join(dir, "index.html"), `<script src="/assets/${name}.js"></script>`);
  };

  it("names the new files at once, is asked for anew each time, and what is gone is not found", async () => {
    const served = office(pathToFileURL(`${dir}/`));
    expect(await (await served.request("/")).text()).toContain("npm run build");
    build("first");
    expect(await (await served.request("/households")).text()).toContain("first.js");
    build("second-longer");
    const page = await served.request("/");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(await page.text()).toContain("second-longer.js");
    const asset = await served.request("/assets/second-longer.js");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect((await served.request("/assets/first.js")).status).toBe(404);
  });
});
