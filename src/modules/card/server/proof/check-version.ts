import { canonical, type Json } from "#kernel/canonical.ts";
import { SigningRule } from "../../domain/seats.ts";
import { type CardContent, SIGNING_QUOTE } from "../../domain/version.ts";
import { sha256 } from "../hash.ts";

type VersionRow = {
  cardId: string;
  version: number;
  text: string;
  hash: string;
  previous: string | null;
  rule: unknown;
  frozenAt: string;
  frozenBy: string;
  countyCode: string;
};

/** The rule a version quotes, when every column says what the text says and the text has the hash; else undefined. */
export function ruleOfWhole(row: VersionRow): SigningRule | undefined {
  if (sha256(row.text) !== row.hash) return undefined;
  const content = JSON.parse(row.text) as CardContent;
  const quoted = content.rules.find((one) => one.id === SIGNING_QUOTE)?.value ?? null;
  const columns = [row.cardId, row.version, row.previous, row.frozenAt, row.frozenBy, row.countyCode, row.rule];
  const said = [
    content.cardId,
    content.version,
    content.previous,
    content.frozenAt,
    content.frozenBy,
    content.countyCode,
    quoted,
  ];
  return canonical(columns as Json) === canonical(said as Json) ? SigningRule.parse(quoted) : undefined;
}
