/** A hash in fours, so that it can be read out and compared by eye. */
export const inFours = (hash: string): string => hash.replace(/(.{4})(?=.)/g, "$1 ");
