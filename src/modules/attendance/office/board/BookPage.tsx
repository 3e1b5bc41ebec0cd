import { useQuery } from "@tanstack/react-query";
import type { Day } from "#kernel/day.ts";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Field } from "#ui/Field.tsx";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { AttendanceNav } from "../AttendanceNav.tsx";
import { useAttendance } from "../api.ts";
import styles from "../office.module.css";
import { SignInTable } from "../record/SignInTable.tsx";

type Address = { under?: string; day?: string };

/** The village's sign-in book of a day: the secretary confirms those whom no position proves, one by one or all in one tap. */
export function BookPage() {
  const say = useSay();
  const tell = useTell();
  const actor = useActor();
  const [{ under, day = today() }, setAddress] = useAddressState<Address>();
  const own = actor.offices.find((one) => one.territory.length === 12)?.territory;
  const place = under?.length === 12 ? under : own;
  const may = useMay("attendance.countersign", place);
  const api = useAttendance();
  const book = useQuery({
    ...api.book.queryOptions({ input: { place: (place ?? "") as never, day: day as Day } }),
    enabled: place !== undefined,
  });
  const open = (book.data ?? []).filter((one) => one.proof === "none" && one.cadre.id !== actor.cadreId);
  const confirm = useCommand(api.countersign, {
    onDone: ({ confirmed }) => tell(say("attendance.confirmed", { count: confirmed })),
  });
  return (
    <Screen title={say("attendance.book")} above={<AttendanceNav />}>
      <div className={styles.tools}>
        <Field label={say("attendance.day")}>
          {(given) => (
            <DayInput {...given} value={day} max={today()} onChange={(next) => setAddress({ day: next ?? today() })} />
          )}
        </Field>
        {may && open.length > 0 && (
          <Button
            kind="primary"
            loading={confirm.busy}
            onClick={() => void confirm.run({ place: place as never, signInIds: open.map((one) => one.id) })}
          >
            {say("attendance.confirm-all", { count: open.length })}
          </Button>
        )}
      </div>
      {!own && <PlacePicker value={under} onChange={(code) => setAddress({ ...(code && { under: code }) })} />}
      <RefusalNote trouble={confirm.trouble ?? (book.error ? troubleOf(book.error) : null)} />
      {!place && <EmptyState title={say("attendance.book-pick")} />}
      {book.data?.length === 0 && <EmptyState title={say("attendance.book-none")} />}
      {book.data && book.data.length > 0 && (
        <SignInTable
          rows={book.data}
          people
          act={(row) =>
            may &&
            open.includes(row) && (
              <Button
                size="small"
                disabled={confirm.busy}
                aria-label={say("attendance.confirm-one", { name: row.cadre.name })}
                onClick={() => void confirm.run({ place: place as never, signInIds: [row.id] })}
              >
                {say("attendance.confirm")}
              </Button>
            )
          }
        />
      )}
    </Screen>
  );
}
