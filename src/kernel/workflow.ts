/** One step of a workflow: which right it needs, where it leads. `system`: the clock may take it as well. */
export type Step<State extends string> = { verb: string; to: State; system?: true };

/** A workflow as a table: state → action → step. An empty row is an end. Each module says in its own words why a step is refused. */
export type Workflow<State extends string, Action extends string> = Readonly<
  Record<State, Partial<Readonly<Record<Action, Step<State>>>>>
>;
