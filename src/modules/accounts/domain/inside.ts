/**
 * An address of our own to come back to: a path, never somebody else's host. Browsers read `\` as `/` and pass over tabs and
 * line ends, so no sign below the space is taken.
 */
export const inside = (to: string | undefined): string =>
  to && /^\/(?![/\\])/.test(to) && [...to].every((sign) => sign >= " ") ? to : "/";
