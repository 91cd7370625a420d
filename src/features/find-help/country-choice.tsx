/** Chooses the country by its name in the reader's language. What the device's clock suggests is only offered. */
import { useTranslation } from 'react-i18next';
import type { CountryMap } from '#core/directory/country-map.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { CountryRows } from './country-rows.tsx';
import { MapOfCountries } from './map-of-countries.tsx';

interface Props {
  countries: readonly PublishedCountry[];
  names: NamesPiece;
  /** Undefined where it could not be loaded. */
  map: CountryMap | undefined;
  offered: string | undefined;
  onCountry: (country: string) => void;
}

export function CountryChoice({ countries, names, map, offered, onCountry }: Props) {
  const { t } = useTranslation();
  const codes = countries.map(({ country }) => country);
  return (
    <>
      {offered !== undefined && (
        <>
          <h2>{t('areYouHere')}</h2>
          <CountryRows codes={[offered]} names={names} onCountry={onCountry} />
        </>
      )}
      <h2>{t('whereAreYou')}</h2>
      {map && map.regions.length > 0 && (
        <>
          <MapOfCountries map={map} codes={codes} names={names} onCountry={onCountry} />
          <h2>{t('allCountries')}</h2>
        </>
      )}
      <CountryRows codes={codes} names={names} onCountry={onCountry} />
    </>
  );
}
