import { expect, it } from "vitest";
import { household, income } from "#modules/registry/domain/household.fixture.ts";
import { carriedId } from "../../../modules/survey/server/lines-about.ts";
import type { Draft } from "./draft.ts";
import { takenUp } from "./taken-up.ts";

it("takes up a line of last year under one id on every phone, and as the server names it; without its amount", async () => {
  const home = household({});
  const line = { ...income("A01", 900_000), explanation: "县城务工" };
  const draft = { shown: { household: home }, year: 2026 } as Draft;
  const { base, value } = await takenUp(draft, line);
  expect(base).toBeNull();
  expect(value).toMatchObject({ id: carriedId(home, 2026, line.id), item: "A01", amountFen: 0, explanation: null });
  expect((await takenUp({ ...draft }, line)).value?.id).toBe(value?.id);
  expect((await takenUp({ ...draft, year: 2027 }, line)).value?.id).not.toBe(value?.id);
});
