import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { cardContract } from "../contract.ts";
import { byHelper, byVillage } from "./completeness.ts";
import { decideError, hearEntry } from "./decide-error.ts";
import { enterMany } from "./enter-many.ts";
import { exportCards, exportErrors } from "./export-lists.ts";
import { fileCard } from "./file-card.ts";
import { freezeMany } from "./freeze-many.ts";
import { freezeVersion } from "./freeze-version.ts";
import { keepPaper } from "./keep-paper.ts";
import { listCards } from "./list-cards.ts";
import { countErrors, listErrors } from "./list-errors.ts";
import { lockVolume, openVolume } from "./lock-volume.ts";
import { myReminders } from "./my-reminders.ts";
import { myTurn } from "./my-turn.ts";
import { printCard } from "./print-card.ts";
import { type PostingsOf, proofPacksWith } from "./proof/make-proof-pack.ts";
import { proveError, rejectError } from "./prove-error.ts";
import { putComparison } from "./put-comparison.ts";
import { getCardOfHousehold, getCardShown } from "./read-card.ts";
import { getComparison } from "./read-comparison.ts";
import { compareVersions, getVersionShown } from "./read-version.ts";
import { getVolume } from "./read-volume.ts";
import { reportError } from "./report-error.ts";
import { resolveMismatch } from "./resolve-mismatch.ts";
import { returnCard } from "./return-card.ts";
import { showCard } from "./show-card.ts";
import { signBatch, signCard } from "./sign-cards.ts";
import { listSlowSigners } from "./slow-signers.ts";
import { takeOutPaper } from "./take-out-paper.ts";
import { takeStep } from "./take-step.ts";
import { tallyCards } from "./tally.ts";
import { listToMend } from "./to-mend.ts";
import { getWalk } from "./walk-list.ts";

const os = implement(cardContract).$context<Visit>();

/** The routes of cards; `postingsOf` gives what a proof pack says of postings. */
export const cardRoutesWith = (postingsOf: PostingsOf) =>
  os.router({
    list: os.list.handler(answer(listCards)),
    export: os.export.handler(answer(exportCards)),
    exportErrors: os.exportErrors.handler(answer(exportErrors)),
    myTurn: os.myTurn.handler(answer(myTurn)),
    byVillage: os.byVillage.handler(answer(byVillage)),
    byHelper: os.byHelper.handler(answer(byHelper)),
    counters: os.counters.handler(answer(countErrors)),
    tally: os.tally.handler(answer(tallyCards)),
    myReminders: os.myReminders.handler(answer(myReminders)),
    slowSigners: os.slowSigners.handler(answer(listSlowSigners)),
    toMend: os.toMend.handler(answer(listToMend)),
    walk: os.walk.handler(answer(getWalk)),
    ofHousehold: os.ofHousehold.handler(answer(getCardOfHousehold)),
    read: os.read.handler(answer(getCardShown)),
    version: os.version.handler(answer(getVersionShown)),
    diff: os.diff.handler(answer(compareVersions)),
    comparison: os.comparison.handler(answer(getComparison)),
    proofPack: os.proofPack.handler(answer(proofPacksWith(postingsOf))),
    errors: os.errors.handler(answer(listErrors)),
    volume: os.volume.handler(answer(getVolume)),
    takeStep: os.takeStep.handler(answer(takeStep)),
    putComparison: os.putComparison.handler(answer(putComparison)),
    resolveMismatch: os.resolveMismatch.handler(answer(resolveMismatch)),
    freeze: os.freeze.handler(answer(freezeVersion)),
    enterMany: os.enterMany.handler(answer(enterMany)),
    freezeMany: os.freezeMany.handler(answer(freezeMany)),
    print: os.print.handler(answer(printCard)),
    show: os.show.handler(answer(showCard)),
    sign: os.sign.handler(answer(signCard)),
    signBatch: os.signBatch.handler(answer(signBatch)),
    return: os.return.handler(answer(returnCard)),
    file: os.file.handler(answer(fileCard)),
    keepPaper: os.keepPaper.handler(answer(keepPaper)),
    takeOutPaper: os.takeOutPaper.handler(answer(takeOutPaper)),
    lockVolume: os.lockVolume.handler(answer(lockVolume)),
    openVolume: os.openVolume.handler(answer(openVolume)),
    reportError: os.reportError.handler(answer(reportError)),
    rejectError: os.rejectError.handler(answer(rejectError)),
    proveError: os.proveError.handler(answer(proveError)),
    hearEntry: os.hearEntry.handler(answer(hearEntry)),
    decideError: os.decideError.handler(answer(decideError)),
  });
