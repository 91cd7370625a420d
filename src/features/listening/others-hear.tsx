/** Before the first sound, once: whoever is near hears it too. Nothing else is seen meanwhile but Close. */
import { useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Listening, ListeningView } from '#ui/listening.ts';
import { Picture } from '#ui/picture.tsx';

export function OthersHear() {
  const listening = useContext(ListeningView);
  return listening ? <OthersHearWhile listening={listening} /> : null;
}

function OthersHearWhile({ listening }: { listening: Listening }) {
  const isAsking = useSyncExternalStore(listening.subscribe, () => listening.sound().isAsking);
  return isAsking ? <Question onAnswer={listening.answer} /> : null;
}

function Question({ onAnswer }: { onAnswer: (goesOn: boolean) => void }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const root = document.documentElement;
    const before = document.activeElement;
    root.setAttribute('data-asks', '');
    title.current?.focus();
    return () => {
      root.removeAttribute('data-asks');
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section className="idle" role="dialog" aria-labelledby="others-hear" data-others-hear="">
      <Picture name="ear" />
      <h2 id="others-hear" tabIndex={-1} ref={title}>
        {t('othersHear')}
      </h2>
      <p>{t('othersHearTip')}</p>
      <button className="big full" type="button" data-go-on="" onClick={() => onAnswer(true)}>
        <Picture name="control-volume" small />
        <span>{t('goOn')}</span>
      </button>
      <button className="big" type="button" data-not-now="" onClick={() => onAnswer(false)}>
        <Picture name="control-x" small />
        <span>{t('notNow')}</span>
      </button>
    </section>
  );
}
