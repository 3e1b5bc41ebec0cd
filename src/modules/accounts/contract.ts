import { oc } from "@orpc/contract";
import { z } from "zod";
import { AccountId, CadreId, CommandId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { PageAsked, pageOf } from "#kernel/page.ts";
import { Territory } from "#kernel/territory.ts";
import { PASSWORD_LENGTH } from "./domain/sign-in.ts";

export { actorOf, rightsFrom, systemActor } from "./domain/actor-of.ts";
export { RIGHTS, type Verb } from "./domain/rights.ts";
export { whyNotPassword } from "./domain/sign-in.ts";

export const InvitationId = id<"InvitationId">();

const LoginName = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[\p{L}\p{N}._-]+$/u);
const Password = z.string().min(1).max(PASSWORD_LENGTH.max);
const Language = z.enum(["zh", "en"]);

export const SetUp = z.object({
  code: z.string().max(40).describe("Printed on the console at the first start"),
  countyCode: z.string().regex(/^\d{6}$/),
  countyName: z
    .string()
    .trim()
    .min(2)
    .max(40)
    .optional()
    .describe("Only for a code that is not in the shipped divisions"),
  name: z.string().trim().min(1).max(40).describe("The administrator's own name"),
  loginName: LoginName,
  password: Password,
});
export type SetUp = z.infer<typeof SetUp>;

export const SignIn = z.object({ loginName: z.string().max(100), password: z.string().max(PASSWORD_LENGTH.max) });
export type SignIn = z.infer<typeof SignIn>;

const Office = z.object({ post: z.string(), unitId: z.uuid().nullable(), territory: Territory });
export const Me = z.object({
  accountId: AccountId,
  cadreId: CadreId,
  name: z.string(),
  countyCode: z.string(),
  countyName: z.string(),
  offices: z.array(Office),
  rights: z.record(z.string(), z.array(Territory)),
  language: Language.nullable().describe("Chosen by the person, on any machine; null = never chosen"),
  hasPasskey: z.boolean(),
});
export type Me = z.infer<typeof Me>;

/** WebAuthn structures travel as the browser and the library define them. */
const WebAuthn = z.record(z.string(), z.unknown());
const Challenge = z.object({ challengeId: z.uuid(), options: WebAuthn });

export const AcceptInvitation = z.object({
  token: z.string().max(100),
  loginName: LoginName.optional(),
  password: Password,
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

export const ChangePassword = z.object({ commandId: CommandId, password: Password, newPassword: Password });
export const SignOutElsewhere = z.object({ commandId: CommandId });
export const Invite = z.object({ commandId: CommandId, cadreId: CadreId });
export const AccountChange = z.object({ commandId: CommandId, accountId: AccountId });
export const ChooseLanguage = z.object({ commandId: CommandId, language: Language });
export const EndPasskey = z.object({ commandId: CommandId, passkeyId: z.string().max(400) });
/** Confirms the identity of the other house that this browser has proven (OpenID Connect). */
export const LinkIdentity = z.object({ commandId: CommandId });
export const EndIdentity = z.object({ commandId: CommandId, identityId: z.uuid() });
export const EndSessions = z.object({ commandId: CommandId, accountId: AccountId });

export const AccountState = z.enum(["active", "locked", "closed", "invited", "none"]);
export type AccountState = z.infer<typeof AccountState>;
export const AccountRow = z.object({
  id: AccountId.nullable().describe("null: invited, not yet accepted; or never invited"),
  cadreId: CadreId,
  name: z.string(),
  loginName: z.string().nullable(),
  posts: z.array(z.object({ post: z.string(), territory: Territory })),
  state: AccountState,
  sessions: z.number(),
  passkeys: z.number(),
});

export const ListAccounts = PageAsked.extend({
  text: z.string().max(100).optional(),
  state: AccountState.optional(),
  inOffice: z.literal("true").optional().describe("Only people who hold a post now"),
});
const AccountCount = z.object({ state: AccountState, people: z.number(), inOffice: z.number() });

export const PasskeyRow = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: Instant,
  usedAt: Instant.nullable(),
});
const IdentityRow = z.object({
  id: z.uuid(),
  label: z.string(),
  issuer: z.string(),
  linkedAt: Instant,
  usedAt: Instant.nullable(),
});
const SessionRow = z.object({ agent: z.string(), createdAt: Instant, seenAt: Instant, expiresAt: Instant });
const Done = z.object({ ok: z.literal(true) });

