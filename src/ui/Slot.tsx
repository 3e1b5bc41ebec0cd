import { type ComponentType, createContext, type ReactNode, Suspense, useContext } from "react";

/** A part another module puts on a page: the household page has room for the card, the postings, the files. */
export type SlotPart = { slot: string; key: string; verb: string; part: ComponentType<{ id: string }> };

const SlotContext = createContext<readonly SlotPart[]>([]);

/** Set once by the application, which alone knows all modules. */
export const SlotProvider = ({ parts, children }: { parts: readonly SlotPart[]; children: ReactNode }) => (
  <SlotContext value={parts}>{children}</SlotContext>
);

/** The parts that others put here, in the application's order: `<Slot name="household" id={householdId} may={…} />` */
export function Slot({ name, id, may }: { name: string; id: string; may: (verb: string) => boolean }) {
  return useContext(SlotContext)
    .filter((one) => one.slot === name && may(one.verb))
    .map(({ key, part: Part }) => (
      <Suspense key={key}>
        <Part id={id} />
      </Suspense>
    ));
}
