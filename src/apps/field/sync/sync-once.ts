import { fetchBeside } from "../store/beside.ts";
import { forgetHouseholds } from "../store/households.ts";
import { factOf, type Phone } from "../store/phone.ts";
import { fetchNews, type Progress } from "./fetch-news.ts";
import { flush } from "./flush.ts";
import { type Line, LineDown } from "./line.ts";
import { tellOfItself } from "./tell-of-itself.ts";

/** Why a sync ended early; each has its sentence and a way on. */
export type Trouble = LineDown["why"] | "full";

type Tools = {
  phone: Phone;
  /** Null while the phone is locked: then only what names no household is sent. */
  key: CryptoKey | null;
  line: Line;
  now: () => string;
  doing?: (what: "sending" | "fetching") => void;
  tell?: (progress: Progress) => void;
  /** What lies on the phone has changed. */
  news?: () => void;
  bug?: (error: unknown) => void;
};

/** The phone has no room left: the store says so by this name, sometimes one layer down. */
const isFull = (error: unknown): boolean =>
  [error, (error as { inner?: unknown }).inner].some(
    (one) => (one as Error | undefined)?.name === "QuotaExceededError",
  );

const idOf = async (phone: Phone): Promise<string> => (await factOf(phone, "deviceId")) ?? "";
/** A phone reported lost has no session any more; it is told all the same. */
const isLost = async (phone: Phone, line: Line): Promise<boolean> =>
  line.stands(await idOf(phone)).then(
    () => false,
    (error) => error instanceof LineDown && error.why === "lost",
  );

/** Sends what waits, then fetches what is new; null when all of it went through. */
export async function syncOnce(tools: Tools): Promise<Trouble | null> {
  const { phone, key, line, now, news } = tools;
  try {
    tools.doing?.("sending");
    const settled = await flush({ phone, key, line, now });
    if (!key) {
      await line.stands(await idOf(phone));
      return null;
    }
    tools.doing?.("fetching");
    await fetchNews({ phone, key, line, now, ...(tools.tell && { tell: tools.tell }) });
    news?.();
    await fetchBeside(phone, key, line, settled > 0);
    news?.();
    await tellOfItself(phone, line);
    return null;
  } catch (error) {
    if (error instanceof LineDown) {
      if (error.why === "no-right") {
        await forgetHouseholds(phone);
        news?.();
      }
      return error.why === "signed-out" && (await isLost(phone, line)) ? "lost" : error.why;
    }
    if (isFull(error)) return "full";
    tools.bug?.(error);
    return "trouble";
  }
}
