import { useSpeech } from "#ui/Speech.tsx";
import type { ResolutionAction, ResolutionShown } from "../../contract.ts";
import styles from "../office.module.css";

/** The steps of the procedure in their order, those done, and the one that is next. */
export function Path({ resolution }: { resolution: ResolutionShown }) {
  const { say, speak, language } = useSpeech();
  const { procedure, next, state } = resolution;
  const steps: readonly ResolutionAction[] = [
    ...(procedure.clear ? (["clear"] as const) : []),
    ...(["propose", "discuss"] as const),
    ...(procedure.precheck ? (["precheck"] as const) : []),
    ...(["review", "resolve", "post", "execute", "report", "close"] as const),
  ];
  const at = next === null ? (state === "closed" ? steps.length : 0) : steps.indexOf(next);
  const word = (step: ResolutionAction): string =>
    step === "clear" && procedure.clear
      ? language === "zh"
        ? procedure.clear.zh
        : procedure.clear.en
      : speak(`governance.action.${step}`);
  return (
    <ol className={styles.path} aria-label={say("governance.path")}>
      {steps.map((step, i) => (
        <li key={step} data-done={i < at || undefined} aria-current={i === at && next ? "step" : undefined}>
          <span aria-hidden="true">{i < at ? "✓" : i + 1}</span>
          {word(step)}
        </li>
      ))}
    </ol>
  );
}
