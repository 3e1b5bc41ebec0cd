import type { Counts } from "./voting.ts";

type Decided = { title: string; content: string; number: string; village: string };

/** The resolution as it hangs in public: what was decided, and how many of how many said so. The writer may change it before it hangs. */
export const resolutionText = (
  { title, content, number, village }: Decided,
  held: { review: (Counts & { on: string }) | null; resolve: (Counts & { on: string }) | null },
): { title: string; text: string } => {
  const meeting = (name: string, one: (Counts & { on: string }) | null): string[] =>
    one === null
      ? []
      : [
          `${one.on} 召开${name}，应到 ${one.entitled} 人，实到 ${one.attended} 人，同意 ${one.for} 票，反对 ${one.against} 票，弃权 ${one.abstained} 票。`,
        ];
  return {
    title: `${village}决议公开：${title}`.slice(0, 80),
    text: [
      `${village}决议〔${number.replace("-", "〕")}号`,
      content,
      ...meeting("党员大会", held.review),
      ...meeting("村民代表会议", held.resolve),
      "公开期间如有不同意见，可以向村务监督委员会、村民委员会或者乡镇反映。",
    ]
      .join("\n")
      .slice(0, 2_000),
  };
};

/** The result as it hangs in public. */
export const resultText = (
  { title, number, village }: Omit<Decided, "content">,
  result: string,
): { title: string; text: string } => ({
  title: `${village}实施结果公开：${title}`.slice(0, 80),
  text: [`${village}决议〔${number.replace("-", "〕")}号的实施结果：`, result].join("\n").slice(0, 2_000),
});
