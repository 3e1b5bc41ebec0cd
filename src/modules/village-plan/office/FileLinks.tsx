import { useSay } from "#ui/Speech.tsx";

/** Papers handed in, one link each. */
export function FileLinks({ files }: { files: readonly string[] }) {
  const say = useSay();
  return files.map((file, i) => (
    <a key={file} href={`/api/files/${file}`} target="_blank" rel="noreferrer">
      {say("village-plan.file", { no: i + 1 })}
    </a>
  ));
}
