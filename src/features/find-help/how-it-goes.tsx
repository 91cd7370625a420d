/** How it goes in one country for a child who asks for help: only what a page says, each with that page and its date. */
import { useTranslation } from 'react-i18next';
import type { Claim, FactKind } from '#core/directory/country-facts.ts';
import type { PublishedFact } from '#core/directory/pack-shape.ts';

const about = {
  referral: 'aboutReferral',
  guardian: 'aboutGuardian',
  barnahus: 'kindBarnahus',
  'reporting-duty': 'aboutReporting',
  'age-assessment': 'aboutAge',
} as const satisfies Record<FactKind, string>;
const factKinds = Object.keys(about) as FactKind[];

const wordsOfClaim = {
  'national-mechanism-exists': 'nationalMechanism',
  'police-decide-first': 'policeDecideFirst',
  'ngo-can-refer': 'ngoCanRefer',
  'appointed-for-unaccompanied': 'guardianAppointed',
  'independent-of-shelter': 'guardianIndependent',
  exists: 'barnahusExists',
  'exists-in-some-places': 'barnahusSomePlaces',
  'through-authorities': 'barnahusThroughAuthorities',
  'child-can-ask': 'barnahusChildCanAsk',
  'everyone-must-report': 'everyoneMustReport',
  'professionals-must-report': 'professionalsMustReport',
  'benefit-of-the-doubt': 'ageBenefit',
  'guardian-or-lawyer-present': 'ageWithSomeone',
  'can-be-appealed': 'ageAppeal',
} as const satisfies Record<Claim, string>;

interface Props {
  facts: readonly PublishedFact[];
  heading: 'h2' | 'h3';
  /** Where one sentence above all countries says what silence means. */
  onlyKnown: boolean;
}

export function HowItGoes({ facts, heading: Heading, onlyKnown }: Props) {
  const { t } = useTranslation();
  const Below = Heading === 'h2' ? 'h3' : 'h4';
  const isKnown = (kind: FactKind) => facts.some((fact) => fact.kind === kind && fact.key !== null);
  const unknown = onlyKnown ? [] : factKinds.filter((kind) => !isKnown(kind));
  if (onlyKnown && !factKinds.some(isKnown)) return null;
  return (
    <section>
      <Heading>{t('howItGoes')}</Heading>
      {factKinds.filter(isKnown).map((kind) => (
        <div key={kind}>
          <Below>{t(about[kind])}</Below>
          {kind === 'barnahus' && <p>{t('barnahusIs')}</p>}
          <ul className="facts">
            {facts.map(
              (fact) =>
                fact.kind === kind &&
                fact.key !== null && (
                  <li key={fact.key}>
                    {t(wordsOfClaim[fact.key])} <Source fact={fact} />
                  </li>
                ),
            )}
          </ul>
        </div>
      ))}
      {unknown.length > 0 && (
        <>
          <p>{t('howUnknown')}</p>
          <ul className="facts">
            {unknown.map((kind) => (
              <li key={kind}>{t(about[kind])}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Named and not linked: a tap would write another address into the browser's history. */
function Source({ fact: { url, seen } }: { fact: PublishedFact }) {
  const { t } = useTranslation();
  const name = url.replace(/^https?:\/\/(www\.)?/, '').replace(/[/?#].*$/, '');
  return (
    <span className="quiet">
      {t('source')} <bdi dir="ltr">{name}</bdi>
      {seen !== undefined && (
        <>
          {' · '}
          <time dir="ltr">{seen.slice(0, 7)}</time>
        </>
      )}
    </span>
  );
}
