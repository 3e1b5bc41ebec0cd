/** What we need to know of a font file: its family names and which characters it can draw. */
export type FontFacts = { families: string[]; has: (codePoint: number) => boolean };

/** Reads a TrueType/OpenType file or collection (.ttf, .otf, .ttc). Throws when the file is none of these. */
export function readFontFacts(file: Uint8Array): FontFacts[] {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tag = data.getUint32(0);
  if (tag === 0x74746366) {
    return Array.from({ length: data.getUint32(8) }, (_, i) => readFace(data, data.getUint32(12 + 4 * i)));
  }
  if (![0x00010000, 0x4f54544f, 0x74727565].includes(tag)) throw new Error("not a TrueType or OpenType font");
  return [readFace(data, 0)];
}

function readFace(data: DataView, at: number): FontFacts {
  const tables = new Map<number, number>();
  for (let i = 0; i < data.getUint16(at + 4); i++) {
    const entry = at + 12 + 16 * i;
    tables.set(data.getUint32(entry), data.getUint32(entry + 8));
  }
  const name = tables.get(0x6e616d65);
  const cmap = tables.get(0x636d6170);
  const ranges = cmap === undefined ? [] : readCharacterRanges(data, cmap);
  return { families: name === undefined ? [] : readFamilies(data, name), has: (point) => within(ranges, point) };
}

/** Family names (name ids 1 and 16) of the Unicode and Windows records. */
function readFamilies(data: DataView, at: number): string[] {
  const families = new Set<string>();
  const strings = at + data.getUint16(at + 4);
  for (let i = 0; i < data.getUint16(at + 2); i++) {
    const entry = at + 6 + 12 * i;
    const platform = data.getUint16(entry);
    const id = data.getUint16(entry + 6);
    if ((id !== 1 && id !== 16) || (platform !== 0 && platform !== 3)) continue;
    const from = strings + data.getUint16(entry + 10);
    let text = "";
    for (let j = 0; j < data.getUint16(entry + 8); j += 2) text += String.fromCharCode(data.getUint16(from + j));
    families.add(text);
  }
  return [...families];
}

/** Sorted [first, last] ranges of the widest Unicode subtable: format 12 (all planes), else format 4. */
function readCharacterRanges(data: DataView, at: number): [number, number][] {
  const ranges: [number, number][] = [];
  for (let i = 0; i < data.getUint16(at + 2); i++) {
    const table = at + data.getUint32(at + 4 + 8 * i + 4);
    const format = data.getUint16(table);
    if (format === 12) {
      for (let group = 0; group < data.getUint32(table + 12); group++) {
        const entry = table + 16 + 12 * group;
        ranges.push([data.getUint32(entry), data.getUint32(entry + 4)]);
      }
    } else if (format === 4) {
      const twice = data.getUint16(table + 6);
      for (let j = 0; j < twice; j += 2) {
        const last = data.getUint16(table + 14 + j);
        if (last !== 0xffff) ranges.push([data.getUint16(table + 16 + twice + j), last]);
      }
    }
  }
  return ranges.sort(([a], [b]) => a - b);
}

function within(ranges: readonly [number, number][], point: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  // Subtables overlap, so the range before the last start may be the longer one.
  return [low - 1, low - 2].some((i) => point <= (ranges[i]?.[1] ?? -1) && point >= (ranges[i]?.[0] ?? Infinity));
}
