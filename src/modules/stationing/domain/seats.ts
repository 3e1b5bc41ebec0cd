type Member = { id: string; party: boolean; leads: boolean };
export type Seat = { id: string; post: "first-secretary" | "team-leader" | "team-member" };

/**
 * Who takes which post in a team: the first party member in its order is first secretary, and leads the team where the pack says so;
 * otherwise, or when nobody may be first secretary, the first who can lead is team leader. A first secretary is a party member (6.1).
 */
export function seatsOf(members: readonly Member[], firstSecretaryLeads: boolean): Seat[] {
  const first = members.find((one) => one.party);
  const leader =
    first && firstSecretaryLeads
      ? undefined
      : (members.find((one) => one !== first && one.leads) ?? members.find((one) => one !== first));
  return members.map((one) => ({
    id: one.id,
    post: one === first ? "first-secretary" : one === leader ? "team-leader" : "team-member",
  }));
}
