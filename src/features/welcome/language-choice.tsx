/** The first screen of all: every language by its own name in its own script; nothing to type, no flags. */
import type { Language } from '#core/language/language.ts';
import { Picture } from '#ui/picture.tsx';

interface Props {
  languages: readonly Language[];
  /** Before the tag: `/`, or `/o/` where nothing may be kept. */
  base?: string;
}

export function LanguageChoice({ languages, base = '/' }: Props) {
  return (
    <main>
      <h1 className="flow">
        <Picture name="language" />
        <span>Pebble</span>
      </h1>
      <ul className="tiles" data-languages="">
        {languages.map(({ tag, name, dir }) => (
          <li key={tag}>
            <a className="tile" href={`${base}${tag}/`} lang={tag} hrefLang={tag} dir={dir}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
