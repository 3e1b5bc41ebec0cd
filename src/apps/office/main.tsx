import "./no-eval.ts";
import "#ui/tokens.css";
import "#ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startEarly } from "./early.ts";
import { Office } from "./Office.tsx";
import { reloadWhenRenewed } from "./renewed.ts";

reloadWhenRenewed();
startEarly(location.pathname);
const place = document.getElementById("office");
if (!place) throw new Error("index.html has lost its #office");
createRoot(place).render(
  <StrictMode>
    <Office />
  </StrictMode>,
);
