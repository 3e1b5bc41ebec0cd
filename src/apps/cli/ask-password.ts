import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** The password from BANGFU_PASSWORD, else asked for without showing what is typed, else the first line of standard input. */
export async function askPassword(question: string): Promise<string> {
  const known = process.env.BANGFU_PASSWORD;
  if (known !== undefined) return known;
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal });
  try {
    return await reader.question("");
  } finally {
    reader.close();
    if (terminal) process.stderr.write("\n");
  }
}
