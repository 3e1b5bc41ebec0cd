import { useState } from "react";
import { mayChoose } from "#modules/sync/contract.ts";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { tellLanguage } from "../speech/language.ts";

/** Who I am here, the language, and leaving this phone clean. */
export function Me() {
  const { say, speak, language, switchTo } = useSpeech();
  const { news, beside, sync, signOut, lock } = useOpen();
  const [sure, setSure] = useState(false);
  const other = language === "zh" ? "en" : "zh";
  const choose = () => {
    switchTo(other);
    void tellLanguage(other);
  };
  const names = new Map<string, string>(news?.villages.map((one) => [one.place, one.name]));
  return (
    <>
      <h1>{news?.me.name ?? say("phone.me")}</h1>
      <ul className="rows flat">
        {news?.me.posts.map((one) => (
          <li key={`${one.post} ${one.territory}`}>
            <strong>{speak(`post.${one.post}`)}</strong>
            <span>{names.get(one.territory) ?? ""}</span>
          </li>
        ))}
      </ul>
      {(beside.mine || (beside.certificates ?? []).length > 0) && (
        <a className="wide" href="#/record">
          {say("phone.record")}
        </a>
      )}
      {news && mayChoose(news.me.posts) && (
        <a className="wide" href="#/villages">
          {say("phone.villages")}
        </a>
      )}
      <a className="wide" href="#/outbox">
        {say("phone.outbox")}
      </a>
      <a className="wide" href="#/notices">
        {say("phone.notices")}
      </a>
      <a className="wide" href="#/calendar">
        {say("phone.calendar")}
      </a>
      <p className="pair">
        <Button size="large" onClick={lock}>
          {say("phone.lock")}
        </Button>
        <Button size="large" onClick={choose}>
          {other === "en" ? "English" : "中文"}
        </Button>
      </p>
      <h2>{say("phone.sign-out")}</h2>
      <p>{say("phone.sign-out-about")}</p>
      {sync.waiting + sync.refused > 0 && (
        <p className="wrong">{say("phone.sign-out-loses", { count: sync.waiting + sync.refused })}</p>
      )}
      {sure ? (
        <Button danger size="large" onClick={() => void signOut()}>
          {say("phone.sign-out-sure")}
        </Button>
      ) : (
        <Button size="large" onClick={() => setSure(true)}>
          {say("phone.sign-out")}
        </Button>
      )}
    </>
  );
}
