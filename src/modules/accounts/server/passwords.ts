import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Compares in the time a real comparison takes also when there is no account, so that names cannot be probed. */
const DECOY = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$0Kgr0mAFjTxgDbTCdjyJ3J2JNCkgKyD1AzYlJ1fvQ2E";
export const passwordMatches = (stored: string | null, password: string): Promise<boolean> =>
  verify(stored ?? DECOY, password).then(
    (same) => same && stored !== null,
    () => false,
  );
