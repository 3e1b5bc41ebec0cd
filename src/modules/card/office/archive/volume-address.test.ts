import { describe, expect, it } from "vitest";
import { archiveAddress, volumeAsked } from "./volume-address.ts";

const VILLAGE = "990101001001";
const asked = (address: string) => Object.fromEntries(new URL(address, "http://office").searchParams);

describe("the way into the archive", () => {
  it("opens the volume of one's own ground", () => {
    expect(volumeAsked({}, VILLAGE)).toEqual({ volume: "village", place: VILLAGE, card: null, whole: true });
    expect(volumeAsked({}, "990101001")).toMatchObject({ volume: "township", place: "990101001", whole: true });
    expect(volumeAsked({}, "990101")).toMatchObject({ place: "990101", whole: false });
  });

  it("opens the volume of a village, a township or a card that is linked", () => {
    expect(volumeAsked(asked(archiveAddress(VILLAGE)), "990101")).toMatchObject({ volume: "village", whole: true });
    expect(volumeAsked(asked(archiveAddress("990101001")), VILLAGE)).toMatchObject({ volume: "township", whole: true });
    expect(volumeAsked(asked(archiveAddress(VILLAGE, "0190")), "990101")).toEqual({
      volume: "household",
      place: VILLAGE,
      card: "0190",
      whole: true,
    });
  });

  it("asks for a township where a township volume is wanted of a village", () => {
    expect(volumeAsked({ volume: "township", place: VILLAGE }, undefined).whole).toBe(false);
  });
});
