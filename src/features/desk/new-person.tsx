/** Gives the device to the next person: back to the language choice, and everything that was chosen is forgotten. */
import { useTranslation } from 'react-i18next';
import { Picture } from '#ui/picture.tsx';

interface Props {
  look: 'big' | 'back';
  /** Forgets; true when it is leaving already, else the link leads. */
  onNewPerson: () => boolean;
}

export function NewPerson({ look, onNewPerson }: Props) {
  const { t } = useTranslation();
  return (
    <a
      className={look}
      href="/"
      data-new-person=""
      onClick={(event) => {
        if (onNewPerson()) event.preventDefault();
      }}
    >
      <Picture name="next-person" small />
      <span>{t('newPerson')}</span>
    </a>
  );
}
