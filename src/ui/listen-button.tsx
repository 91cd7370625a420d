/** Says a text aloud at a tap, and is the way to stop it while it sounds. */
import { useTranslation } from 'react-i18next';
import { type Listening, type Passage, useSoundOf } from './listening.ts';
import { Picture } from './picture.tsx';

interface Props {
  passage: Passage;
  listening: Listening;
}

export function ListenButton({ passage, listening }: Props) {
  const { t } = useTranslation();
  const isLit = useSoundOf(listening, passage) !== undefined;
  return (
    <button
      className="listen"
      type="button"
      data-listen=""
      aria-label={t(isLit ? 'stopListening' : 'listen')}
      onClick={() => listening.listen(passage)}
    >
      <Picture name={isLit ? 'control-player-stop' : 'control-volume'} small />
    </button>
  );
}
