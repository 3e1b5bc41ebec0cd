import type { ReactNode } from "react";

const icon = (drawn: ReactNode) => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 18 18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {drawn}
  </svg>
);

/** One line drawing for each job; the word beside it says what it is. */
export const NAV_ICONS: Readonly<Record<string, ReactNode>> = {
  "/": icon(<path d="M3 4.5h12v10.5H3zM3 8h12M6.5 2.5v3M11.5 2.5v3" />),
  "/duties": icon(<path d="M3 4.5 4.5 6 7 3M9.5 4.5H15M3 9.5 4.5 11 7 8M9.5 9.5H15M3.5 14.5h11.5" />),
  "/meetings": icon(<path d="M3 4h12v8H3zM6 15h6M9 12v3M6 8h6" />),
  "/notices": icon(<path d="M9 2.5a4 4 0 0 1 4 4V10l1.5 2.5h-11L5 10V6.5a4 4 0 0 1 4-4M7.5 15h3" />),
  "/tasks": icon(<path d="M4 2.5h10v13H4zM6.5 6.5h5M6.5 9.5h5M6.5 12.5h3" />),
  "/campaigns": icon(<path d="M3 3h5v5H3zM10 3h5v5h-5zM3 10h5v5H3zM10 10h5v5h-5z" />),
  "/plans": icon(<path d="M4 15.5v-13M4 3.5h9l-2 3 2 3H4" />),
  "/study": icon(
    <path d="M9 4.5C7 3 5 3 2.5 3.5v10C5 13 7 13 9 14.5c2-1.5 4-1.5 6.5-1v-10C13 3 11 3 9 4.5zM9 4.5v10" />,
  ),
  "/calendar": icon(<path d="M6 2h6v14H6zM8.5 13.5h1" />),
  "/households": icon(<path d="M2.5 8.5 9 3l6.5 5.5M4.5 7.5V15h9V7.5M7.5 15v-4h3v4" />),
  "/surveys": icon(<path d="M3 15V3h8v12M3 15h12M8 9.2v.2M11 6l4 2v7" />),
  "/village-plans": icon(<path d="M3 15.5V5l6-2.5L15 5v10.5M3 15.5h12M6 8h6M6 11h4" />),
  "/villages": icon(<path d="M2 15h14M3.5 15V8.5L7 5.5l3.5 3V15M10.5 10h4v5M6 15v-3h2v3" />),
  "/cards": icon(<path d="M4 2.5h7l3 3v10H4zM11 2.5v3h3M6.5 11l1.5 1.5 3-3.5" />),
  "/postings": icon(<path d="M3 3h12v9H3zM6 15h6M9 12v3M6 6h6M6 9h4" />),
  "/errors": icon(<path d="M9 2.5 16 15H2zM9 7.5v3.5M9 13v.2" />),
  "/imports": icon(<path d="M9 2.5v8M5.5 7.5 9 11l3.5-3.5M3 12.5V15h12v-2.5" />),
  "/archive": icon(<path d="M2.5 3h13v3.5h-13zM3.5 6.5V15h11V6.5M7 9.5h4" />),
  "/organisation": icon(<path d="M6.5 2.5h5v3.5h-5zM2.5 12h4v3.5h-4zM11.5 12h4v3.5h-4zM9 6v3M4.5 12V9h9v3" />),
  "/governance": icon(<path d="M9 2.5 3 6h12zM4.5 6v7M9 6v7M13.5 6v7M2.5 15.5h13" />),
  "/stationing": icon(
    <path d="M9 2.5a4 4 0 0 1 4 4c0 3-4 6.5-4 6.5S5 9.5 5 6.5a4 4 0 0 1 4-4zM9 5.2v2.6M7.7 6.5h2.6M3.5 15.5h11" />,
  ),
  "/attendance": icon(<path d="M3 4h12v11.5H3zM3 7.5h12M6.5 2.5V5M11.5 2.5V5M6 11.5l2 2 4-4" />),
  "/worklog": icon(<path d="M4 2.5h10v13H4zM6.5 6h5M6.5 9h5M6.5 12h3M2.5 5h1.5M2.5 9h1.5M2.5 13h1.5" />),
  "/matters": icon(<path d="M2.5 3.5h13v8.5H8l-3 3v-3H2.5zM5.5 6.5h7M5.5 9h4" />),
  "/phones": icon(<path d="M5.5 2.5h7a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1zM8 13h2" />),
  "/accounts": icon(<path d="M9 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 15c.6-3 2.6-4.5 5.5-4.5s4.9 1.5 5.5 4.5" />),
  "/rules": icon(<path d="M4 2.5h10v13H4zM6.5 6h5M6.5 9h5M6.5 12h3" />),
  "/audit": icon(<path d="M8 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM11.7 11.7 15.5 15.5" />),
};
