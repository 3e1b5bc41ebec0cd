import type { ReadAt, Sniffed } from "./sniff.ts";

const HEADER = 512;
const ENTRY = 128;
const MAX_DIRECTORY_SECTORS = 64;
const LAST_SECTOR = 0xfffffffa;

/**
 * A compound file ([MS-CFB]): the old .xls, and also every office file saved with a password.
 * Its directory is a chain of sectors; the names in it tell which.
 */
export async function sniffCompound(read: ReadAt, size: number): Promise<Sniffed> {
  const header = await read(0, HEADER);
  if (header.length < HEADER) return "damaged";
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return "damaged";
  const sectorBytes = 1 << shift;
  const sectorAt = (sector: number): number => (sector + 1) * sectorBytes;

  const names = new Set<string>();
  let sector = header.readUInt32LE(48);
  for (let seen = 0; sector < LAST_SECTOR && seen < MAX_DIRECTORY_SECTORS; seen++) {
    if (sectorAt(sector) >= size) return "damaged";
    for (const name of entryNames(await read(sectorAt(sector), sectorBytes))) names.add(name);
    const next = await nextSector(read, header, sector, sectorBytes);
    if (next === undefined) break;
    sector = next;
  }
  if (names.has("EncryptedPackage")) return "locked";
  if (names.has("Workbook") || names.has("Book")) return "xls";
  return "unknown";
}

function entryNames(sector: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + ENTRY <= sector.length; at += ENTRY) {
    const bytes = sector.readUInt16LE(at + 64);
    if (bytes >= 2 && bytes <= 64) names.push(sector.toString("utf16le", at, at + bytes - 2));
  }
  return names;
}

/** The sector that follows, by the allocation table; only the first 109 table sectors (7 MB of file) are looked up. */
async function nextSector(
  read: ReadAt,
  header: Buffer,
  sector: number,
  sectorBytes: number,
): Promise<number | undefined> {
  const perTable = sectorBytes / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return undefined;
  const tableSector = header.readUInt32LE(76 + table * 4);
  if (tableSector >= LAST_SECTOR) return undefined;
  const cell = await read((tableSector + 1) * sectorBytes + (sector % perTable) * 4, 4);
  return cell.length === 4 ? cell.readUInt32LE(0) : undefined;
}
