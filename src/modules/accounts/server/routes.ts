import { implement } from "@orpc/server";
import { answer, callerOf, type Visit } from "#platform/http/visit.ts";
import { accountsContract } from "../contract.ts";
import { acceptInvitation, readInvitation } from "./accept-invitation.ts";
import { countAccounts } from "./account-counts.ts";
import { listAccounts } from "./accounts.ts";
import { closeAccount, endSessions, reopenAccount, unlockAccount } from "./change-account.ts";
import { changePassword, chooseLanguage, endPasskey } from "./change-mine.ts";
import { invite } from "./invite.ts";
import { meOf } from "./me.ts";
import { listPasskeys, listSessions } from "./mine.ts";
import { endIdentity, linkIdentity, listIdentities, pendingIdentity } from "./oidc/identities.ts";
import { oidcSettings } from "./oidc/settings.ts";
import { done } from "./ok.ts";
import { signOutElsewhere } from "./own-sessions.ts";
import { addPasskey, passkeyOptions, passkeySignIn, passkeySignInOptions } from "./passkeys.ts";
import { setUp, setUpNeeded } from "./set-up.ts";
import { setUpDivisions } from "./set-up-divisions.ts";
import { signIn } from "./sign-in.ts";

const os = implement(accountsContract).$context<Visit>();

export const accountsRoutes = os.router({
  setUpState: os.setUpState.handler(async ({ context }) => ({
    needed: await setUpNeeded(context.world),
    oidc: oidcSettings()?.name ?? null,
  })),
  setUpDivisions: os.setUpDivisions.handler(({ input, context }) => setUpDivisions(input, context)),
  setUp: os.setUp.handler(({ input, context }) => setUp(input, context)),
  signIn: os.signIn.handler(({ input, context }) => signIn(input, context)),
  signOut: os.signOut.handler(async ({ context }) => {
    await context.clearSession();
    return done;
  }),
  me: os.me.handler(({ context }) => meOf(context.world, callerOf(context).actor)),
  passkeySignInOptions: os.passkeySignInOptions.handler(({ context }) => passkeySignInOptions(context)),
  passkeySignIn: os.passkeySignIn.handler(({ input, context }) => passkeySignIn(input, context)),
  passkeyOptions: os.passkeyOptions.handler(({ context }) => passkeyOptions(context)),
  addPasskey: os.addPasskey.handler(({ input, context }) => addPasskey(input, context)),
  pendingIdentity: os.pendingIdentity.handler(({ context }) => pendingIdentity(context)),
  identities: os.identities.handler(answer(listIdentities)),
  linkIdentity: os.linkIdentity.handler(({ input, context }) => linkIdentity(input, context)),
  endIdentity: os.endIdentity.handler(answer(endIdentity)),
  passkeys: os.passkeys.handler(answer(listPasskeys)),
  endPasskey: os.endPasskey.handler(answer(endPasskey)),
  sessions: os.sessions.handler(answer(listSessions)),
  signOutElsewhere: os.signOutElsewhere.handler(({ input, context }) => signOutElsewhere(input, context)),
  changePassword: os.changePassword.handler(({ input, context }) => changePassword(input, context)),
  chooseLanguage: os.chooseLanguage.handler(answer(chooseLanguage)),
  invitation: os.invitation.handler(async ({ input, context }) => {
    const { name, loginName, expiresAt } = await readInvitation(input, context);
    return { name, loginName, expiresAt };
  }),
  acceptInvitation: os.acceptInvitation.handler(({ input, context }) => acceptInvitation(input, context)),
  invite: os.invite.handler(answer(invite)),
  accounts: os.accounts.handler(answer(listAccounts)),
  accountCounts: os.accountCounts.handler(answer(countAccounts)),
  closeAccount: os.closeAccount.handler(answer(closeAccount)),
  reopenAccount: os.reopenAccount.handler(answer(reopenAccount)),
  unlockAccount: os.unlockAccount.handler(answer(unlockAccount)),
  endSessions: os.endSessions.handler(answer(endSessions)),
});
