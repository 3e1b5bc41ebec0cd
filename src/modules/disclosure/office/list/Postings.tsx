import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { AllObjections } from "./AllObjections.tsx";
import { AllPostings } from "./AllPostings.tsx";

/** What hangs, what waits to hang, and what people say against it. */
export function Postings() {
  const say = useSay();
  const mayDraft = useMay("posting.draft");
  const [{ tab, under }, setAddress] = useAddressState<{ tab?: string; under?: string }>();
  const shown = tab === "objections" ? "objections" : "postings";
  return (
    <Screen
      title={say("posting.title")}
      wide
      actions={
        mayDraft && (
          <To to={under ? `/postings/new?under=${under}` : "/postings/new"}>
            <Button kind="primary">{say("posting.new")}</Button>
          </To>
        )
      }
    >
      <Tabs
        label={say("posting.title")}
        tabs={[
          { key: "postings", name: say("posting.title") },
          { key: "objections", name: say("objection.title") },
        ]}
        shown={shown}
        onChange={(key) => setAddress({ tab: key === "postings" ? undefined : key })}
      />
      {shown === "postings" ? <AllPostings /> : <AllObjections />}
    </Screen>
  );
}
