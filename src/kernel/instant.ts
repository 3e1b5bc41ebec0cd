import { z } from "zod";

/** A moment, in UTC, as ISO text: the same on the wire, on the phone, in a receipt and in a test. */
export const Instant = z.iso.datetime().brand<"Instant">();
export type Instant = z.infer<typeof Instant>;
