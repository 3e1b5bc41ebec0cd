/** What the owner will recognise in the list of phones: the kind of phone, nothing that follows a person about. */
export function phoneName(agent: string): string {
  const model = /Android [\d.]+; ([^;)]+)/.exec(agent)?.[1]?.trim();
  if (model && model !== "K") return model.slice(0, 60);
  if (/iPhone/.test(agent)) return "iPhone";
  return /Android/.test(agent) ? "Android" : "电脑浏览器";
}
