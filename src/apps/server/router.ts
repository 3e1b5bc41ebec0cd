import { accountsRoutes } from "#modules/accounts/index.ts";
import { jobsRoutes } from "#modules/jobs/index.ts";
import { placesRoutes } from "#modules/places/index.ts";

/** The API's handlers, by module. */
export const router = {
  accounts: accountsRoutes,
  jobs: jobsRoutes,
  places: placesRoutes,
};
