let account: string | undefined;

/** Whose page this is: another person who signs in on top of it gets a fresh page, not this one's. */
export const keepAccount = (id: string): void => {
  account = id;
};
export const accountKept = (): string | undefined => account;
