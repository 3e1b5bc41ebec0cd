import { config } from "zod";

/** The security policy forbids code made from text: zod is told before the first schema, so that it does not even try. */
config({ jitless: true });
