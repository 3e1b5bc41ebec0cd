import { accountsContract } from "#modules/accounts/contract.ts";
import { jobsContract } from "#modules/jobs/contract.ts";
import { placesContract } from "#modules/places/contract.ts";

/** Everything the API answers, by module. */
export const contract = {
  accounts: accountsContract,
  jobs: jobsContract,
  places: placesContract,
};
