import "#ui/tokens.css";
import "./shell/shell.css";
import "./shell/pages.css";
import "./form/form.css";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { Field } from "./Field.tsx";
import { keepAppOnPhone } from "./keep-app.ts";

const place = document.getElementById("field");
if (!place) throw new Error("index.html has lost its #field");
createRoot(place).render(
  <StrictMode>
    <Suspense fallback={<p className="waiting">正在打开…</p>}>
      <Field />
    </Suspense>
  </StrictMode>,
);
keepAppOnPhone();
