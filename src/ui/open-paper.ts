/** Long enough to read and print it; then the tab's copy is let go. */
const KEPT_MS = 600_000;

/** Opened within the click, or the browser takes it for an advertisement. */
export const openTab = (): Window | null => window.open("", "_blank");

/** Shows a paper in the tab, where the browser prints it; without a tab it is saved as a file. */
export function showPaper(pdf: Blob, tab: Window | null, word: string): void {
  const url = URL.createObjectURL(pdf);
  if (tab) tab.location.replace(url);
  else {
    const link = document.createElement("a");
    link.href = url;
    link.download = pdf instanceof File && pdf.name !== "" ? pdf.name : `${word}.pdf`;
    link.click();
  }
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
