/** Covers everything but Close while nobody touches the screen, and shows how long until it is forgotten. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { IdleWatch } from './watch-idle.ts';

export function IdleScreen({ idle }: { idle: IdleWatch }) {
  const phase = useSyncExternalStore(idle.subscribe, idle.phase);
  // Beside document and app, because it covers both.
  return phase.kind === 'covered' ? createPortal(<Cover left={phase.left} />, document.body) : null;
}

/** Any tap goes on; the button is there to be seen. */
function Cover({ left }: { left: number }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const root = document.documentElement;
    const before = document.activeElement;
    root.setAttribute('data-idle', '');
    button.current?.focus();
    return () => {
      root.removeAttribute('data-idle');
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside className="idle" role="alert">
      <h2>{t('stillHere')}</h2>
      <p>{t('stillHereThen')}</p>
      <progress value={left} aria-hidden="true" />
      <button className="big full" type="button" ref={button}>
        {t('goOn')}
      </button>
    </aside>
  );
}
