import { useQuery } from "@tanstack/react-query";
import { today } from "#ui/Deadline.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useOrganisation } from "../api.ts";
import { AppointmentTable } from "./AppointmentTable.tsx";

const MOST = 200;

/** Who held which post over a village before, the latest first. */
export function PostsBefore({ place }: { place: string }) {
  const say = useSay();
  const input = { under: place as never, over: "yes" as const, limit: MOST };
  const asked = useQuery(useOrganisation().appointments.queryOptions({ input }));
  const rows = (asked.data?.rows ?? [])
    .filter((one) => one.until !== null && one.until <= today() && one.since !== one.until)
    .toSorted((a, b) => (b.until ?? "").localeCompare(a.until ?? ""));
  if (rows.length === 0) return null;
  return (
    <details style={{ marginBlockStart: 12 }}>
      <summary className="soft" style={{ cursor: "pointer", marginBlockEnd: 8 }}>
        {say("organisation.posts-before", { count: rows.length })}
      </summary>
      <AppointmentTable rows={rows} empty={say("organisation.village-no-posts")} />
    </details>
  );
}
