import { createServer } from "node:net";
import { isSample, PASSWORD, SAMPLE_LOGINS } from "../sample/make-sample.ts";
import { serve } from "../server/serve.ts";
import { type Call, EXIT, numberOf, textOf } from "./command-line.ts";

type Prepare = NonNullable<Parameters<typeof serve>[2]>;

/** Serves until somebody ends it: everything that was begun is finished, then the database is ended in good order. */
export async function serveUntilEnded(call: Call, prepare?: Prepare): Promise<number> {
  const { config, options, say, print, log } = call;
  const port = numberOf(call, "port", 0, 65_535) ?? config.port;
  const host = textOf(options.host) ?? config.host;
  const origin = process.env.ORIGIN ? config.origin : `http://localhost:${port}`;
  await tryPort(port, host);
  const ended = untilEnded();
  const served = await serve({ ...config, port, host, origin }, (error) => log.error({ err: error }, "bug"), prepare);
  for (const name of served.migrated) log.info({ migration: name }, "migrated");
  print(say("cli.serving", { origin: served.address }));
  if (await isSample(served.world)) {
    print(say("cli.sample-logins", { password: PASSWORD }));
    for (const [login, post] of SAMPLE_LOGINS) print(`  ${login.padEnd(20)}${say(`post.${post}`)}`);
    print(say("cli.sample-portal", { origin: served.address }));
  }
  if (served.setUpCode) print(say("cli.set-up-code", { code: served.setUpCode }));
  log.info({ origin: served.address }, "serving");
  log.info({ signal: await ended }, "ending");
  await served.stop();
  log.info("ended");
  return EXIT.done;
}

/** Whether the port is to be had, before a database is started and a county made for nothing. */
const tryPort = (port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => reject(Object.assign(error, { port, address: host })));
    server.listen(port, host, () => server.close(() => resolve()));
  });

/** The first signal asks for a good end; a second one ends at once. */
const untilEnded = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
      process.on(signal, () => {
        resolve(signal);
        process.once(signal, () => process.exit(EXIT.refused));
      });
  });
