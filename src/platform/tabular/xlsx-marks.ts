import { attribute } from "./xml.ts";

const WRONG = "FFFFC7CE";
const SAYS = "FFFFF2CC";

/** The styles of a workbook, to which coloured twins of existing cell styles are added as they are asked for. */
export function markedStyles(xml: string): {
  /** The twin of a style with the colour of a wrong cell. */
  wrong: (style: number) => number;
  /** The style of the sentences. */
  says: () => number;
  /** The style a cell had before it was coloured by us; null when it was not. */
  unmarked: (style: number) => number | null;
  xml: () => string;
} {
  const prefix = /<(\w+:)?styleSheet/.exec(xml)?.[1] ?? "";
  const fills = elements(block(xml, "fills"), `${prefix}fill`);
  const formats = elements(block(xml, "cellXfs"), `${prefix}xf`);
  const fillOf = (colour: string): number => {
    const known = fills.findIndex((fill) => fill.includes(`rgb="${colour}"`));
    if (known >= 0) return known;
    return (
      fills.push(
        `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colour}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
      ) - 1
    );
  };
  const twins = new Map<string, number>();
  const twin = (style: number, colour: string, align: string): number => {
    const key = `${style} ${colour}`;
    const known = twins.get(key);
    if (known !== undefined) return known;
    const plain = formats[style] ?? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const made = formats.push(coloured(plain, fillOf(colour), align)) - 1;
    twins.set(key, made);
    return made;
  };
  return {
    wrong: (style) => twin(style, WRONG, ""),
    says: () => twin(0, SAYS, `<${prefix}alignment vertical="top" wrapText="1"/>`),
    unmarked: (style) => {
      const fill = Number(attribute(formats[style] ?? "", "fillId") ?? 0);
      if (!fills[fill]?.includes(`rgb="${WRONG}"`)) return null;
      const bare = withoutFill(formats[style] ?? "");
      return Math.max(
        0,
        formats.findIndex((one, i) => i !== style && withoutFill(one) === bare),
      );
    },
    xml: () => replaced(replaced(xml, "fills", fills), "cellXfs", formats),
  };
}

const block = (xml: string, name: string): string =>
  new RegExp(`<(\\w+:)?${name}[\\s>][\\s\\S]*?</(\\w+:)?${name}>`).exec(xml)?.[0] ?? "";

/** The children of this name, each as its own text. */
const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?=[\\s/>])(?:[^>]*/>|[\\s\\S]*?</${name}>)`, "g")) ?? [];

const replaced = (xml: string, name: string, children: readonly string[]): string =>
  xml.replace(
    new RegExp(`(<(?:\\w+:)?${name})[^>]*>[\\s\\S]*?(</(?:\\w+:)?${name}>)`),
    (_, open: string, close: string) => `${open} count="${children.length}">${children.join("")}${close}`,
  );

const coloured = (format: string, fill: number, align: string): string => {
  const tag = format
    .slice(0, format.indexOf(">") + 1)
    .replace(/\s(fillId|applyFill|applyAlignment)=["'][^"']*["']/g, "")
    .replace(/^(<[\w:]+)/, `$1 fillId="${fill}" applyFill="1"${align === "" ? "" : ' applyAlignment="1"'}`);
  const name = /^<([\w:]+)/.exec(format)?.[1] ?? "xf";
  if (align !== "") return `${tag.replace(/\/?>$/, ">")}${align}</${name}>`;
  return tag + format.slice(format.indexOf(">") + 1);
};

const withoutFill = (format: string): string =>
  format.replace(/\s(fillId|applyFill|applyAlignment)=["'][^"']*["']/g, "").replace(/\s+/g, " ");
