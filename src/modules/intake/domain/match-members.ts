import { CHANGE_EFFECTS, type Household, idKey, livingMembers, type Person } from "./registry.ts";

/** Somebody the file still counts, of whom the register has that they died, married out, moved away … */
type Gone = { name: string; on: string; reason: string };
/** Who of the file is who of the register; `absent` are counted here and not in the file. */
export type Matched = { pairs: Map<string, Person>; added: Person[]; absent: string[]; gone: Gone[] };

const keyOf = (person: Person): string | null => (person.idNumber === null ? null : idKey(person.idNumber));

/** Digits in which two numbers of one length differ; a mistyped number differs in one or two. */
function differences(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

/** The same name, and numbers that do not speak against it: one is missing, or they differ as by a slip of the pen. */
function isSameByName(person: Person, other: Person): boolean {
  if (person.name === null || person.name !== other.name) return false;
  const [a, b] = [keyOf(person), keyOf(other)];
  if (a === null || b === null) return person.relation === other.relation || person.born === other.born;
  return differences(a, b) <= 2;
}

/** Matches members by the first 18 characters of their ID, then by name; everybody at most once. */
export function matchMembers(existing: Household, incoming: Household): Matched {
  const pairs = new Map<string, Person>();
  const taken = new Set<Person>();
  const here = livingMembers(existing);
  const pair = (test: (person: Person, other: Person) => boolean): void => {
    for (const person of here) {
      if (pairs.has(person.id)) continue;
      const other = incoming.members.find((one) => !taken.has(one) && test(person, one));
      if (!other) continue;
      pairs.set(person.id, other);
      taken.add(other);
    }
  };
  pair((person, other) => keyOf(person) !== null && keyOf(person) === keyOf(other));
  pair(isSameByName);
  const left = existing.members.filter((one) => one.status === "left" && (one.leftReason ?? "") in CHANGE_EFFECTS);
  const unknown = incoming.members.filter((one) => !taken.has(one));
  const goneAs = (one: Person): Person | undefined =>
    left.find((person) => keyOf(person) !== null && keyOf(person) === keyOf(one)) ??
    left.find((person) => isSameByName(person, one));
  return {
    pairs,
    added: unknown.filter((one) => goneAs(one) === undefined),
    gone: unknown.flatMap((one) => {
      const was = goneAs(one);
      return was ? [{ name: one.name ?? "", on: was.leftOn ?? "", reason: was.leftReason ?? "" }] : [];
    }),
    absent: here.filter((person) => !pairs.has(person.id)).map((person) => person.name ?? ""),
  };
}
