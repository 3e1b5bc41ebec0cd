export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 429 | 503;

/**
 * A "no" that a person can act on: a stable code, an HTTP status, and the facts behind it.
 * Screens translate the code; logs keep the code. Facts never carry an ID number, phone, bank card or illness.
 * Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: RefusalStatus;
  readonly facts: Record<string, unknown>;

  constructor(code: string, status: RefusalStatus, facts: Record<string, unknown>) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.status = status;
    this.facts = facts;
  }
}

/** Declares one refusal: `notFound: refusal<{ cardId: CardId }>("card.not-found", 404)`. */
export const refusal =
  <Facts extends Record<string, unknown> = Record<never, never>>(code: string, status: RefusalStatus) =>
  (facts: Facts) =>
    new Refusal(code, status, facts);