export const accountsContract = {
  setUpState: oc.route({ method: "GET", path: "/set-up" }).output(
    z.object({
      needed: z.boolean(),
      oidc: z.string().nullable().describe("The name of the other house whose accounts open ours; null: none"),
    }),
  ),
  setUpDivisions: oc
    .route({ method: "GET", path: "/set-up/divisions" })
    .input(
      z.object({
        under: z
          .string()
          .regex(/^(\d{2}|\d{4})$/)
          .optional(),
      }),
    )
    .output(z.array(z.object({ code: z.string(), name: z.string() }))),
  setUp: oc.route({ method: "POST", path: "/set-up" }).input(SetUp).output(Done),
  signIn: oc.route({ method: "POST", path: "/session" }).input(SignIn).output(Me),
  signOut: oc.route({ method: "DELETE", path: "/session" }).output(Done),
  me: oc.route({ method: "GET", path: "/me" }).output(Me),
  passkeySignInOptions: oc.route({ method: "POST", path: "/session/passkey-options" }).output(Challenge),
  passkeySignIn: oc
    .route({ method: "POST", path: "/session/passkey" })
    .input(z.object({ challengeId: z.uuid(), assertion: WebAuthn }))
    .output(Me),
  passkeyOptions: oc.route({ method: "POST", path: "/me/passkey-options" }).output(Challenge),
  addPasskey: oc
    .route({ method: "POST", path: "/me/passkeys" })
    .input(z.object({ challengeId: z.uuid(), label: z.string().trim().min(1).max(60), attestation: WebAuthn }))
    .output(PasskeyRow),
  pendingIdentity: oc
    .route({ method: "GET", path: "/session/identity" })
    .output(z.object({ label: z.string() }).nullable()),
  identities: oc.route({ method: "GET", path: "/me/identities" }).output(z.array(IdentityRow)),
  linkIdentity: oc.route({ method: "POST", path: "/me/identities" }).input(LinkIdentity).output(Done),
  endIdentity: oc.route({ method: "POST", path: "/me/identities/end" }).input(EndIdentity).output(Done),
  passkeys: oc.route({ method: "GET", path: "/me/passkeys" }).output(z.array(PasskeyRow)),
  endPasskey: oc.route({ method: "POST", path: "/me/passkeys/end" }).input(EndPasskey).output(Done),
  sessions: oc.route({ method: "GET", path: "/me/sessions" }).output(z.array(SessionRow)),
  signOutElsewhere: oc.route({ method: "POST", path: "/me/sessions/end-others" }).input(SignOutElsewhere).output(Done),
  changePassword: oc.route({ method: "POST", path: "/me/password" }).input(ChangePassword).output(Done),
  chooseLanguage: oc.route({ method: "POST", path: "/me/language" }).input(ChooseLanguage).output(Done),
  invitation: oc
    .route({ method: "POST", path: "/invitations/read" })
    .input(z.object({ token: z.string().max(100) }))
    .output(z.object({ name: z.string(), loginName: z.string().nullable(), expiresAt: Instant })),
  acceptInvitation: oc.route({ method: "POST", path: "/invitations/accept" }).input(AcceptInvitation).output(Me),
  invite: oc
    .route({ method: "POST", path: "/accounts/invitations" })
    .input(Invite)
    .output(z.object({ invitationId: InvitationId, link: z.string(), expiresAt: Instant })),
  accounts: oc.route({ method: "GET", path: "/accounts" }).input(ListAccounts).output(pageOf(AccountRow)),
  accountCounts: oc.route({ method: "GET", path: "/accounts/counts" }).output(z.array(AccountCount)),
  closeAccount: oc.route({ method: "POST", path: "/accounts/{accountId}/close" }).input(AccountChange).output(Done),
  reopenAccount: oc.route({ method: "POST", path: "/accounts/{accountId}/reopen" }).input(AccountChange).output(Done),
  unlockAccount: oc.route({ method: "POST", path: "/accounts/{accountId}/unlock" }).input(AccountChange).output(Done),
  endSessions: oc.route({ method: "POST", path: "/accounts/{accountId}/end-sessions" }).input(EndSessions).output(Done),
};
