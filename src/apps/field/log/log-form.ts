import { newId } from "#ui/new-command-id.ts";
import { todayHere } from "../store/clock.ts";

/** As many photographs as one log may carry. */
export const MOST_PHOTOS = 9;
export const MOST_PEOPLE = 5000;

export const beginLog = () => ({
  commandId: newId(),
  logId: newId(),
  day: todayHere(),
  text: "",
  items: [] as readonly string[],
  households: [] as readonly string[],
  people: 0,
  photos: [] as readonly string[],
  voiceId: null as string | null,
  emergency: "",
});
export type LogForm = ReturnType<typeof beginLog>;
