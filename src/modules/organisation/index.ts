/** The front door of the organisation for other modules, on the server. */
export { organisationContract } from "./contract.ts";
export type { Answerable } from "./domain/responsibility.ts";
export { appoint } from "./server/appoint.ts";
export { createGroup } from "./server/create-group.ts";
export { formVillageGroups } from "./server/form-village-groups.ts";
export { cadreName, cadreNames, type Holder, holdersOf, officesOf } from "./server/offices.ts";
export { registerCadre } from "./server/register-cadre.ts";
export { responsibleFor } from "./server/responsible.ts";
export { organisationRoutes } from "./server/routes.ts";
export { saveUnit } from "./server/save-unit.ts";
