/** Chooses the country by its name in the reader's language. What the device's clock suggests is only offered. */
import { useTranslation } from 'react-i18next';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';

interface Props {
  countries: readonly PublishedCountry[];
  names: NamesPiece;
  offered: string | undefined;
  onCountry: (country: string) => void;
}

export function CountryChoice({ countries, names, offered, onCountry }: Props) {
  const { t } = useTranslation();
  const row = (code: string) => (
    <li key={code}>
      <button className="row" type="button" data-country={code} onClick={() => onCountry(code)}>
        <b>{code === 'ZZ' ? t('onTheInternet') : names.countries[code]}</b>
      </button>
    </li>
  );
  return (
    <>
      <p>{t('notCheckedByUs')}</p>
      {offered !== undefined && (
        <>
          <h2>{t('areYouHere')}</h2>
          <ul>{row(offered)}</ul>
        </>
      )}
      <h2>{offered === undefined ? t('whereAreYou') : t('allCountries')}</h2>
      <ul>{countries.map(({ country }) => row(country))}</ul>
    </>
  );
}
