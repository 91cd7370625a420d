/** Three pictures with words. Not a lock, no birth date, kept nowhere. */
import { useTranslation } from 'react-i18next';
import { type Age, ages } from '#core/age/age.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';

interface Props {
  /** Where a tap leads in a document. */
  hrefOf: (age: Age) => string;
}

export function AgeChoice({ hrefOf }: Props) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('howOld')}</h2>
      <div className="tiles ages">
        {ages.map((age) => (
          <Aloud key={age} says={t(`age${age}`)}>
            <a className="tile" href={hrefOf(age)}>
              <Picture name={`age-${age}`} />
              {t(`age${age}`)}
            </a>
          </Aloud>
        ))}
      </div>
    </section>
  );
}
