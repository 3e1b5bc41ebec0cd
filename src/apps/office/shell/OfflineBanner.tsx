import { useSyncExternalStore } from "react";
import { useSay } from "#ui/Speech.tsx";
import styles from "./OfflineBanner.module.css";

function subscribe(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}

/** Tells the truth when the machine has no network. */
export function OfflineBanner() {
  const say = useSay();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className={online ? undefined : styles.banner}>
      {!online && say("office.offline")}
    </div>
  );
}
