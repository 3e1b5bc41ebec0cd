import { exact, type Pack } from "../pack.ts";
import { posting } from "./posting.ts";

export const monitoring: Pack = {
  name: "monitoring",
  title: { zh: "防返贫动态监测（2021 年起）", en: "Monitoring against return to poverty (since 2021)" },
  about: {
    zh: "村内公示一次、不少于 5 天；身份证号、电话、银行账号、健康状况一律不公示。",
    en: "One posting, in the village, of at least five days; ID, phone, bank account and health are never shown.",
  },
  rules: [
    ...posting,
    exact("income.period", "dossier 3.5: 12 months before recognition starts (F12); statistics October to September", {
      statistic: "october-to-september",
      monitoringMonths: 12,
    }),
  ],
};
