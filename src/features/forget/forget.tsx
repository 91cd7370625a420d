/** Takes Pebble off this device: says before what that does, and after it what may be left. */
import { useTranslation } from 'react-i18next';
import { OwnTraces } from './own-traces.tsx';

interface Props {
  /** Absent once it is done. */
  onForget?: () => void;
}

export function Forget({ onForget }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p role="status">{t(onForget ? 'forgetDoes' : 'forgotten')}</p>
      {onForget && (
        <button className="big full" type="button" data-forget="" onClick={onForget}>
          {t('forgetNow')}
        </button>
      )}
      <p>{t('forgetParts')}</p>
      <OwnTraces />
    </>
  );
}
