import { formatYuan, type Money } from "#kernel/money.ts";
import { maskCard, maskId, maskPhone } from "#kernel/sensitive.ts";
import { findField } from "./registry.ts";

/** A value as a clerk reads it, in the field's usual unit; sealed ones masked. Null for an empty one. */
export function showValue(fieldId: string, value: unknown): string | null {
  const field = findField(fieldId);
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (field?.sensitive) return masked(field.key, value);
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "number") return String(value);
  if (field?.kind === "money") return formatYuan(value as Money);
  if (field?.kind === "area" || field?.kind === "houseArea") return String(value / 100);
  return field?.kind === "distance" ? String(value / 1000) : String(value);
}

function masked(key: string, value: unknown): string {
  if (typeof value !== "string") return "***";
  if (key === "phone") return maskPhone(value);
  return key === "bankCard"
    ? maskCard(value)
    : key.startsWith("idNumber") || key === "disabilityCard"
      ? maskId(value)
      : "***";
}
