import { z } from "zod";

/** Money in integer fen (1 yuan = 100 fen). Never a fraction, never a float. */
export const Money = z.int().brand<"Money">();
export type Money = z.infer<typeof Money>;

export const fen = (amount: number): Money => Money.parse(amount);
export const fromYuan = (yuan: number): Money => Money.parse(Math.round(yuan * 100));
export const addMoney = (...amounts: readonly Money[]): Money => amounts.reduce((sum, one) => sum + one, 0) as Money;

/** `1,234.50`: yuan with thousands separators, always two decimals, so that columns align. */
export function formatYuan(money: Money): string {
  const sign = money < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(money) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}${whole}.${(Math.abs(money) % 100).toString().padStart(2, "0")}`;
}
