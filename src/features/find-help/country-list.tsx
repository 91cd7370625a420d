/** People who can help, by country, as a document: every country closed until it is wanted, what is not known said once. */
import { useTranslation } from 'react-i18next';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { CountryText } from './country-text.tsx';

interface Props {
  /** In the order in which the language sorts their names; the world-wide services last. */
  countries: readonly PublishedCountry[];
  names: NamesPiece;
  /** The moment of the build: a document does not know when it is read. */
  now: Date;
}

export function CountryList({ countries, names, now }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('notCheckedByUs')}</p>
      <p>{t('notSaidNotKnown')}</p>
      {countries.some(({ facts }) => facts !== undefined) && <p>{t('howNotSaid')}</p>}
      <h2>{t('whereAreYou')}</h2>
      {countries.map((country) => (
        <details key={country.country} data-country={country.country}>
          <summary>
            {country.country === 'ZZ' && <Picture name="world" />}
            <b>{country.country === 'ZZ' ? t('onTheInternet') : names.countries[country.country]}</b>
          </summary>
          <CountryText country={country} names={names} now={now} />
        </details>
      ))}
    </>
  );
}
