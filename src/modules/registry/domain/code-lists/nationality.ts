import { listOf } from "./code-list.ts";

/** GB/T 3304 in its own order, 01–56 (dossier 9.4). Other systems used other orders: always import by name. */
export const NATIONALITIES =
  "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺".split(
    " ",
  );

const MORE: Readonly<Record<string, readonly string[]>> = {
  蒙古: ["蒙", "蒙族"],
  维吾尔: ["维", "维族"],
  哈萨克: ["哈族"],
  朝鲜: ["朝族", "鲜族"],
  傈僳: ["傈傈", "傈傈族"],
};

export const nationality = listOf(
  "nationality",
  "GB/T 3304",
  [
    ...NATIONALITIES.map(
      (name, i) => [String(i + 1).padStart(2, "0"), `${name}族`, name, ...(MORE[name] ?? [])] as const,
    ),
    ["97", "其他", "其他民族", "未识别民族", "穿青人", "穿青", "僜人", "夏尔巴人"],
    ["98", "外国血统中国籍人士", "外国血统入籍", "外国血统"],
  ],
  true,
);
