/** Words of illness and disability. A posting whose text or attachment says one of them is stopped (dossier 10.1). */
export const ILLNESS_WORDS: string[] = (
  "因病 因残 患病 重病 大病 慢病 慢性病 残疾 伤残 智障 智力障碍 癌 肿瘤 白血病 尿毒症 透析 肾病 肾衰 心脏病 冠心病 心梗 脑梗 脑出血 " +
  "脑瘫 中风 偏瘫 瘫痪 截瘫 癫痫 高血压 糖尿病 肝炎 乙肝 丙肝 肝硬化 肺结核 结核 尘肺 哮喘 艾滋 梅毒 精神病 精神障碍 精神分裂 抑郁 " +
  "躁狂 痴呆 阿尔茨海默 帕金森 失明 失聪 聋哑 盲人 肢体残 听力残 视力残 言语残 截肢 骨折 手术 住院 化疗 放疗 流产 HIV hiv 病史 病情 " +
  "确诊 医疗费 医药费 药费"
)
  .split(" ")
  .filter((word) => word.length >= 2)
  .concat("癌症", "患癌", "胃癌", "肺癌", "肝癌", "乳腺癌");

/** Words that point to a child or a school. */
export const SCHOOL_WORDS: string[] =
  "小学 中学 初中 高中 幼儿园 学校 班级 年级 中职 学生 学籍 班主任 辍学 失学 就读 孤儿 留守儿童 未成年".split(" ");

/** Titles of columns that stand over what is never posted, as registers and lists of villages write them. */
export const PRIVATE_TITLES: string[] = (
  "身份证 身份证号 身份证号码 公民身份号码 公民身份证号码 证件号 证件号码 联系电话 联系方式 电话 电话号码 手机 手机号 手机号码 " +
  "银行卡 银行卡号 银行账号 银行账户 开户行 开户银行 一卡通账号 社保卡号 健康状况 疾病 病种 残疾类别 残疾等级 残疾证号 " +
  "出生日期 出生年月 家庭住址 详细地址 在校生状况 就读学校 学校 班级 年级 致贫原因 致贫返贫原因"
).split(" ");
