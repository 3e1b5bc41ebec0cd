import { errorOf, talkTo, threadKeeper } from "../threads.ts";
import type { Row } from "./cell.ts";
import type { RowsAsked, RowsTold } from "./rows-order.ts";

const keeper = threadKeeper(new URL("./rows-thread.ts", import.meta.url));
const any = (_: RowsTold): _ is RowsTold => true;

/** A sheet's rows, read in a thread of its own while the caller works on those before; with the share of the sheet read so far. */
export async function* readAside(path: string, sheet: number): AsyncGenerator<{ rows: Row[]; share: number }> {
  const talk = talkTo<RowsAsked, RowsTold>(keeper);
  let isWhole = false;
  talk.ask({ path, sheet });
  try {
    for (;;) {
      const word = await talk.hear(any);
      if ("trouble" in word) throw errorOf(word.trouble);
      isWhole = "end" in word;
      if ("end" in word) return;
      talk.ask({ room: 1 });
      yield word;
    }
  } finally {
    talk.end(isWhole);
  }
}
