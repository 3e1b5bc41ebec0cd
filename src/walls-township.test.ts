import { tellWalls } from "#testing/walls/every-route.ts";

tellWalls("another township");
