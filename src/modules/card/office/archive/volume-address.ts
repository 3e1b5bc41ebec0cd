import { VOLUMES, type Volume } from "../../domain/archive.ts";

export type ArchiveAddress = { volume?: string; place?: string; card?: string; under?: string };

type VolumeAsked = {
  volume: Volume;
  place: string | undefined;
  card: string | null;
  /** Is it clear which volume: a card's household volume, a village's or a township's? */
  whole: boolean;
};

const TOWNSHIP = 9;
const VILLAGE = 12;

/** Where the address leads; without a place, to the one looked at or to one's own ground. */
export function volumeAsked({ volume, place, card, under }: ArchiveAddress, own: string | undefined): VolumeAsked {
  if (card) return { volume: "household", place, card, whole: place?.length === VILLAGE };
  const shown = [place, under, own].map((one) => (one === undefined ? undefined : String(one))).find(Boolean);
  const asked = VOLUMES.find((one) => one === volume && one !== "household");
  const kind = asked ?? (shown?.length === TOWNSHIP ? "township" : "village");
  return {
    volume: kind,
    place: shown,
    card: null,
    whole: shown?.length === (kind === "township" ? TOWNSHIP : VILLAGE),
  };
}

/** The volume of a place, or the household volume of a card in it. */
export const archiveAddress = (place: string, card?: string): string =>
  card
    ? `/archive?volume=household&place=${place}&card=${card}`
    : `/archive?volume=${place.length === TOWNSHIP ? "township" : "village"}&place=${place}`;
