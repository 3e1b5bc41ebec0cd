import { startEmbedded } from "../start-embedded.ts";

/** A process that keeps an embedded server until it is ended: prints its address or the refusal as one line of JSON. */
const [dir = ""] = process.argv.slice(2);
try {
  const { url, stop } = await startEmbedded({ dir });
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
  setInterval(() => {}, 1000);
  console.log(JSON.stringify({ url })); // last: whoever reads it may send a signal at once
} catch (error) {
  console.log(JSON.stringify({ refused: (error as Error).message }));
}
