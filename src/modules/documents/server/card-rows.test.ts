import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, it } from "vitest";
import { checkDocument } from "../domain/check-document.ts";
import { sampleCard } from "../fixtures/card.ts";
import { layOutSection, widthBound } from "./card-rows.ts";
import { loadFonts } from "./fonts.ts";

const TEXTS = [
  "云岭县农村信用合作联社",
  "2025 年 10 月 1 日 — 2026 年 9 月 30 日",
  "工资性 43,200.00 ＋ 生产经营性 9,850.00",
  "WWWWWWWWWWMMMMMMMMMM",
  "mmmmmmmmmmwwwwwwwwww",
  "iiiiiiiiiillllllllll1111",
  "A1中B2文C3字D4间e5距",
  "阿卜杜热合曼·买买提吐尔逊江（户主）",
  "a-b_c/d\\e@f#g%h&i*j+k=l~m^n|o<p>q{r}s[t]u(v)w;x:y,z.",
  "“引号”‘单’——……《书》〔2026〕①②③㎡",
];

it("never takes a text for narrower than any of our faces sets it", () => {
  const { blobs, faces } = loadFonts();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: blobs }] });
  const data = JSON.stringify({ texts: TEXTS, faces: [faces.song, faces.heading] });
  const source = `#let data = json(bytes(sys.inputs.data))
#set text(size: 10pt, lang: "zh", region: "cn", fallback: false, number-width: "tabular")
#context for face in data.faces { for one in data.texts [#metadata(measure(text(font: face, weight: 500, one)).width.pt()) <width>] }`;
  const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
  const paper = compiled.result;
  if (!paper) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  const widths: number[] = compiler.query(paper, { selector: "<width>", field: "value" });
  expect(widths).toHaveLength(2 * TEXTS.length);
  widths.forEach((width, i) => {
    const text = TEXTS[i % TEXTS.length] ?? "";
    expect(width, text).toBeLessThanOrEqual(widthBound(text) * 10 + 0.01);
  });
});

it("fixes the height of rows that surely are one line, and leaves the others to typst", () => {
  const card = checkDocument(sampleCard);
  if (card.kind !== "household-card") throw new Error(card.kind);
  const [household, members] = card.sections.map((one) => layOutSection(one, "portrait"));
  expect(household?.packed.map((row) => row.length)).toEqual([3, 3, 3, 3, 3, 1]);
  expect(household?.heights.map((one) => one === null)).toEqual([false, false, false, true, false, false]);
  expect(members?.heights).toHaveLength(6);
});
