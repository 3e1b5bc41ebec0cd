import { useQuery } from "@tanstack/react-query";
import { To, usePathPart } from "#ui/Address.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useRules } from "../api.ts";
import { EditForm } from "./EditForm.tsx";

/** Changing a rule: the value, from which day, on what paper; and beside it what would change. */
export function EditRule() {
  const { say, language } = useSpeech();
  const ruleId = usePathPart("ruleId");
  const found = useQuery({
    ...useRules().read.queryOptions({ input: { ruleId } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const rule = found.data;
  return (
    <Screen
      title={rule ? say("rules.change-of", { title: rule.title[language] }) : say("rules.change")}
      above={<To to={`/rules/${ruleId}`}>{rule?.title[language] ?? say("rules.title")}</To>}
    >
      {found.error && !rule && <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />}
      {!rule && !found.error && <p className="faint">{say("ui.loading")}</p>}
      {rule && <EditForm key={rule.inForce.version} rule={rule} reread={() => void found.refetch()} />}
    </Screen>
  );
}
