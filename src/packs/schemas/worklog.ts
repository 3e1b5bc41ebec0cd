/** Rules of worklog: each id with its shape and name. */
export const worklogRules = {} as const;
