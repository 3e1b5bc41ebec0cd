/** Column 0 is `A`, 25 `Z`, 26 `AA`: as the spreadsheet itself names it. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
