import { useSpeech } from "#ui/Speech.tsx";

const PLACES = [
  { to: "today", word: "phone.today", icon: "M4 7h16M7 3v4m10-4v4M4 5h16v15H4zM8 13l3 3 5-5" },
  { to: "households", word: "phone.households", icon: "M3 12 12 4l9 8M6 10v10h12V10M10 20v-6h4v6" },
  { to: "note", word: "phone.note", icon: "M5 19h4L20 8l-4-4L5 15zM13 7l4 4" },
  { to: "me", word: "phone.me", icon: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 4-6 8-6s8 2 8 6" },
] as const;

/** The bar under the thumb: four places, each a word and a picture. */
export function Bar({ at, label }: { at: string; label: string }) {
  const { say } = useSpeech();
  return (
    <nav className="bar" aria-label={label}>
      {PLACES.map(({ to, word, icon }) => (
        <a key={to} href={`#/${to}`} aria-current={at === to ? "page" : undefined}>
          <svg
            width="26"
            height="26"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <path d={icon} />
          </svg>
          {say(word)}
        </a>
      ))}
    </nav>
  );
}
