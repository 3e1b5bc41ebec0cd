import { expect, it } from "vitest";
import { derivedId as onServer } from "#platform/derived-id.ts";
import { derivedId } from "./derived-id.ts";

it("names a file on the phone as the server will", async () => {
  for (const id of ["0190a000-0000-7000-8000-000000000001", "x", ""])
    expect(await derivedId("file", id)).toBe(onServer("file", id));
});
