type InTree = { id: string; parentId: string | null };

/** Units in the order of the tree, each with its depth; one whose parent is not among them stands at the top. */
export function inTree<Unit extends InTree>(units: readonly Unit[]): { unit: Unit; depth: number }[] {
  const known = new Set<string>(units.map((one) => one.id));
  const children = Map.groupBy(units, (one) => (one.parentId !== null && known.has(one.parentId) ? one.parentId : ""));
  const walk = (parent: string, depth: number): { unit: Unit; depth: number }[] =>
    (children.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk("", 0);
}
