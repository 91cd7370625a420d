/** The emergency numbers of one country, in the order in which to try them. They are dialled at once, with no sheet before. */
import { useTranslation } from 'react-i18next';
import { freshnessAt } from '#core/directory/freshness.ts';
import type { EmergencyNumber } from '#core/directory/pack-shape.ts';
import { Picture } from '#ui/picture.tsx';
import { emergencyLook } from './service-words.ts';

interface Props {
  numbers: readonly EmergencyNumber[];
  now: Date;
}

export function EmergencyNumbers({ numbers, now }: Props) {
  const { t } = useTranslation();
  return (
    <ul>
      {numbers.map((number) => {
        const { kind, dial, show, service } = number;
        const look = emergencyLook[service ?? 'all'];
        return (
          <li className="flow" key={kind + dial}>
            <Picture name={look.picture} />
            <p>
              {t(service === undefined ? 'emergency' : look.words)}
              {kind === 'sms' && ' (SMS)'}
              <br />
              <a className="number" href={`${kind === 'sms' ? 'sms' : 'tel'}:${dial}`}>
                <bdi dir="ltr">{show}</bdi>
              </a>
              {freshnessAt(number, now) !== 'fresh' && (
                <>
                  <br />
                  <span className="quiet">{t('mayHaveChanged')}</span>
                </>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
