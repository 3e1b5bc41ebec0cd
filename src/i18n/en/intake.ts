import type { Sentences } from "../sentence.ts";

export const intake = {
  "table.too-large":
    "The file is {megabytes} MB; at most {limit} MB are taken. Split it, or delete pictures and empty rows.",
  "table.empty": "This file is empty.",
  "table.locked": "This workbook is locked with a password. Remove the password, save it and hand it in again.",
  "table.damaged":
    "The file is incomplete or damaged and cannot be read. Open it in a spreadsheet program and save it anew.",
  "table.bomb":
    "This file unpacks to an unreasonable size and was not taken. Open it in a spreadsheet program and save it anew.",
  "table.not-a-workbook": "This is no table. Only .xlsx, .xls and .csv are taken.",
  "table.no-such-sheet": "The workbook has no sheet {sheet}.",
  "table.open-quote":
    "A quotation mark in line {line} is never closed; what follows cannot be read. Save the file as .xlsx and hand it in again.",
  "intake.batch-not-found": "There is no such import.",
  "intake.not-a-table": "This file was not handed in as an import.",
  "intake.no-header":
    "No headings were found. Is it the right sheet? It needs headings such as name, ID number and relation to the head.",
  "intake.no-such-column": "The sheet has no column {column}.",
  "intake.field-twice": '"{field}" is given to two columns; only one can have it.',
  "intake.field-unknown": 'There is no "{field}".',
  "intake.needs-name": "One column must be the name.",
  "intake.under-way": "It is under way. Wait until it is done, or stop it first.",
  "intake.not-now": 'This import is now "{batchState}"; that cannot be done.',
  "intake.not-whole":
    "{refused} {refused|household has|households have} errors, and you chose all or nothing: nothing was taken over.",
  "intake.blanks-differ":
    "The dry run took blank cells otherwise. Read the file again like this and look at the differences before taking it over.",
  "intake.nothing-to-take":
    "There is nothing to take over: every household is the same as in the register or has errors to mend first.",
  "intake.changed-since":
    "{households} {households|household was|households were} changed after the import, so the batch cannot be undone as a whole. Correct them one by one.",
  "batchState.reading": "Being read",
  "batchState.read": "Dry run done",
  "batchState.applying": "Being taken over",
  "batchState.applied": "Taken over",
  "batchState.undoing": "Being undone",
  "batchState.undone": "Undone",
  "batchState.rejected": "Put aside",
  "intake.note.block": "[Must be mended] ",
  "intake.note.warn": "[Please check] ",
  "intake.note.near": ' Is it "{near}"? ',
  "job.kind.intake.read": "Reading a workbook",
  "job.kind.intake.note": "Writing notes into a workbook",
  "job.kind.intake.apply": "Taking a workbook over",
  "job.kind.intake.undo": "Undoing an import",
  "job.kind.intake.export": "Export of imports",
  "intake.template.name": "Register template",
  "intake.template.title": "Register template (one person a row; the household's facts on the head's row only)",
  "intake.template.note": "Unit:              Date: ",
} as const satisfies Sentences;
