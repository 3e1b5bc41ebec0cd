import { setTimeout as sleep } from "node:timers/promises";
import { ORPCError } from "@orpc/client";
import type { Installation } from "./installation.ts";

type Line = { name: string; commandId: string; tries: number; answer?: string };

/**
 * What was asked and what was answered. A command goes out again under the same id until it is answered, as a device does
 * it; now and then it is sent once more after its answer, as if the answer had been lost on the way.
 */
export class Ledger {
  readonly lines: Line[] = [];
  /** Answers to a repetition that were not the first answer. */
  readonly differing: string[] = [];
  readonly refused: string[] = [];
  private readonly installation: Installation;
  private readonly chance: () => number;

  constructor(installation: Installation, chance: () => number) {
    this.installation = installation;
    this.chance = chance;
  }

  async give<Answer>(name: string, commandId: string, send: () => Promise<Answer>): Promise<Answer> {
    const line: Line = { name, commandId, tries: 0 };
    this.lines.push(line);
    const answer = await this.untilAnswered(line, send);
    line.answer = JSON.stringify(answer);
    if (this.chance() < 0.25) {
      const again = JSON.stringify(await this.untilAnswered(line, send));
      if (again !== line.answer) this.differing.push(`${name}: ${line.answer} then ${again}`);
    }
    return answer;
  }

  private async untilAnswered<Answer>(line: Line, send: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      while (!this.installation.up()) await sleep(20);
      line.tries += 1;
      try {
        return await send();
      } catch (error) {
        if (error instanceof ORPCError && error.defined !== true && error.status < 500 && error.status !== 429) {
          this.refused.push(`${line.name}: ${error.code} ${JSON.stringify(error.data)}`);
          throw error;
        }
        await sleep(50); // the line broke, or the server said "not now": nothing was acknowledged
      }
    }
  }

  get answered(): Line[] {
    return this.lines.filter((one) => one.answer !== undefined);
  }
}
