const CHINA_MS = 8 * 3_600_000;
let skewMs = 0;

/** More than this apart, and the person is told that the phone's clock is wrong. */
const CLOCK_WRONG_MS = 10 * 60_000;

/** How far the server's clock is ahead of this phone's, as last heard; a phone a day off still counts its days rightly. */
export const trustServer = (ahead: number): void => {
  skewMs = ahead;
};
/** How far this phone's clock is behind the server's: minutes, negative when it is ahead; null while it is right enough. */
export const minutesBehind = (): number | null =>
  Math.abs(skewMs) < CLOCK_WRONG_MS ? null : Math.round(skewMs / 60_000);

/** This moment by the server's clock, as far as it is known: what is done gets this time, whatever the phone shows. */
export const instantHere = (): string => new Date(Date.now() + skewMs).toISOString();
/** A moment as the wall clock here shows it, whatever time zone the phone is set to. */
export const shownTime = (at: string): string => new Date(Date.parse(at) + CHINA_MS).toISOString();
export const nowHere = (): string => shownTime(instantHere());
export const todayHere = (): string => nowHere().slice(0, 10);
