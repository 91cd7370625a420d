/** While something is said, and after it: slower, again or stop, faster, and whether a machine speaks. */
import { useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Listening, ListeningView, type Speed, speeds } from '#ui/listening.ts';
import { Picture } from '#ui/picture.tsx';

export function Player() {
  const listening = useContext(ListeningView);
  return listening ? <PlayerOf listening={listening} /> : null;
}

function PlayerOf({ listening }: { listening: Listening }) {
  const { t } = useTranslation();
  const { passage, isSpeaking, source, speed } = useSyncExternalStore(listening.subscribe, listening.sound);
  if (!passage) return null;
  const at = speeds.indexOf(speed);
  const next = (to: Speed | undefined) => () => to && listening.setSpeed(to);
  return (
    <aside className="player">
      <button type="button" data-slower="" aria-label={t('slower')} disabled={at === 0} onClick={next(speeds[at - 1])}>
        <Picture name="tortoise" small />
      </button>
      <button
        type="button"
        data-again=""
        aria-label={t(isSpeaking ? 'stopListening' : 'listen')}
        onClick={() => (isSpeaking ? listening.stop() : listening.listen(passage))}
      >
        <Picture name={isSpeaking ? 'control-player-stop' : 'control-volume'} small />
      </button>
      <button
        type="button"
        data-faster=""
        aria-label={t('faster')}
        disabled={at === speeds.length - 1}
        onClick={next(speeds[at + 1])}
      >
        <Picture name="hare" small />
      </button>
      {source !== 'recording' && <span className="quiet">{t('machineReads')}</span>}
    </aside>
  );
}
