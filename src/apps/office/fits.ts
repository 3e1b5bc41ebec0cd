/** Does an address like `/cards/0190…/comparison` fit `/cards/$cardId/comparison`? */
export function fits(pattern: string, path: string): boolean {
  const [parts, asked] = [pattern.split("/"), path.split("/")];
  return parts.length === asked.length && parts.every((part, i) => part.startsWith("$") || part === asked[i]);
}
