/** The front door of cards for other modules, on the server. */
export { fileCard } from "./server/file-card.ts";
export { freezeVersion } from "./server/freeze-version.ts";
export { keepPaper } from "./server/keep-paper.ts";
export { listCards } from "./server/list-cards.ts";
export { printCard } from "./server/print-card.ts";
export { getProofPack, proofPack } from "./server/proof/make-proof-pack.ts";
export { verifyProofPack } from "./server/proof/verify-proof-pack.ts";
export { putComparison } from "./server/put-comparison.ts";
export { getCardShown } from "./server/read-card.ts";
export { getComparison } from "./server/read-comparison.ts";
export { getVersionShown } from "./server/read-version.ts";
export { getVolume } from "./server/read-volume.ts";
export { redraftOnChange } from "./server/redraft-card.ts";
export { cardRoutes } from "./server/routes.ts";
export { showCard } from "./server/show-card.ts";
export { signBatch, signCard } from "./server/sign-cards.ts";
export { takeStep } from "./server/take-step.ts";
export { getWalk } from "./server/walk-list.ts";
