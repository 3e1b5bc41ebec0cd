import { checkCards } from "#modules/card/index.ts";
import { verifyAudit } from "#platform/audit/verify-audit.ts";
import { type Call, EXIT, no, type Run } from "./command-line.ts";
import { inWorld } from "./reach-world.ts";

/** `--head 120:9f3c…` compares with a block hash that was published or printed. */
export const run: Run = async (call) => {
  const { config, say, print } = call;
  const known = headIn(call);
  return inWorld(config, async ({ world }) => {
    const report = await verifyAudit(world.db, known);
    for (const one of report.breaks) print(say(one.code, one));
    const facts = { blocks: report.blocks, sealed: report.sealed, waiting: report.waiting };
    print(report.ok ? say("cli.audit-whole", facts) : say("cli.audit-broken", { count: report.breaks.length }));
    if (report.head) print(say("cli.audit-head", report.head));
    const cards = await checkCards(world.db, world.vault);
    for (const one of cards.breaks) print(say(one.code, one));
    const { versions, signatures } = cards;
    print(
      cards.ok
        ? say("card.check-whole", { versions, signatures })
        : say("card.check-broken", { count: cards.breaks.length }),
    );
    return report.ok && cards.ok ? EXIT.done : EXIT.refused;
  });
};

function headIn({ command, options, say }: Call): { no: number; hash: string }[] {
  const given = options.head;
  if (given === undefined) return [];
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(String(given)) ?? [];
  if (!number || !hash) throw no.usage({ command, problem: say("cli.problem.head") });
  return [{ no: Number(number), hash }];
}
