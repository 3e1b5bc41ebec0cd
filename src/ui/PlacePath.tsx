import { Fragment } from "react";
import { To } from "./Address.tsx";
import styles from "./PlacePath.module.css";

export type PlaceStep = { code: string; name: string; to?: string };

/** Where something is, from county to village: 云岭县 / 河口镇 / 白石村. */
export function PlacePath({ steps }: { steps: readonly PlaceStep[] }) {
  return (
    <span className={styles.path}>
      {steps.map((step, i) => (
        <Fragment key={step.code}>
          {i > 0 && (
            <span className={styles.slash} aria-hidden="true">
              /
            </span>
          )}
          {step.to ? <To to={step.to}>{step.name}</To> : <span>{step.name}</span>}
        </Fragment>
      ))}
    </span>
  );
}
