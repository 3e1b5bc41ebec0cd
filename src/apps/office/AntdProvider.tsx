import { StyleProvider } from "@ant-design/cssinjs";
import { ConfigProvider } from "antd";
import type { Locale } from "antd/es/locale";
import { type ReactNode, use } from "react";
import type { Language } from "#kernel/actor.ts";
import { theme } from "#ui/theme.ts";

const loaded = new Map<Language, Promise<Locale>>();
/** antd's own words (calendar, empty lists) and the calendar's month names, for one language. */
async function load(language: Language): Promise<Locale> {
  if (language === "en") return (await import("antd/es/locale/en_US.js")).default;
  return (await import("antd/es/locale/zh_CN.js")).default;
}
const localeOf = (language: Language): Promise<Locale> => {
  const known = loaded.get(language) ?? load(language);
  loaded.set(language, known);
  return known;
};

/** Lists and calendars open inside the dialog they belong to: what lies outside an open dialog cannot be reached. */
const containerOf = (trigger?: HTMLElement): HTMLElement => trigger?.closest("dialog") ?? document.body;

export function AntdProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <StyleProvider layer>
      <ConfigProvider
        theme={theme}
        locale={use(localeOf(language))}
        getPopupContainer={containerOf}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}
