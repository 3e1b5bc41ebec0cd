const NAME = "bangfu.renewed";
/** A second failure so soon is not an update: then the page says what is wrong instead of loading for ever. */
const ONCE_IN_MS = 30_000;

const last = (): number => Number(sessionStorage.getItem(NAME) ?? 0);

/**
 * After an update of the server the parts of a page that lies open are gone, and cannot be loaded any more when they are
 * first needed. Then the page is loaded anew, once; drafts are kept, and `RenewedNote` says what happened.
 */
export function reloadWhenRenewed(): void {
  addEventListener("vite:preloadError", () => {
    if (!navigator.onLine || Date.now() - last() < ONCE_IN_MS) return;
    sessionStorage.setItem(NAME, String(Date.now()));
    sessionStorage.setItem(`${NAME}.tell`, "1");
    location.reload();
  });
}

/** Was the page loaded anew for that reason just now? Answers yes once. */
export function wasRenewed(): boolean {
  const tell = sessionStorage.getItem(`${NAME}.tell`) !== null;
  sessionStorage.removeItem(`${NAME}.tell`);
  return tell;
}
