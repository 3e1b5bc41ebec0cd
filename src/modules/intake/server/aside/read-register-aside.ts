import type { Prepared } from "#modules/registry/aside.ts";
import { errorOf, type Talk, talkTo, threadKeeper } from "#platform/threads.ts";
import type { Draft } from "../../domain/read-register.ts";
import type { ChunkTold, ReadAsked, ReadOrder, ReadTold, Seen, Wanted } from "./order.ts";

const keeper = threadKeeper(new URL("./register-thread.ts", import.meta.url));

/** Households that were read together and are decided together. The whole of them stays in the thread until it is asked for. */
export type ReadChunk = {
  no: number;
  /** How much of the sheet had been read, 0 to 1. */
  share: number;
  seen: readonly Seen[];
  /** These households whole, judged again where others hold an ID. */
  whole: (wanted: readonly Wanted[]) => Promise<Draft[]>;
  /** The rows of these new households: those made ahead, when they are the very ones. */
  rows: (which: readonly number[]) => Promise<Prepared>;
  /** The chunk is done. `ahead`: is it likely that all households of those that follow are new? */
  done: (ahead: boolean) => void;
};

const fits =
  <Kind extends ReadTold["told"]>(...kinds: readonly Kind[]) =>
  (word: ReadTold): word is Extract<ReadTold, { told: Kind }> =>
    (kinds as readonly string[]).includes(word.told);

type Trouble = Extract<ReadTold, { told: "trouble" }>;
function unlessTrouble<Word extends ReadTold>(word: Word | Trouble): Exclude<Word, Trouble> {
  if (word.told === "trouble") throw errorOf((word as Trouble).trouble);
  return word as Exclude<Word, Trouble>;
}

/** A thread that will be given an order. Whoever begins ends it, unless it was given one. */
export type Begun = Talk<ReadAsked, ReadTold>;

/** Begins to read a workbook's rows while it is looked at what its columns are. */
export function beginAside(path: string, sheet: number): Begun {
  const talk = talkTo<ReadAsked, ReadTold>(keeper);
  talk.ask({ do: "begin", path, sheet });
  return talk;
}

/** Reads and judges a register in a thread of its own, a few chunks ahead of who decides on them. */
export async function* readRegisterAside(
  order: ReadOrder,
  talk: Begun = talkTo<ReadAsked, ReadTold>(keeper),
): AsyncGenerator<ReadChunk> {
  let isWhole = false;
  talk.ask({ do: "read", order });
  try {
    for (;;) {
      const word = unlessTrouble(await talk.hear(fits("chunk", "end", "trouble")));
      isWhole = word.told === "end";
      if (word.told === "end") return;
      yield chunkOf(word, talk);
    }
  } finally {
    talk.end(isWhole);
  }
}

function chunkOf({ no, share, seen, ahead }: ChunkTold, talk: Begun): ReadChunk {
  let isJudgedAgain = false;
  const isAsThought = (which: readonly number[]): boolean =>
    !isJudgedAgain && ahead?.which.length === which.length && which.every((at, i) => at === ahead.which[i]);
  return {
    no,
    share,
    seen,
    whole: async (wanted) => {
      isJudgedAgain ||= wanted.some((one) => one.held.length > 0);
      talk.ask({ do: "whole", no, wanted });
      return unlessTrouble(await talk.hear(fits("whole", "trouble"))).drafts;
    },
    rows: async (which) => {
      if (ahead && isAsThought(which)) return ahead.prepared;
      talk.ask({ do: "prepare", no, which });
      return unlessTrouble(await talk.hear(fits("prepared", "trouble"))).prepared;
    },
    done: (more) => talk.ask({ do: "next", done: no, ahead: more }),
  };
}
