/** The front door of disclosure for other modules and the applications, on the server. */
export { disclosureContract } from "./contract.ts";
export { portalPages } from "./portal/routes.ts";
export { exportPostingsJob } from "./server/export-postings.ts";
export {
  findCounty,
  findPublicObjection,
  findPublicPosting,
  publicPostings,
  publicVillages,
} from "./server/portal-reads.ts";
export { readPosting } from "./server/postings.ts";
export { postingsForProof } from "./server/proof-of-card.ts";
export { receiveObjection, visitorOf } from "./server/receive-objection.ts";
export { disclosureRoutes } from "./server/routes.ts";
export { runPostingClock } from "./server/run-clock.ts";
export { callOff, hangText, postingStandings, type TextPosting, whyNotText } from "./server/text-posting.ts";
