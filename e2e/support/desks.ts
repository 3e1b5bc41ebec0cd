import type { Browser } from "playwright-core";
import { type Desk, openDesk, signIn } from "./sample.ts";

/** Desks of the sample's people, for several visits at a time: each person signs in once, a desk serves one visit after another. */
export function desksOf(browser: Browser, address: string) {
  const cookies = new Map<string, Promise<string>>();
  const free = new Map<string, Desk[]>();
  return {
    at: async (login: string, visit: (desk: Desk) => Promise<void>): Promise<void> => {
      if (!cookies.has(login))
        cookies.set(
          login,
          signIn(address, login).then(({ cookie }) => cookie()),
        );
      const waiting = free.get(login) ?? [];
      free.set(login, waiting);
      const desk = waiting.pop() ?? (await openDesk(browser, address, { cookie: await (cookies.get(login) ?? "") }));
      desk.errors.length = 0;
      await visit(desk);
      waiting.push(desk);
    },
  };
}
