/** What is known about a service, and plainly what is not, here or once for the whole page: unknown never sounds like no. */
import { useTranslation } from 'react-i18next';
import { freshnessAt } from '#core/directory/freshness.ts';
import type { PublishedService } from '#core/directory/pack-shape.ts';
import { DoubtLine } from './doubt-line.tsx';
import { wordsOfAnswerer } from './service-words.ts';

interface Props {
  service: PublishedService;
  now: Date;
}

/** Who answers and for whom it is: what decides whether to read on. */
export function WhoAnswers({ service }: Pick<Props, 'service'>) {
  const { t } = useTranslation();
  const { forWhom, boys, regional, ages } = service;
  return (
    <ul className="facts">
      <li>{t(wordsOfAnswerer(service))}</li>
      {forWhom === 'women' && <li>{t('forWomen')}</li>}
      {boys !== undefined && <li>{t(boys ? 'boysToo' : 'notForBoys')}</li>}
      {regional && <li>{t('onlyPart')}</li>}
      {ages && <li>{describeAges(ages, t)}</li>}
    </ul>
  );
}

/**
 * What a child may want to know before telling anything.
 * @param onlyKnown where one sentence above all services says what silence means.
 */
export function BeforeTelling({ service, onlyKnown = false }: Pick<Props, 'service'> & { onlyKnown?: boolean }) {
  const { t } = useTranslation();
  const { anonymous, recorded, mustReport, safeWithoutPapers, interpreter } = service;
  const facts = [
    { fact: anonymous, words: say(anonymous, 'nameNotNeeded', 'nameAsked', 'nameUnknown') },
    { fact: recorded, words: say(recorded, 'recorded', 'notRecorded', 'recordedUnknown') },
    { fact: mustReport || undefined, words: mustReport ? 'mustReport' : 'reportUnknown' },
    { fact: safeWithoutPapers, words: say(safeWithoutPapers, 'papersNotNeeded', 'papersReported', 'papersUnknown') },
    { fact: interpreter, words: say(interpreter, 'interpreterYes', 'interpreterNo', 'interpreterUnknown') },
  ] as const;
  const told = facts.filter(({ fact }) => !onlyKnown || fact !== undefined);
  return (
    told.length > 0 && (
      <ul className="facts">
        {told.map(({ words }) => (
          <li key={words}>{t(words)}</li>
        ))}
      </ul>
    )
  );
}

/** How sure we are of all that, and since when. */
export function HowSure({ service, now }: Props) {
  const { t } = useTranslation();
  const { checked, seen, doubt } = service;
  return (
    <ul className="facts">
      {doubt && <DoubtLine doubt={doubt} />}
      {checked === undefined && seen === undefined ? (
        <li>{t('seenUndated')}</li>
      ) : (
        <li>
          {t(checked === undefined ? 'seenIn' : 'checkedIn')}{' '}
          <time dir="ltr">{(checked ?? seen ?? '').slice(0, 7)}</time>
        </li>
      )}
      {freshnessAt(service, now) !== 'fresh' && <li>{t('mayHaveChanged')}</li>}
    </ul>
  );
}

function say<Word>(fact: boolean | undefined, yes: Word, no: Word, unknown: Word): Word {
  if (fact === undefined) return unknown;
  return fact ? yes : no;
}

type Translate = ReturnType<typeof useTranslation>['t'];

function describeAges({ min, max }: NonNullable<PublishedService['ages']>, t: Translate): string {
  if (min === null) return t('agesUpTo', { age: max });
  return max === null ? t('agesFrom', { age: min }) : t('agesBetween', { from: min, to: max });
}
