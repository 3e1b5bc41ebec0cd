const DOUBLE_SURNAMES =
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延".split(
    " ",
  );

/** `张*`, `欧阳*`: the surname and one star however long the name is. A name without a surname gives its first character. */
export function maskName(name: string): string {
  const trimmed = name.trim();
  const double = DOUBLE_SURNAMES.find((one) => trimmed.startsWith(one) && trimmed.length > one.length);
  return `${double ?? [...trimmed][0] ?? ""}*`;
}
