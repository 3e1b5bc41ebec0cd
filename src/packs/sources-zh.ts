/**
 * The sources of the shipped rules as a Chinese reader has them. The packs name them in English, by the accounts (Y 原阳,
 * X 仙桃, B 巴中, S 尚义, G 甘孜) and the parts of the collected grounds; a rule whose source is missing here fails a test.
 */
export const SOURCES_ZH: Readonly<Record<string, string>> = {
  "seed 001, Y9; dossier 7": "原阳材料 Y9；依据汇编第 7 部分",
  "seed 001, Y8 (a day and more in the village: exact; once a year: proposal)":
    "原阳材料 Y8（到村一天以上：原文；每年一次：建议值）",
  "seed 001, Y10": "原阳材料 Y10",
  "dossier 1.2 Y9: “decide rule”": "依据汇编 1.2 节 Y9：须由本县定规则",
  "proposal; no source gives days": "建议值；各材料都没有写天数",
  "proposal: a card is read before it is signed": "建议值：先看卡，后签字",
  "proposal: not every township has the devices yet": "建议值：还不是每个乡镇都有设备",
  "names: seed 001, Y19 (exact); checks: dossier 7 (proposal)":
    "名称：原阳材料 Y19（原文）；核查项：依据汇编第 7 部分（建议）",
  "dossier 5.3; seed 001, Y21": "依据汇编 5.3 节；原阳材料 Y21",
  "dossier 7, 六对照 (proposal)": "依据汇编第 7 部分“六对照”（建议）",
  "dossier 7, 六对照: which original carries which fact (proposal)":
    "依据汇编第 7 部分“六对照”：哪份原件对照哪一项（建议）",
  "names: seed 001, Y21 (exact); reading: dossier 7 (proposal)":
    "名称：原阳材料 Y21（原文）；解释：依据汇编第 7 部分（建议）",
  "dossier 7, 三个零差错 (proposal)": "依据汇编第 7 部分“三个零差错”（建议）",
  "dossier 7, 三个显著提升 (proposal)": "依据汇编第 7 部分“三个显著提升”（建议）",
  "name: seed 001, Y21 (exact); items: dossier 7 (proposal)":
    "名称：原阳材料 Y21（原文）；内容：依据汇编第 7 部分（建议）",
  "name: seed 001, Y16 (exact); items: dossier 7, after the county's later five":
    "名称：原阳材料 Y16（原文）；内容：依据汇编第 7 部分，按该县后来的五项",
  "dossier 3.8, three prohibitions of a neighbouring county (F61)": "依据汇编 3.8 节，邻县“三个严禁”（F61）",
  "dossier 2.7, archive standard (F62); 7, 六归类": "依据汇编 2.7 节，档案标准（F62）；第 7 部分“六归类”",
  "dossier Appendix C (proposal)": "依据汇编附录 C（建议）",
  "name: seed 001, Y2 (exact); reading: dossier 7 (proposal)":
    "名称：原阳材料 Y2（原文）；解释：依据汇编第 7 部分（建议）",
  "posts: seed 001, Y2 (exact); duties: dossier 7 (proposal)":
    "岗位：原阳材料 Y2（原文）；职责：依据汇编第 7 部分（建议）",
  "seed 001, Y20 (officers inside: exact); membership: proposal": "原阳材料 Y20（两大员在组内：原文）；组成：建议",
  "seed 001, Y11 (15 days and Tuesday exact; the first round's day: proposal)":
    "原阳材料 Y11（15 天、周二：原文；第一轮的日子：建议）",
  "seed 001, Y5": "原阳材料 Y5",
  "seed 001, Y7 (three years: exact); days to appeal: proposal": "原阳材料 Y7（三年：原文）；申诉天数：建议",
  "seed 001, Y8 (one day, three outputs: exact); visits a year: proposal after seed 003, B10":
    "原阳材料 Y8（一天、三样成果：原文）；每年次数：参照巴中材料 B10 建议",
  "seed 003, B4": "巴中材料 B4",
  "seed 003, B6: every household, non-poor villages too": "巴中材料 B6：每户都查，非贫困村也查",
  "seed 003, B5": "巴中材料 B5",
  "seed 003, B3: by the end of December": "巴中材料 B3：12 月底前",
  "seed 003, B18 (who shows what: exact; media: proposal)": "巴中材料 B18（谁公开什么：原文；用什么方式：建议）",
  "proposal: those nearest to the village, and the township": "建议值：离村最近的人和乡镇",
  "seed 003, B15 (year-end: exact; days: proposal)": "巴中材料 B15（年底：原文；天数：建议）",
  "seed 003, B15; items: dossier 1.4 (coal, quilt, house, food)":
    "巴中材料 B15；内容：依据汇编 1.4 节（煤、被、房、粮）",
  "seed 003, B1 (the classes are the account's; which posts they stand for: proposal)":
    "巴中材料 B1（类别为原文；各指哪些岗位：建议）",
  "seed 004, S2: 89 groups = 4 + 18 + 67": "尚义材料 S2：89 个组＝4＋18＋67",
  "seed 004, S2: 267 cadres, 3 a group": "尚义材料 S2：267 名干部，每组 3 人",
  "seed 004, S3": "尚义材料 S3",
  "dossier 6.2; weights: proposal": "依据汇编 6.2 节；权重：建议",
  "dossier 6.1: 1–3 years, usually 2": "依据汇编 6.1 节：1—3 年，一般 2 年",
  "seed 004, S9 (the notice); number: proposal": "尚义材料 S9（通知）；文号：建议",
  "dossier 2.6; seed 004, S5; proposal": "依据汇编 2.6 节；尚义材料 S5；建议",
  "seed 004, S4 (backing: exact; kinds and days: proposal)": "尚义材料 S4（做后盾：原文；种类和天数：建议）",
  "seed 004, S12": "尚义材料 S12",
  "seed 004, S12, S13 (whom: exact; how many: proposal)": "尚义材料 S12、S13（对象：原文；次数：建议）",
  "dossier 6.6": "依据汇编 6.6 节",
  "seed 004, S5": "尚义材料 S5",
  "dossier 6.6; days: proposal": "依据汇编 6.6 节；天数：建议",
  "seed 004, S7: 《尚义县驻村干部管理办法》, at least 20 days a month":
    "尚义材料 S7：《尚义县驻村干部管理办法》，每月不少于 20 天",
  "seed 004, S10: 一天一签到": "尚义材料 S10：一天一签到",
  "proposal; no source says": "建议值；各材料都没有写",
  proposal: "建议值",
  "dossier 6.3: public holidays by policy (proposal)": "依据汇编 6.3 节：法定节假日按政策（建议）",
  "dossier 6.3: a fence, no figure in any source": "依据汇编 6.3 节：划定范围，各材料都没有写数字",
  "entered by the county": "由本县填写",
  "dossier 6.3: optional, never mandatory by default": "依据汇编 6.3 节：可以用，默认不强制",
  "dossier 6.3: weak signal; the figures are a proposal": "依据汇编 6.3 节：信号弱的地方；数字为建议",
  "dossier 6.3: an approved 报备 duty trip counts": "依据汇编 6.3 节：经批准报备的公务外出算在村",
  "dossier 6.3 (F9): meetings, training, coordinating projects or funds":
    "依据汇编 6.3 节（F9）：开会、培训、协调项目资金",
  "dossier 6.3; the list is a proposal": "依据汇编 6.3 节；清单为建议",
  "proposal: from the first day to the last": "建议值：从第一天算到最后一天",
  "dossier 6.3 (F9): up to 5 days the township; more: the county as well":
    "依据汇编 6.3 节（F9）：5 天以内乡镇批，超过的还要县里批",
  "dossier 6.3 (F35): more than 30 days, the sending unit recalls": "依据汇编 6.3 节（F35）：超过 30 天由派出单位召回",
  "dossier 6.3: same device, jump, batch; the figures are a proposal":
    "依据汇编 6.3 节：同一设备、位置跳动、批量签到；数字为建议",
  "seed 004, S10: irregular checks; the size is a proposal": "尚义材料 S10：不定期抽查；抽查数量为建议",
  "seed 004, S5, S7, S8, S10 (numbers exact; hours and days after are a proposal)":
    "尚义材料 S5、S7、S8、S10（数字为原文；时点和时限为建议）",
  "seed 002, X7: 95 young cadres in 95 villages, 不脱贫不离岗": "仙桃材料 X7：95 名年轻干部驻 95 个村，不脱贫不离岗",
  "seed 002, X8: at least 220 days a year in the village": "仙桃材料 X8：每年在村不少于 220 天",
  "seed 002, X9 (cadence exact; days and windows proposal)": "仙桃材料 X9（频次为原文；日子和时段为建议）",
  "seed 002, X8: at least 220 days a year": "仙桃材料 X8：每年不少于 220 天",
  "seed 002, X6 (norm exact; a check every quarter: proposal)": "仙桃材料 X6（标准为原文；每季度核一次：建议）",
  "proposal; not on time is named (dossier 1.1, G31)": "建议值；未按时的要点名（依据汇编 1.1 节，G31）",
  "dossier 6.7: a helper visits at least monthly (F42)": "依据汇编 6.7 节：帮扶责任人每月至少走访一次（F42）",
  "seed 002, X6: 1 leader, 1–2 full-time; the 8 heavy townships +1":
    "仙桃材料 X6：分管领导 1 人、专职 1—2 人；8 个任务重的乡镇再加 1 人",
  "seed 000, G4": "甘孜材料 G4",
  "dossier 6.3 (F9): at least 200 days a year": "依据汇编 6.3 节（F9）：每年不少于 200 天",
  "dossier 6.3 (F9): reported to the township, counts as in the village": "依据汇编 6.3 节（F9）：向乡镇报备的算在村",
  "seed 000, G26 (days exact; two weeks to report them: proposal)": "甘孜材料 G26（日子为原文；两周内上报：建议）",
  "seed 004, S15 (name); cadence: dossier 6.8 (K)": "尚义材料 S15（名称）；频次：依据汇编 6.8 节（K）",
  "seeds G2, X3, X9, X17, Y11, B1, S15: each kind is named there; levels: proposal":
    "甘孜 G2，仙桃 X3、X9、X17，原阳 Y11，巴中 B1，尚义 S15：各种会议的名称；层级：建议",
  "dossier 4.5: village posting ≥ 5 days (F1)": "依据汇编 4.5 节：村内公示不少于 5 天（F1）",
  "dossier 4.7: 7 days (F8)": "依据汇编 4.7 节：7 天（F8）",
  "dossier 4.5: once, in the village; county and township do not repeat (F1)":
    "依据汇编 4.5 节：只在村内公示一次，县乡不再公示（F1）",
  "dossier 10.1, village board": "依据汇编 10.1 节，村公示栏",
  "dossier 10.1, web; amounts only where a fund rule demands them":
    "依据汇编 10.1 节，网上公开；资金制度要求时才公开金额",
  "dossier 10.1: full, needed for supervision": "依据汇编 10.1 节：写全名，便于监督",
  "dossier 10.1: “张*” or not at all (proposal)": "依据汇编 10.1 节：写“张*”或不写（建议）",
  "dossier 3.5: 12 months before recognition starts (F12); statistics October to September":
    "依据汇编 3.5 节：识别前 12 个月（F12）；统计口径上年 10 月至当年 9 月",
  "proposal: all that ship": "建议值：随系统提供的全部",
  "dossier Appendix A: 5 or 7 days": "依据汇编附录 A：5 天或 7 天",
  "dossier 3.1: ≥ 7 days (F21)": "依据汇编 3.1 节：不少于 7 天（F21）",
  "dossier Appendix A: 5 or 7 days; no source for cards": "依据汇编附录 A：5 天或 7 天；档卡公示没有出处",
  "dossier 5.6: at least 10 days in the village (K)": "依据汇编 5.6 节：村内不少于 10 天（K）",
  "dossier 10.1: children are never named; PIPL 28 protects those under 14":
    "依据汇编 10.1 节：孩子一律不写姓名；个人信息保护法第 28 条保护不满 14 周岁的未成年人",
  "dossier 3.1: the earlier regime posts at village and township": "依据汇编 3.1 节：原来的做法是村、乡两级公示",
  "dossier Appendix D: the clock runs, the decision is barred (proposal)":
    "依据汇编附录 D：照常计时，但不能作决定（建议）",
  "proposal; the regulation names no days (dossier 3.1)": "建议值；规定没有写天数（依据汇编 3.1 节）",
  "dossier 10.1: phone, box, QR code; 5.6: 12317": "依据汇编 10.1 节：电话、意见箱、二维码；5.6 节：12317",
  "proposal: the letter box is emptied after the last day": "建议值：最后一天过后还要开意见箱",
  "proposal: the outcome stays, the names go (dossier 10.1, automatic take-down)":
    "建议值：结果保留，名单撤下（依据汇编 10.1 节，自动撤下）",
  "dossier 10.1: health is never posted; the words are a proposal": "依据汇编 10.1 节：病情一律不公示；用词为建议",
  "dossier 10.1: children's schools are never posted; the words are a proposal":
    "依据汇编 10.1 节：孩子的学校一律不公示；用词为建议",
  "dossier 10.1: only whitelisted fields are posted; the titles are a proposal":
    "依据汇编 10.1 节：只公示白名单内的内容；表头为建议",
  "dossier 3.5, 4.3; each line names its own source": "依据汇编 3.5、4.3 节；每条标准线另有出处",
  "dossier 3.5: national line at current prices, 2,300 of 2010": "依据汇编 3.5 节：国家标准，2010 年 2,300 元的现价",
  "dossier 3.5: about 4,000": "依据汇编 3.5 节：约 4,000 元",
  "dossier 3.5: lower end of the working lines seen in the field, uncertain":
    "依据汇编 3.5 节：基层所用标准的下限，未经核实",
  "dossier 4.3: 1.5 × the national line (Anhui 2020)": "依据汇编 4.3 节：国家标准的 1.5 倍（安徽 2020 年）",
  "dossier 4.3: typical guidance, uncertain; enter the province's document":
    "依据汇编 4.3 节：一般的指导线，未经核实；请填本省文件",
  "entered by the county with its document number": "由本县按文件填写",
  "notice of the General Office of the State Council for each year": "国务院办公厅每年的放假通知",
  "seed 004, S8: every Thursday afternoon": "尚义材料 S8：每周四下午",
  "seed 004, S8: Thursday afternoon; the hour is a proposal": "尚义材料 S8：周四下午；时刻为建议",
  "seed 004, S16: an old person left alone and ill; the rest is a proposal": "尚义材料 S16：独居老人生病；其余为建议",
  "dossier Appendix B: log text identical to another; the figures are a proposal":
    "依据汇编附录 B：日志雷同；数字为建议",
  "proposal; the seed asks for feedback, not for days": "建议值；材料只要求反馈，没有写天数",
  "seed 004, S10: 一月一通报; inside the office, so names are shown (proposal)":
    "尚义材料 S10：一月一通报；系统内部，姓名全显（建议）",
  "dossier 6.5 (F35): 三率一度, half-year 30 %, 98 %, 80 %; weights a proposal":
    "依据汇编 6.5 节（F35）：三率一度，半年占 30%、98%、80%；权重为建议",
  "seed 003, B11 names both sets; the items are a proposal (dossier 6.4)":
    "巴中材料 B11 有两个名目；具体条目为建议（依据汇编 6.4 节）",
  "dossier 6.8: 四议两公开 (Dengzhou 2004); township pre-check optional":
    "依据汇编 6.8 节：四议两公开（2004 年邓州）；乡镇预审可有可无",
  "dossier 6.8 (K): half and majority, two thirds and majority; the first two a proposal":
    "依据汇编 6.8 节（常识，待核）：党员大会半数以上到会、过半通过，村民代表会议三分之二以上到会、过半通过；前两次会议为建议",
  "dossier 6.8: matters; 村规民约 from seed 004, S17": "依据汇编 6.8 节所列事项；村规民约见尚义材料 S17",
  "dossier 6.8: any objection returns to step 2": "依据汇编 6.8 节：有异议即回到两委商议",
  "seed 004, S17: 村代会, 村监会; sizes, roles and terms are a proposal (K)":
    "尚义材料 S17：村代会、村监会；人数、职务、任期为建议（常识，待核）",
  "seed 004, S17: disputes; the kinds are a proposal": "尚义材料 S17：调解矛盾纠纷；种类为建议",
  "seed 004, S17: emerging tendencies; ratings and days are a proposal":
    "尚义材料 S17：发现和处置苗头性问题；等级和天数为建议",
  "seed 004, S17: 一清四议两公开; the reading of 清 is unverified (dossier 6.8, U)":
    "尚义材料 S17：一清四议两公开；“清”的含义未经核实（依据汇编 6.8 节）",
  "dossier 6.8: at least 7 days (K)": "依据汇编 6.8 节：不少于 7 天（常识，待核）",
  "dossier 6.8: the result is posted; the days are a proposal": "依据汇编 6.8 节：实施结果公开；天数为建议",
};

/** A source in the reader's language. A county's own source is its document number, the same in both. */
export const sourceIn = (source: string, language: "zh" | "en"): string =>
  language === "zh" ? (SOURCES_ZH[source] ?? source) : source;
