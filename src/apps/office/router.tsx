import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from "@tanstack/react-router";
import type { ComponentType } from "react";
import type { ScreenEntry } from "#ui/screens.ts";
import { NeedsRight } from "./NeedsRight.tsx";
import { NotFound } from "./NotFound.tsx";
import { OPEN_SCREENS, SCREENS } from "./screens.ts";
import { Shell } from "./shell/Shell.tsx";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const open = ({ path, load }: ScreenEntry) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(async () => ({ default: await load() })),
  });

const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

function behindSignIn({ path, verb, load }: ScreenEntry) {
  const Page = lazyRouteComponent(async () => ({ default: await load() })) as RouteComponent & ComponentType;
  const component = verb
    ? () => (
        <NeedsRight verb={verb}>
          <Page />
        </NeedsRight>
      )
    : Page;
  return createRoute({ getParentRoute: () => shell, path, component });
}

const tree = root.addChildren([...OPEN_SCREENS.map(open), shell.addChildren(SCREENS.map(behindSignIn))]);

/** `?place=…&state=…` stays readable: values are plain text, never JSON. */
const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));
function stringifySearch(search: Record<string, unknown>): string {
  const shown = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(shown.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});
