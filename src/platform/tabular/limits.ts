/** How much of somebody else's file we are willing to take in. Sizes in bytes. */
export type Limits = {
  /** The file itself; a larger one is refused by its size, unread. */
  file: number;
  /** Everything in a packed workbook, unpacked. */
  unpacked: number;
  /** How many times larger than its packed form one part may become, once it is over 10 MB. */
  ratio: number;
  /** Parts in a packed workbook. */
  parts: number;
  /** The table of shared texts, which has to be held in memory. */
  texts: number;
  /** Formats that can only be read whole (old .xls, .xlsb, .ods, tables saved as web pages). */
  whole: number;
};

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  file: 200 * MB,
  unpacked: 4096 * MB,
  ratio: 200,
  parts: 5000,
  texts: 400 * MB,
  whole: 60 * MB,
};
