/** What a country has not, as far as we know, and what can be done there all the same. */
import { useTranslation } from 'react-i18next';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';

export function Gaps({ country: { emergency, services, missing } }: { country: PublishedCountry }) {
  const { t } = useTranslation();
  if (emergency.length === 0) return null;
  const isThin = missing.length > 0 || services.length < 2;
  return (
    <>
      {missing.includes('child-helpline') && <p>{t('noChildHelpline')}</p>}
      {missing.includes('independent-line') && <p>{t('noIndependentLine')}</p>}
      {services.length === 1 && <p>{t('onlyOneLine')}</p>}
      {missing.includes('second-kind') && !missing.includes('independent-line') && services.length > 1 && (
        <p>{t('onlyOneKind')}</p>
      )}
      {isThin && <p>{t('thinCountry')}</p>}
    </>
  );
}
