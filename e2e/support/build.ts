import { buildOffice } from "../../src/apps/cli/build-office.ts";

/** The pages that the journeys walk are made from the sources as they are. */
export default (): Promise<void> => buildOffice(() => console.log("building the pages"));
