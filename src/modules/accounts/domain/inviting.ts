import type { Refusal } from "#kernel/refusal.ts";
import { ADMINISTRATION } from "./rights.ts";
import { accountRefusals as no } from "./sign-in.ts";

/** Whom the link is for: has an account already, and which posts are held now or later. */
type Invitee = { hasAccount: boolean; posts: readonly string[] };

/**
 * Why this person's link must come from an administrator, or null. A link sets the password: for an account that is there,
 * or a post of administration, it would be a way round those who manage accounts.
 */
export const whyNotInvite = ({ hasAccount, posts }: Invitee, mayManage: boolean): Refusal | null =>
  !mayManage && (hasAccount || posts.some((one) => (ADMINISTRATION as readonly string[]).includes(one)))
    ? no.administratorInvites({})
    : null;
