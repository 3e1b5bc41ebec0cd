/** Rules of stationing: each id with its shape and name. */
export const stationingRules = {} as const;
