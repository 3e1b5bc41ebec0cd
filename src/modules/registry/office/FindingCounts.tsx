import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";

/** `错误 2 · 提醒 1`, or a tick: never colour alone. */
export function FindingCounts({ blocks, warns }: { blocks: number; warns: number }) {
  const say = useSay();
  if (blocks === 0 && warns === 0) return <StateChip tone="done" word={say("registry.clean")} />;
  return (
    <>
      {blocks > 0 && <StateChip tone="trouble" word={say("registry.blocks", { count: blocks })} />}{" "}
      {warns > 0 && <StateChip tone="attention" word={say("registry.warns", { count: warns })} />}
    </>
  );
}
