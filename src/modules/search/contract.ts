import { oc } from "@orpc/contract";
import { z } from "zod";

/** One thing found. `kind` says which page opens it; `line` is the second line: village, relation, post. */
export const Hit = z.object({
  kind: z.enum(["household", "person", "village", "township", "cadre"]),
  id: z.string(),
  householdId: z.uuid().nullable(),
  title: z.string(),
  line: z.string(),
  place: z.string().nullable(),
});
export type Hit = z.infer<typeof Hit>;

/** POST, so that an ID number or phone typed into the box never stands in a URL or a log. */
export const searchContract = {
  find: oc
    .route({ method: "POST", path: "/search" })
    .input(z.object({ text: z.string().trim().min(1).max(60) }))
    .output(z.array(Hit)),
};
