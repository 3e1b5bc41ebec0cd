import type { Sentences } from "../sentence.ts";

/** Signatures that are waited for too long. */
export const cardReminders = {
  "cards.slow": "等签字的人",
  "cards.slow-note": "轮到以后满 {days} 天没有签的",
  "cards.slow-none": "没有等得太久的签字。",
  "cards.slow-none.do": "轮到以后满 {days} 天没有签的，会列在这里。",
  "cards.slow-who": "谁",
  "cards.slow-seat": "签字身份",
  "cards.slow-longest": "最久等了",
  "cards.slow-days": "{days} 天",
  "cards.slow-cards": "档卡",
  "cards.slow-overdue": "{count} 份已逾期",
  "cards.slow-places": "哪些村",
  "cards.slow-first": "等得最久的",
  "cards.slow-nobody": "没有人担任",
  "home.waited": "有 {count} 份已等您 {days} 天以上，最久 {longest} 天。",
} as const satisfies Sentences;
