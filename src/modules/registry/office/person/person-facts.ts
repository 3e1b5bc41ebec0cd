import { PERSON_FIELDS } from "../../domain/fields/person-fields.ts";
import { FIELDS } from "../../domain/fields.ts";

const OF_PERSON = FIELDS.filter((field) => field.scope === "person" && !field.derived);

/** Who somebody is. */
export const WHO = OF_PERSON.filter((field) => field.key in PERSON_FIELDS);
/** What somebody lives by: work, insurance, training, what is paid. */
export const LIVELIHOOD = OF_PERSON.filter((field) => !(field.key in PERSON_FIELDS));
