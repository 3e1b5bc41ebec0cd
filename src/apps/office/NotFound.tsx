import { To } from "#ui/Address.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useSay } from "#ui/Speech.tsx";

/** An address with nothing behind it: wrong, or outside one's ground; the two are not told apart. */
export function NotFound() {
  const say = useSay();
  return (
    <EmptyState
      title={say("office.not-found")}
      todo={say("office.not-found.do")}
      action={<To to="/">{say("office.to-today")}</To>}
    />
  );
}
