/** What Close cannot hide: a picture and a short sentence each. */
import { useTranslation } from 'react-i18next';
import { SpokenText } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';

const limits = [
  ['phone-with-list', 'tryCloseLimit'],
  ['telephone', 'callListNotice'],
  ['phone-with-eye', 'limitSpy'],
  ['hands-holding-phone', 'limitOther'],
] as const;

export function HonestLimits() {
  const { t } = useTranslation();
  return (
    <ul>
      {limits.map(([picture, words]) => (
        <li className="block" key={words}>
          <Picture name={picture} />
          <SpokenText text={t(words)} />
        </li>
      ))}
    </ul>
  );
}
