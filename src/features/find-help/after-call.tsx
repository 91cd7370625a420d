/** What stands on the screen after coming back from a call: first nothing but a question, for somebody else may hold the phone. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Picture } from '#ui/picture.tsx';

export type CallAnswer = 'asked' | 'yes' | 'no';

interface Props {
  /** Undefined until somebody taps: nothing on the screen tells that there was a call. */
  answer: CallAnswer | undefined;
  onAnswer: (answer: CallAnswer) => void;
  onCalm: () => void;
  /** What else can be tried; no number among it. */
  steps: ReactNode;
}

export function AfterCall({ answer, onAnswer, onCalm, steps }: Props) {
  const { t } = useTranslation();
  switch (answer) {
    case undefined:
      return (
        <button className="big" type="button" data-answer="asked" onClick={() => onAnswer('asked')}>
          {t('didItWork')}
        </button>
      );
    case 'asked':
      return (
        <div className="equal">
          <button className="tile" type="button" data-answer="yes" onClick={() => onAnswer('yes')}>
            <Picture name="control-check" />
            <span>{t('itWorked')}</span>
          </button>
          <button className="tile" type="button" data-answer="no" onClick={() => onAnswer('no')}>
            <Picture name="control-x" />
            <span>{t('itDidNotWork')}</span>
          </button>
        </div>
      );
    case 'yes':
      return (
        <>
          <p>{t('workedLine')}</p>
          <button className="big" type="button" onClick={onCalm}>
            <Picture name="calm" small />
            <span>{t('calmPage')}</span>
          </button>
        </>
      );
    case 'no':
      return (
        <>
          <p>{t('didNotWorkLine')}</p>
          {steps}
        </>
      );
  }
}
