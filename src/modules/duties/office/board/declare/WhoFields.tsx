import { POST_CODES, postDef } from "#modules/organisation/contract.ts";
import { Choice } from "#ui/Choice.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { DutyParts } from "./parts.ts";

const EACH = ["person", "place", "pairing"] as const;
const LEVELS = ["village", "township", "county"] as const;
const POSTS = POST_CODES.filter((post) => !postDef(post).administration);

/** Who owes it: these posts; each holder, each place together, or each pair of helper and household. */
export function WhoFields({ said, set }: DutyParts) {
  const { say, speak } = useSpeech();
  return (
    <>
      <Field label={say("duties.who")} required wide>
        {(given) => (
          <MultiChoice
            {...given}
            label={say("duties.who")}
            values={said.posts}
            options={POSTS.map((post) => ({ value: post, label: speak(`post.${post}`) }))}
            onChange={(posts) => set({ posts })}
          />
        )}
      </Field>
      <FieldGrid>
        <Field label={say("duties.each")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={said.each}
              options={EACH.map((value) => ({ value, label: speak(`duties.each.${value}`) }))}
              onChange={(each) => set({ each: each as DutyParts["said"]["each"] })}
            />
          )}
        </Field>
        {said.each === "place" && (
          <Field label={say("duties.level")}>
            {(given) => (
              <Choice
                {...given}
                mayBeEmpty={false}
                value={said.level}
                options={LEVELS.map((value) => ({ value, label: speak(`duties.level.${value}`) }))}
                onChange={(level) => set({ level: level as DutyParts["said"]["level"] })}
              />
            )}
          </Field>
        )}
      </FieldGrid>
    </>
  );
}
