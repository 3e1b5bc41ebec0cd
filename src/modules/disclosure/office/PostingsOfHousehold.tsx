import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useDisclosure } from "./api.ts";
import styles from "./office.module.css";
import { PostingChip, PostingEnd } from "./PostingState.tsx";

/** Where this household is or was posted. */
export function PostingsOfHousehold({ id }: { id: string }) {
  const { say, speak } = useSpeech();
  const found = useQuery(useDisclosure().ofHousehold.queryOptions({ input: { householdId: id } }));
  if (!found.data || found.data.length === 0) return null;
  return (
    <Section title={say("posting.title")}>
      <ScrollFrame label={say("posting.title")}>
        <table className={styles.table} aria-label={say("posting.title")}>
          <tbody>
            {found.data.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <To to={`/postings/${one.id}`}>{one.title}</To>
                </th>
                <td>{speak(`posting.kind.${one.kind}`)}</td>
                <td>
                  <PostingChip posting={one} />
                </td>
                <td>
                  <PostingEnd posting={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}
