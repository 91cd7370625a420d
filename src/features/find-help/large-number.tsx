/** The number as large as the screen: for another phone, or to be dialled by somebody else. */
import { useTranslation } from 'react-i18next';
import type { PublishedChannel } from '#core/directory/pack-shape.ts';
import { wayLook } from './way-to-reach.tsx';

export function LargeNumber({ way }: { way: PublishedChannel }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={`card ${wayLook(way)}`}>
        <bdi dir="ltr">{way.show}</bdi>
      </p>
      {'fromAbroad' in way && way.fromAbroad && (
        <p>
          {t('fromAbroad')} <bdi dir="ltr">{way.fromAbroad}</bdi>
        </p>
      )}
    </>
  );
}
