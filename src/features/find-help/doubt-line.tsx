/** "We are not sure about …": what is shown although sources do not agree on it. */
import { useTranslation } from 'react-i18next';
import type { Doubt } from '#core/directory/vocabulary.ts';

const words = {
  number: 'doubtNumber',
  hours: 'doubtHours',
  languages: 'doubtLanguages',
  cost: 'doubtCost',
  'who-answers': 'doubtWhoAnswers',
  'for-whom': 'doubtForWhom',
  'name-asked': 'doubtNameAsked',
  recorded: 'doubtRecorded',
  'must-report': 'doubtMustReport',
  'still-there': 'doubtStillThere',
} as const satisfies Record<Doubt, string>;

export function DoubtLine({ doubt }: { doubt: readonly Doubt[] }) {
  const { t } = useTranslation();
  return <li>{`${t('notSure')} ${doubt.map((about) => t(words[about])).join(' · ')}`}</li>;
}
