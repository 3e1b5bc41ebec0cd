import type { Sentences } from "../sentence.ts";

export const cardReminders = {
  "cards.slow": "Slow signatures",
  "cards.slow-note": "unsigned {days} {days|day|days} after the turn came",
  "cards.slow-none": "No signature has been waited for too long.",
  "cards.slow-none.do": "Cards unsigned {days} {days|day|days} after the turn came stand here.",
  "cards.slow-who": "Who",
  "cards.slow-seat": "Signs as",
  "cards.slow-longest": "Longest wait",
  "cards.slow-days": "{days} {days|day|days}",
  "cards.slow-cards": "Cards",
  "cards.slow-overdue": "{count} overdue",
  "cards.slow-places": "Villages",
  "cards.slow-first": "Waiting longest",
  "cards.slow-nobody": "Nobody holds it",
  "home.waited": "{count} have waited for you {days} {days|day|days} or more, the oldest {longest}.",
} as const satisfies Sentences;
