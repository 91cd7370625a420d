/** Countries as rows to tap on. */
import { useTranslation } from 'react-i18next';
import type { NamesPiece } from '#core/names/names-piece.ts';

interface Props {
  codes: readonly string[];
  names: NamesPiece;
  onCountry: (country: string) => void;
}

export function CountryRows({ codes, names, onCountry }: Props) {
  const { t } = useTranslation();
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>
          <button className="row" type="button" data-country={code} onClick={() => onCountry(code)}>
            <b>{code === 'ZZ' ? t('onTheInternet') : names.countries[code]}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
