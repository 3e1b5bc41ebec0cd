import type { Sentences } from "../sentence.ts";

export const jobs = {
  "jobs.tray": "后台任务",
  "jobs.tray-title": "后台任务",
  "jobs.fetch": "取文件",
  "jobs.none": "现在没有任务。",
  "jobs.none.do": "导入、导出、批量打印会在这里显示进度；离开页面不影响它们。",
} as const satisfies Sentences;
