import type { OfficeSheetDocument } from "#modules/documents/contract.ts";
import type { CharterRow } from "./shapes/resolutions.ts";

/** 村规民约 as a paper for the wall and the file: article by article. */
export const charterPaper = (
  charter: CharterRow & { text: string },
  printed: OfficeSheetDocument["printed"],
): OfficeSheetDocument => ({
  kind: "office-sheet",
  title: charter.title,
  subtitle: `${charter.village.township}${charter.village.name}　第 ${charter.version} 版　${charter.adoptedOn} 通过${charter.inForce ? "" : "（已被新版本代替）"}`,
  facts: [{ label: "依据", value: charter.basis }],
  parts: [{ lines: charter.text.split(/\n+/).filter((line) => line.trim() !== "") }],
  signers: [],
  printed,
});
