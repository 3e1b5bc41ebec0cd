import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { NoticeDialog } from "./NoticeDialog.tsx";

/** The notices that appointed, as PDF and as Word file. */
export function Notices() {
  const say = useSay();
  const [issuing, setIssuing] = useState(false);
  const found = useQuery(useStationing().notices.queryOptions());
  return (
    <Screen
      title={say("stationing.notices")}
      above={<StationingNav />}
      wide
      actions={
        <Button kind="primary" onClick={() => setIssuing(true)}>
          {say("stationing.notice-issue")}
        </Button>
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      <Rows
        label={say("stationing.notices")}
        rows={found.data}
        rowKey={(row) => row.id}
        empty={say("stationing.notices-none")}
        cells={[
          { key: "number", title: say("stationing.document-no"), cell: (row) => row.number },
          { key: "title", title: say("stationing.title"), cell: (row) => row.title },
          { key: "on", title: say("stationing.issued-on"), cell: (row) => row.issuedOn },
          { key: "people", title: say("stationing.cadres"), cell: (row) => row.people },
          { key: "villages", title: say("stationing.villages"), cell: (row) => row.villages },
          {
            key: "papers",
            title: say("stationing.papers"),
            cell: (row) => (
              <span className={styles.row}>
                {(["pdf", "docx"] as const).map((form) => (
                  <Button key={form} size="small" href={`/api/v1/stationing/notices/${row.id}/${form}`} download>
                    {form.toUpperCase()}
                  </Button>
                ))}
              </span>
            ),
          },
        ]}
      />
      {issuing && <NoticeDialog onClose={() => setIssuing(false)} />}
    </Screen>
  );
}
