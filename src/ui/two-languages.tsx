/** Any text in two languages at once: each with its own direction and letters; what one of them lacks is absent there. */
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '#core/language/language.ts';
import type { BlockWord, BlockWords } from '#core/names/names-piece.ts';
import { SpokenText } from './aloud.tsx';

export interface TwoLanguages {
  first: Side;
  second: Side;
  /** Headings in the second language. */
  words: BlockWords;
  /** Around a text that the first language lacks: all of it is in the second. */
  isSecondAlone?: true;
}

/** Undefined while everything stands in the reader's language alone, as in every document. */
export const TwoLanguagesView = createContext<TwoLanguages | undefined>(undefined);

interface Texts {
  text: string | undefined;
  second?: string | undefined;
}

interface Paragraph extends Texts {
  className?: string;
  /** What is said before it to whoever listens: its heading. */
  after?: string;
}

/** A paragraph. */
export function Both({ text, second, className, after }: Paragraph) {
  const two = useContext(TwoLanguagesView);
  if (two?.isSecondAlone) return text === undefined ? null : <p className={className}>{text}</p>;
  if (!two) return text === undefined ? null : <SpokenText text={text} className={className} after={after} />;
  return (
    <div className={className ? `both ${className}` : 'both'}>
      {text !== undefined && <SpokenText text={text} after={after} lang={two.first.tag} dir={two.first.dir} isTapped />}
      {second !== undefined && (
        <p className="second" lang={two.second.tag} dir={two.second.dir}>
          {second}
        </p>
      )}
    </div>
  );
}

/** A title or a label: one line in each language. */
export function TwoLines({ text, second }: Texts) {
  const two = useContext(TwoLanguagesView);
  if (!two || second === undefined) return text;
  return (
    <>
      {text && (
        <span className="line" lang={two.first.tag} dir={two.first.dir}>
          {text}
        </span>
      )}
      <span className="line second">
        <bdi lang={two.second.tag} dir={two.second.dir}>
          {second}
        </bdi>
      </span>
    </>
  );
}

/** A heading from the words of the screens. */
export function TwoWords({ word }: { word: BlockWord }) {
  const { t } = useTranslation();
  const two = useContext(TwoLanguagesView);
  return two?.isSecondAlone ? two.words[word] : <TwoLines text={t(word)} second={two?.words[word]} />;
}
