/** Keeps the app on the phone. A new version takes over when the app is opened and no other window of it is, never under somebody's hands. */
export function keepAppOnPhone(): void {
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker.register("/field/sw.js", { scope: "/field/" }).then((registration) => {
    registration.waiting?.postMessage("take-over");
  });
  void navigator.storage?.persist?.();
}
