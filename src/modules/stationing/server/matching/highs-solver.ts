import loader, { type Highs } from "highs";
import type { Solver } from "../../domain/matching/solve.ts";

/** Tells how far the solver is: the gap between the best plan so far and the best bound, as a share. */
export type TellGap = (gap: number | null) => void;

/** The package's types name its loader as a CommonJS default; Node loads the module form. */
const loadHighs = loader as unknown as () => Promise<Highs>;

/** HiGHS, compiled to WebAssembly. It blocks its thread while it thinks, so it lives in a worker. */
export async function openSolver(tell: TellGap = () => {}): Promise<Solver> {
  const highs = await loadHighs();
  const { callbackType, modelStatus } = highs.constants;
  return (text, seconds) =>
    highs.withModel({ format: "lp", data: text }, (model) => {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 1e-6 });
      const run = model.run({
        [callbackType.mipLogging]: (event) => {
          const gap = event.data.mip_gap;
          tell(gap !== undefined && Number.isFinite(gap) ? gap : null);
          return undefined;
        },
      });
      if (Number(model.info.get("primal_solution_status")) !== 2) return null;
      const { colValue } = model.getSolution();
      const answer = new Map<string, number>();
      colValue.forEach((value, i) => {
        if (value > 0.5) answer.set(model.getColName(i), Math.round(value));
      });
      const optimal = run.modelStatus === modelStatus.optimal;
      const proven = Number(model.info.get("mip_dual_bound"));
      const bound = Number.isFinite(proven) ? proven : 0;
      return { answer, bound: Math.max(0, bound), optimal };
    });
}
