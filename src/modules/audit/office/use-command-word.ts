import { useSpeech } from "#ui/Speech.tsx";

/** A command as people say it; its code where nobody has written a word for it. */
export function useCommandWord(): (command: string) => string {
  const { speak, has } = useSpeech();
  return (command) => (has(`command.${command}`) ? speak(`command.${command}`) : command);
}
