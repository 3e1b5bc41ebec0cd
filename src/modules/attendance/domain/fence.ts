/** A position as a device tells it: degrees, metres. `mock`: the device itself says the position was made up. */
export type Position = { latitude: number; longitude: number; accuracy: number; mock: boolean };
export type Fence = { latitude: number; longitude: number; radius: number };

const EARTH = 6_371_008;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points on the ground (great circle). */
export function metresBetween(
  one: { latitude: number; longitude: number },
  other: { latitude: number; longitude: number },
): number {
  const dLat = rad(other.latitude - one.latitude);
  const dLon = rad(other.longitude - one.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(rad(one.latitude)) * Math.cos(rad(other.latitude)) * Math.sin(dLon / 2) ** 2;
  return Math.round(2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h))));
}

/** Whether a position proves the village: near enough to one of its fences, and exact enough to say so. */
export function placeProof(
  position: Position | null,
  fences: readonly Fence[],
  worstAccuracy: number,
): { proof: "fence" | "none"; distance: number | null } {
  if (!position || fences.length === 0) return { proof: "none", distance: null };
  const measured = fences.map((fence) => ({ fence, metres: metresBetween(position, fence) }));
  const distance = Math.min(...measured.map((one) => one.metres));
  const inside = measured.some(({ fence, metres }) => metres <= fence.radius);
  return { proof: inside && position.accuracy <= worstAccuracy ? "fence" : "none", distance };
}
