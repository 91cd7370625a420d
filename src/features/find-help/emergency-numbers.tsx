/** The emergency numbers of one country, in the order in which to try them. They are dialled at once, with no sheet before. */
import { useTranslation } from 'react-i18next';
import { freshnessAt } from '#core/directory/freshness.ts';
import type { EmergencyNumber } from '#core/directory/pack-shape.ts';
import { spellNumber } from '#core/speech/spell-number.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { DoubtLine } from './doubt-line.tsx';
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
        const { kind, dial, show, service, doubt } = number;
        const look = emergencyLook[service ?? 'all'];
        const isWritten = kind !== 'phone';
        const words = isWritten ? t('writeSms') : t(service === undefined ? 'emergency' : look.words);
        return (
          <li className="flow" key={kind + dial}>
            <Picture name={isWritten ? 'control-message' : look.picture} />
            <Aloud says={[words, ...spellNumber(dial, t('plus'))]}>
              <div>
                <p>
                  {words}
                  <br />
                  <a className="number" href={`${isWritten ? 'sms' : 'tel'}:${dial}`}>
                    <bdi dir="ltr">{show}</bdi>
                  </a>
                </p>
                {(doubt || freshnessAt(number, now) !== 'fresh') && (
                  <ul className="quiet">
                    {doubt && <DoubtLine doubt={doubt} />}
                    {freshnessAt(number, now) !== 'fresh' && <li>{t('mayHaveChanged')}</li>}
                  </ul>
                )}
              </div>
            </Aloud>
          </li>
        );
      })}
    </ul>
  );
}
