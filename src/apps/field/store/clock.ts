const CHINA_MS = 8 * 3_600_000;
let skewMs = 0;

/** How far the server's clock is ahead of this phone's, as last heard; a phone a day off still counts its days rightly. */
export const trustServer = (ahead: number): void => {
  skewMs = ahead;
};
/** A moment as the wall clock here shows it, whatever time zone the phone is set to. */
export const shownTime = (at: string): string => new Date(Date.parse(at) + CHINA_MS).toISOString();
/** Now by the server's clock, as far as it is known. */
export const nowHere = (): string => shownTime(new Date(Date.now() + skewMs).toISOString());
export const todayHere = (): string => nowHere().slice(0, 10);
