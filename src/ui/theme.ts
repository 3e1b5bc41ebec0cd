import type { ThemeConfig } from "antd";

/** The few colours there are. The same values stand in `tokens.css`; contrast on white is at least 4.5. */
const COLOUR = {
  accent: "#0b5d5e",
  ink: "#1a2426",
  inkSoft: "#4a585b",
  inkFaint: "#637174",
  line: "#d5dcdd",
  lineSoft: "#e8eced",
  ground: "#f5f7f7",
  danger: "#a8261b",
  warning: "#8a5300",
  success: "#1d6b40",
};

export const theme: ThemeConfig = {
  zeroRuntime: true,
  hashed: false,
  cssVar: { key: "bangfu", prefix: "ant" },
  token: {
    colorPrimary: COLOUR.accent,
    colorLink: COLOUR.accent,
    colorInfo: COLOUR.accent,
    colorError: COLOUR.danger,
    colorWarning: COLOUR.warning,
    colorSuccess: COLOUR.success,
    colorText: COLOUR.ink,
    colorTextSecondary: COLOUR.inkSoft,
    colorTextTertiary: COLOUR.inkFaint,
    colorTextDescription: COLOUR.inkFaint,
    colorTextPlaceholder: COLOUR.inkFaint,
    colorTextDisabled: "#6b777a",
    colorBorder: "#8b999c",
    colorBorderSecondary: COLOUR.lineSoft,
    colorSplit: COLOUR.lineSoft,
    colorBgLayout: COLOUR.ground,
    fontSize: 14,
    borderRadius: 5,
    controlHeight: 32,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif',
    boxShadowSecondary: "0 6px 24px rgb(20 40 42 / 14%)",
  },
  components: {
    Button: {
      defaultBorderColor: COLOUR.line,
      primaryShadow: "none",
      defaultShadow: "none",
      dangerShadow: "none",
      fontWeight: 500,
    },
    Tabs: { horizontalMargin: "0 0 16px 0" },
    Modal: { titleFontSize: 16 },
  },
};
