/**
 * The parts of somebody's day: what is due, what is soon, what waits for others, what is done. By itself, so that the first page of the
 * office need not load every shape of the module.
 */
export const DAY_GROUPS = ["due", "soon", "waiting", "done"] as const;
