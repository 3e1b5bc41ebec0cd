/** Households and persons of one label; null where the register says nothing. */
export type BaselineCount = { label: string | null; households: number; persons: number };

/** What is known of a place's people, from the register as it stands. */
export type Baseline = {
  byType: BaselineCount[];
  byStatus: BaselineCount[];
  byCause: BaselineCount[];
  /** Persons in each group of special hardship. */
  people: { key: string; count: number }[];
  /** Households whose homes lack something this year. */
  homes: { key: string; count: number }[];
};
