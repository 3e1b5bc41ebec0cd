import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FunctionComponent, ReactNode } from "react";
import type { Plugin } from "vite";

const NAME = "virtual:antd.css";
const FILE = "/@office/antd.css";
const require = createRequire(import.meta.url);

type Part = FunctionComponent<Record<string, unknown>>;
type Loose = Part & { readonly [part: string]: unknown };

/** antd's own, at the version antd brings along. */
const STYLE_ENGINE = "@ant-design/cssinjs";

/** What a component needs before it shows all its parts; the others render bare. */
const PROPS: Record<string, Record<string, unknown>> = {
  Dropdown: { menu: { items: [] } },
  Menu: { items: [] },
  Tree: { treeData: [] },
  Segmented: { options: ["a"] },
  Upload: { fileList: [] },
  Splitter: {},
};
/** Overlays show their inside through this door, which antd keeps for its own pictures. */
const PANEL = "_InternalPanelDoNotUseOrYouWillBeFired";
const SKIPPED = new Set(["ConfigProvider", "App", "theme", "Grid"]);
/** Those that show others inside themselves only when opened. */
const WITH: Record<string, string[]> = {
  Modal: ["Button"],
  Popconfirm: ["Button", "Popover"],
  Dropdown: ["Menu", "Tooltip"],
  DatePicker: ["Button", "Tag"],
  Select: ["Tag", "Empty"],
  TreeSelect: ["Select", "Tree"],
  Cascader: ["Select", "Checkbox"],
  Upload: ["Progress", "Tooltip"],
};

/** The antd components that our screens import. */
function usedComponents(folder: URL): string[] {
  const names = new Set<string>(["Button", "Input", "Tooltip"]);
  for (const file of readdirSync(folder, { recursive: true }) as string[]) {
    if (!/\.tsx$/.test(file)) continue;
    const text = readFileSync(new URL(file, folder), "utf8");
    for (const [, list] of text.matchAll(/import \{([^}]*)\} from "antd"/g))
      for (const one of (list ?? "").split(",")) {
        const name = one.trim().split(/\s+as\s+/)[0] ?? "";
        if (/^[A-Z]/.test(name)) names.add(name);
      }
  }
  for (const name of [...names]) for (const inner of WITH[name] ?? []) names.add(inner);
  return [...names].filter((name) => !SKIPPED.has(name)).sort();
}

/** The style sheet of the components in use under our theme, printed once at build time: nothing is computed in the browser. */
async function print(sources: URL, themeFile: URL): Promise<string> {
  const { createElement } = require("react") as typeof import("react");
  const { renderToString } = require("react-dom/server") as typeof import("react-dom/server");
  const antd = require("antd") as Record<string, Loose>;
  const { createCache, extractStyle, StyleProvider } = require(STYLE_ENGINE);
  const { theme } = await import(themeFile.href);
  const cache = createCache();
  const shown = usedComponents(sources).flatMap((name): ReactNode[] => {
    const component = antd[name];
    if (!component) return [];
    const inner = component[PANEL] as Part | undefined;
    const props = { key: name, ...PROPS[name] };
    const bare = [createElement(component, props, name === "Dropdown" ? createElement("i") : undefined)];
    const parts = ["Search", "Password", "TextArea", "RangePicker", "Group", "Compact", "Ribbon", "Panel", "OTP"]
      .filter((part) => component[part])
      .map((part) => createElement(component[part] as Part, { key: `${name}.${part}` }));
    return [...bare, ...parts, ...(inner ? [createElement(inner, { ...props, key: `${name} open` })] : [])];
  });
  for (const one of shown)
    try {
      renderToString(
        createElement(
          StyleProvider,
          { cache, layer: true },
          createElement(antd.ConfigProvider as Loose, { theme: { ...theme, zeroRuntime: false } }, one),
        ),
      );
    } catch {
      // a part that cannot be shown alone has its styles from the whole it belongs to
    }
  return `@layer base, antd;\n${extractStyle(cache, { plain: true, types: ["style"] })}`;
}

export const antdStyles = (sources: URL, themeFile: URL): Plugin => {
  let printed: Promise<string> | undefined;
  return {
    name: "antd-styles",
    resolveId: (id) => (id === NAME ? FILE : null),
    load(id) {
      if (id !== FILE) return null;
      printed ??= print(sources, themeFile);
      return printed;
    },
  };
};
