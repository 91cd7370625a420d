/** The emergency numbers of one country, in the order in which to try them. They are dialled at once, with no sheet before. */
import { useTranslation } from 'react-i18next';
import type { EmergencyNumber } from '#core/directory/pack-shape.ts';
import { Picture } from '#ui/picture.tsx';
import { emergencyLook } from './service-words.ts';

export function EmergencyNumbers({ numbers }: { numbers: readonly EmergencyNumber[] }) {
  const { t } = useTranslation();
  return (
    <ul>
      {numbers.map(({ kind, dial, show, service }) => {
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
            </p>
          </li>
        );
      })}
    </ul>
  );
}
