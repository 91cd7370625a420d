/** Says a whole screen, from its top to its end. Only where all of it can be said: a gap would mislead who cannot read. */
import { useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Listening, ListeningView } from './listening.ts';
import { Picture } from './picture.tsx';

interface Props {
  /** Everything that must be sayable. */
  texts: ReadonlyArray<string | undefined>;
}

export function ReadAll({ texts }: Props) {
  const listening = useContext(ListeningView);
  return listening ? <ReadAllButton listening={listening} texts={texts} /> : null;
}

function ReadAllButton({ listening, texts }: Props & { listening: Listening }) {
  const { t } = useTranslation();
  const { language, subscribe, sourceOf } = listening;
  const isWhole = useSyncExternalStore(subscribe, () =>
    texts.every((text) => text === undefined || sourceOf({ text, language }) !== undefined),
  );
  const isSpeaking = useSyncExternalStore(subscribe, () => listening.sound().isSpeaking);
  if (!isWhole) return null;
  return (
    <button className="big" type="button" data-read-all="" onClick={() => listening.listen(...listening.placed())}>
      <Picture name={isSpeaking ? 'control-player-stop' : 'control-volume'} small />
      <span>{t(isSpeaking ? 'stopListening' : 'readAll')}</span>
    </button>
  );
}
