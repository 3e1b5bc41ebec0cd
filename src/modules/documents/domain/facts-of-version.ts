import type { Json } from "#kernel/canonical.ts";
import type { VersionShown } from "#modules/card/contract.ts";
import { FIELDS, type Field } from "#modules/registry/contract.ts";
import { type PrintedFact, printedFact } from "./printed-fact.ts";

/** The facts of a frozen version by path, read as the paper needs them. */
export type VersionFacts = {
  value: (path: string) => Json | undefined;
  household: (key: string) => PrintedFact;
  year: (key: string) => PrintedFact;
  person: (id: string, key: string) => PrintedFact;
  /** Ids of the members who count, head first, then in the order of the text. */
  members: string[];
  headName: string;
};

const KINDS: ReadonlyMap<string, Field["kind"]> = new Map(FIELDS.map((one) => [one.id, one.kind]));

export function factsOfVersion(version: Pick<VersionShown, "facts">): VersionFacts {
  const byPath = new Map<string, Json>(version.facts.map((one) => [one.path, one.value as Json]));
  const fact = (path: string, id: string): PrintedFact => printedFact(KINDS.get(id) ?? "text", byPath.get(path));
  const ids = [...byPath.keys()].flatMap((path) => /^person:([^.]+)\.name$/.exec(path)?.[1] ?? []);
  const members = ids
    .filter((id) => (byPath.get(`person:${id}.status`) ?? "active") === "active")
    .sort((a, b) => rank(byPath.get(`person:${a}.relation`)) - rank(byPath.get(`person:${b}.relation`)));
  const head = members.find((id) => byPath.get(`person:${id}.relation`) === "户主");
  return {
    value: (path) => byPath.get(path),
    household: (key) => fact(`household.${key}`, `household.${key}`),
    year: (key) => fact(`year.${key}`, `year.${key}`),
    person: (id, key) => fact(`person:${id}.${key}`, `person.${key}`),
    members,
    headName: String((head && byPath.get(`person:${head}.name`)) ?? ""),
  };
}

const rank = (relation: Json | undefined): number => (relation === "户主" ? 0 : relation === "配偶" ? 1 : 2);
