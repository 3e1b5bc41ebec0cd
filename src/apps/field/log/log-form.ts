import { newId } from "#ui/new-command-id.ts";
import { todayHere } from "../store/clock.ts";

/** As many photographs as one log may carry. */
export const MOST_PHOTOS = 9;
export const MOST_PEOPLE = 5000;

/** The address at which an emergency is reported: its kind first, the rest as in a log. */
export const SUDDEN = "sudden";
/** A day that was forgotten may be written down so many days later. */
export const DAYS_BACK = 6;

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

/** The form as it is handed in at an address: an emergency tells of today, whenever its draft was begun; what is mended keeps its day. */
export const handedIn = (form: LogForm, address: string | undefined): LogForm =>
  address === SUDDEN ? { ...form, day: todayHere() } : form;
