/**
 * How many random cases a property is tried on: a few while working, as many as `PROPERTY_RUNS` says in CI, where a step of its own
 * runs those that the bars name ten thousand times.
 */
export const runs = (few: number): number => Number(process.env.PROPERTY_RUNS ?? few);
