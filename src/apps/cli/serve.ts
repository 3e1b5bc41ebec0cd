import { serve } from "../server/serve.ts";
import { buildOffice } from "./build-office.ts";
import { type Call, type CliCommand, EXIT } from "./command-line.ts";

const options = { port: { type: "string" }, host: { type: "string" } } as const;

/** Serves until somebody ends it: everything that was begun is finished, then the database is ended in good order. */
export const serveCommand: CliCommand = { name: "serve", takes: [], options, run: (call) => serveUntilEnded(call) };

/** What `npm start` does: builds the pages when they are missing, then serves. */
export const start: CliCommand = {
  name: "start",
  takes: [],
  options: { ...options, empty: { type: "boolean" } },
  run: async (call) => {
    await buildOffice(() => call.print(call.say("cli.building")));
    return serveUntilEnded(call);
  },
};

async function serveUntilEnded({ config, options: given, say, print, log }: Call): Promise<number> {
  const port = given.port === undefined ? config.port : Number(given.port);
  const host = typeof given.host === "string" ? given.host : config.host;
  const origin = process.env.ORIGIN ? config.origin : `http://localhost:${port}`;
  const ended = untilEnded();
  const served = await serve({ ...config, port, host, origin }, (error) => log.error({ err: error }, "bug"));
  for (const name of served.migrated) log.info({ migration: name }, "migrated");
  print(say("cli.serving", { address: served.address }));
  if (served.setUpCode) print(say("cli.set-up-code", { code: served.setUpCode }));
  log.info({ origin: served.address }, "serving");
  log.info({ signal: await ended }, "ending");
  await served.stop();
  log.info("ended");
  return EXIT.done;
}

/** The first signal asks for a good end; a second one ends at once. */
const untilEnded = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
      process.on(signal, () => {
        resolve(signal);
        process.once(signal, () => process.exit(EXIT.refused));
      });
  });
