import { describe, expect, it } from "vitest";
import { readVerificationCode, verificationCode, verificationUrl } from "./verification.ts";

const HASH = `3f9a01c277de0b16${"0".repeat(48)}`;

describe("the code beside the QR", () => {
  it("is printed in fours and read back", () => {
    expect(verificationCode(HASH)).toBe("3F9A-01C2-77DE-0B16");
    expect(readVerificationCode(verificationCode(HASH))).toBe("3f9a01c277de0b16");
    expect(verificationUrl(HASH, "https://bangfu.example")).toBe(
      "https://bangfu.example/portal/card?code=3F9A-01C2-77DE-0B16",
    );
  });

  it.each([
    "3f9a 01c2 77de 0b16",
    "3F9AO1C277DEOBI6",
    "３Ｆ９Ａ－０１Ｃ２－７７ＤＥ－０Ｂ１６",
    " 3f9a—01c2–77de−0b16 ",
  ])("may be typed as %s", (typed) => {
    expect(readVerificationCode(typed)).toBe("3f9a01c277de0b16");
  });

  it.each(["", "3f9a", "3f9a01c277de0b1g", `${HASH}`, "' or 1=1 --", "3f9a01c277de0b16%"])("is not %s", (typed) => {
    expect(readVerificationCode(typed)).toBeNull();
  });
});
