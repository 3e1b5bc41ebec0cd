export { systemActor } from "./domain/actor-of.ts";
export { accountRefusals } from "./domain/sign-in.ts";
export { closeAccountOfCadre } from "./server/close-with-cadre.ts";
export { passkeysOf, relyingParty, verifyAssertion } from "./server/passkeys.ts";
export { hashPassword } from "./server/passwords.ts";
export { accountsRoutes } from "./server/routes.ts";
export { endSession, findActor, openSession } from "./server/sessions.ts";
export { makeFirstAdministrator, rememberSetUpCode, setUpNeeded } from "./server/set-up.ts";
export { checkPassword } from "./server/sign-in.ts";
