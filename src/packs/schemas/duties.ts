/** Rules of duties: each id with its shape and name. */
export const dutiesRules = {} as const;
