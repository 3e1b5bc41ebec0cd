/** Rules of attendance: each id with its shape and name. */
export const attendanceRules = {} as const;
