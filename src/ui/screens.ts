import type { ComponentType } from "react";

/**
 * One page a module offers to the office. `load` keeps it out of the first download.
 * `verb` is the right it needs: without it the page says so and nothing is asked of the server.
 */
export type ScreenEntry = {
  path: string;
  verb?: string;
  load: () => Promise<ComponentType>;
};
