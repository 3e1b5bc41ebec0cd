import { useSyncExternalStore } from "react";

const subscribe = (changed: () => void): (() => void) => {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
};

/** `#/households/<id>` → `["households", "<id>"]`. The phone's back button works by itself. */
export function useRoute(): readonly string[] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return hash.replace(/^#\/?/, "").split("/").filter(Boolean);
}
export const goTo = (path: string): void => {
  location.hash = `#/${path}`;
};
