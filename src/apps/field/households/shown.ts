/** 123456 fen → `1,234.56 元`, without decimals when there are none. */
export const yuan = (fen: number): string =>
  `${(fen / 100).toLocaleString("zh-CN", { minimumFractionDigits: fen % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })} 元`;

/** Whole years on a day. */
export function ageIn(born: string | null, day: string | undefined): number | null {
  if (!born || !day) return null;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
  return years >= 0 ? years : null;
}
