/** Brings the sounds of a language to the device, or takes them off it: at a tap only, and what it weighs is said first. */
import { useTranslation } from 'react-i18next';
import { Picture } from '#ui/picture.tsx';
import type { VoiceState } from './voice-state.ts';

interface Props {
  state: VoiceState;
  onLoad: () => void;
  onRemove: () => void;
}

export function VoiceOfLanguage({ state, onLoad, onRemove }: Props) {
  const { t } = useTranslation();
  const remove = (
    <button className="big" type="button" onClick={onRemove}>
      <Picture name="control-x" small />
      <span>{t('removeVoice')}</span>
    </button>
  );
  switch (state.kind) {
    case 'none':
      return null;
    case 'loading':
      return (
        <p className="box" role="status" data-voice="loading">
          {t('loading')} <progress value={state.done} max={Math.max(state.total, 1)} />
        </p>
      );
    case 'here':
      return (
        <div data-voice="here">
          {remove}
          <p className="quiet">{t('removeVoiceFrees', { kilobytes: state.kilobytes })}</p>
        </div>
      );
    case 'absent':
      return (
        <div data-voice="absent">
          {state.fault && (
            <p role="status" data-fault={state.fault}>
              {t(state.fault === 'no-room' ? 'noRoom' : 'loadFailed')}
            </p>
          )}
          <button className="big" type="button" onClick={onLoad}>
            <Picture name="control-volume" small />
            <span>{t(state.fault ? 'tryAgain' : 'getVoice')}</span>
          </button>
          <p className="quiet">{t('keepEverythingSize', { kilobytes: state.kilobytes })}</p>
          {state.isPartHere && remove}
        </div>
      );
  }
}
