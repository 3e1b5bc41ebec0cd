import { useQuery } from "@tanstack/react-query";
import { To, usePathPart } from "#ui/Address.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { type PostingShown, TEXT_KINDS } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import styles from "../office.module.css";
import { PostingChip, PostingEnd } from "../PostingState.tsx";
import { NextStep } from "./NextStep.tsx";
import { ObjectionsOfPosting } from "./ObjectionsOfPosting.tsx";
import { PostingActions } from "./PostingActions.tsx";
import { PostingFiles } from "./PostingFiles.tsx";
import { PostingSide } from "./PostingSide.tsx";
import { Preview } from "./Preview.tsx";

/** So many findings are read at once; a file full of them does not push the rest of the page away. */
const FIRST = 8;
const keyOf = ({ rule, field, facts }: PostingShown["findings"][number]): string =>
  `${rule} ${field} ${JSON.stringify(facts)}`;

/** One posting: what is next, what the public sees on each channel, what is said against it, and what happened. */
export function PostingPage() {
  const { say, speak } = useSpeech();
  const postingId = usePathPart("postingId");
  const found = useQuery(useDisclosure().read.queryOptions({ input: { postingId: postingId as never } }));
  if (!found.data)
    return (
      <Screen title={say(found.error ? "posting.title" : "ui.loading")}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const posting = found.data;
  const { clock } = posting;
  return (
    <Screen
      title={posting.title}
      above={
        <>
          <To to="/postings">{say("posting.title")}</To> · <PlaceName code={posting.place} from="township" />
        </>
      }
      below={
        <>
          <PostingChip posting={posting} />
          <span>{speak(`posting.kind.${posting.kind}`)}</span>
          <span className="number">{say("posting.no", { number: posting.number })}</span>
          {!TEXT_KINDS.has(posting.kind) && <span>{say("posting.households", { count: posting.households })}</span>}
          {clock && posting.state === "posted" && <span>{say("posting.clock", clock)}</span>}
          <PostingEnd posting={posting} />
        </>
      }
      actions={<PostingActions posting={posting} />}
      side={<PostingSide posting={posting} />}
    >
      <NextStep posting={posting} />
      {posting.findings.length > 0 && (
        <Section title={say("posting.to-mend", { count: posting.findings.length })}>
          <div className={`${styles.sheet} ${styles.findings}`}>
            {posting.findings.slice(0, FIRST).map((finding) => (
              <FindingNote key={keyOf(finding)} finding={finding} />
            ))}
            {posting.findings.length > FIRST && (
              <details>
                <summary>{say("posting.to-mend-more", { count: posting.findings.length - FIRST })}</summary>
                <div className={styles.findings}>
                  {posting.findings.slice(FIRST).map((finding) => (
                    <FindingNote key={keyOf(finding)} finding={finding} />
                  ))}
                </div>
              </details>
            )}
          </div>
        </Section>
      )}
      <PostingFiles posting={posting} />
      {posting.postedOn && <ObjectionsOfPosting posting={posting} />}
      <Preview posting={posting} />
    </Screen>
  );
}
