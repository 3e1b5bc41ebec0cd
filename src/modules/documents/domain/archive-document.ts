import type { VolumeShown } from "#modules/card/contract.ts";
import type { ArchiveIndexDocument } from "./archive-index.ts";
import type { PrintNote } from "./card-document.ts";

const LEVELS = { household: "户卷", village: "村卷", township: "乡镇卷" } as const;

/** 卷内文件目录: the papers of a volume by the four classes, and what is still missing. */
export function archiveDocument(
  volume: VolumeShown,
  of: { number: string; name: string; placeName: string },
  note: PrintNote,
): ArchiveIndexDocument {
  return {
    kind: "archive-index",
    subtitle: of.placeName,
    volume: { number: of.number, name: of.name, level: LEVELS[volume.volume] },
    classes: volume.classes.map((one) => ({
      title: one.zh,
      items: volume.papers
        .filter((paper) => one.lines.some((line) => line.key === paper.item))
        .map((paper) => ({
          title: paper.version === null ? paper.title : `${paper.title}（第 ${paper.version} 版）`,
          date: paper.dated,
          remark: paper.made ? "系统生成" : null,
        })),
    })),
    lacking: volume.missing.map((one) => one.zh),
    completeness: `${volume.present}/${volume.required}`,
    printed: note.printed,
  };
}
