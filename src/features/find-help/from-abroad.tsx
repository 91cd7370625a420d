/** The same line for a phone whose SIM card is from another country, where free and short numbers often fail. */
import { useTranslation } from 'react-i18next';
import type { PublishedChannel } from '#core/directory/pack-shape.ts';

export function FromAbroad({ way }: { way: PublishedChannel }) {
  const { t } = useTranslation();
  if (!('fromAbroad' in way) || way.fromAbroad === undefined) return null;
  return (
    <p>
      {t('fromAbroad')}
      <br />
      <a className="number" href={`${way.kind === 'sms' ? 'sms' : 'tel'}:${way.fromAbroad}`}>
        <bdi dir="ltr">{way.fromAbroad}</bdi>
      </a>
    </p>
  );
}
