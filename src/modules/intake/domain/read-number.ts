const PLAIN = /^\d+(\.\d+)?$/;

/**
 * A figure as text: digits, one point, thousands separators, full-width forms. `8,000元` and `约8000` are none: somebody has to
 * say what was meant.
 */
export function readNumber(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text);
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return undefined;
  return Number(plain.replaceAll(",", ""));
}
