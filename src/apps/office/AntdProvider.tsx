import { ConfigProvider, type ConfigProviderProps } from "antd";
import { type ReactNode, use } from "react";
import type { Language } from "#kernel/actor.ts";
import { theme } from "#ui/theme.ts";

type Locale = NonNullable<ConfigProviderProps["locale"]>;

const loaded = new Map<Language, Promise<Locale>>();
/** antd's own few words, for one language. */
const load = (language: Language): Promise<{ default: unknown }> =>
  language === "en" ? import("antd/es/locale/en_US.js") : import("antd/es/locale/zh_CN.js");

const localeOf = (language: Language): Promise<Locale> => {
  const known = loaded.get(language) ?? load(language).then((one) => one.default as Locale);
  loaded.set(language, known);
  return known;
};

/** Lists and calendars open inside the dialog they belong to: what lies outside an open dialog cannot be reached. */
const containerOf = (trigger?: HTMLElement): HTMLElement => trigger?.closest("dialog") ?? document.body;

export function AntdProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <ConfigProvider
      theme={theme}
      locale={use(localeOf(language))}
      getPopupContainer={containerOf}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
