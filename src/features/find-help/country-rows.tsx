/** Countries as rows to tap on. */
import { useTranslation } from 'react-i18next';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { Aloud } from '#ui/aloud.tsx';

interface Props {
  codes: readonly string[];
  names: NamesPiece;
  onCountry: (country: string) => void;
}

export function CountryRows({ codes, names, onCountry }: Props) {
  const { t } = useTranslation();
  return (
    <ul>
      {codes.map((code) => {
        const name = code === 'ZZ' ? t('onTheInternet') : (names.countries[code] ?? '');
        return (
          <li key={code}>
            <Aloud says={name}>
              <button className="row" type="button" data-country={code} onClick={() => onCountry(code)}>
                <b>{name}</b>
              </button>
            </Aloud>
          </li>
        );
      })}
    </ul>
  );
}
