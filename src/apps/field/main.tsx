import "#ui/tokens.css";
import "./shell/shell.css";
import "./shell/pages.css";
import "./form/form.css";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { Field } from "./Field.tsx";
import { keepAppOnPhone } from "./keep-app.ts";
import { Stumble } from "./shell/Stumble.tsx";

const place = document.getElementById("field");
if (!place) throw new Error("index.html has lost its #field");
/** Both languages: what failed may be the words themselves. */
const again = (
  <button type="button" className="wide" onClick={() => location.reload()}>
    重新载入 Load again
  </button>
);
createRoot(place).render(
  <StrictMode>
    <Stumble said="应用没能打开，记下的都在手机里。The app did not come up; what you noted is kept." on={again}>
      <Suspense fallback={<p className="waiting">正在打开…</p>}>
        <Field />
      </Suspense>
    </Stumble>
  </StrictMode>,
);
keepAppOnPhone();
