/** What stands on a screen and can be heard too. Where nothing says it, and in every document, it stands there alone. */
import type { ReactNode } from 'react';
import { ListenButton } from './listen-button.tsx';
import { type Listening, type Passage, usePassage, usePlaceOf, useSoundOf } from './listening.ts';
import { LitWords } from './lit-words.tsx';

interface BesideProps {
  /** Said one after the other; empty: nothing is. */
  says: string | readonly string[];
  language?: string | undefined;
  loudness?: Passage['loudness'] | undefined;
  children: ReactNode;
}

/** Around something that is tapped on or shown: the way to hear it is a button of its own beside it. */
export function Aloud({ says, language, loudness, children }: BesideProps) {
  const found = usePassage(says, { language, loudness });
  return found ? (
    <div className="aloud">
      {children}
      <ListenButton {...found} />
    </div>
  ) : (
    children
  );
}

interface TextProps {
  text: string;
  /** Said before it, such as its heading. */
  after?: string | undefined;
  className?: string | undefined;
  lang?: string | undefined;
  dir?: string | undefined;
  /** A tap on the words says them too. */
  isTapped?: boolean;
}

/** A paragraph, lit while it is said. */
export function SpokenText({ text, after, ...look }: TextProps) {
  const found = usePassage(after === undefined ? text : [after, text], { language: look.lang });
  if (found) return <HeardText {...found} {...look} text={text} />;
  return (
    <p className={look.className} lang={look.lang} dir={look.dir}>
      {text}
    </p>
  );
}

type HeardProps = Omit<TextProps, 'after'> & { passage: Passage; listening: Listening };

function HeardText({ text, className, lang, dir, isTapped, passage, listening }: HeardProps) {
  const sound = useSoundOf(listening, passage);
  const box = usePlaceOf<HTMLDivElement>(listening, passage);
  const looks = ['heard', sound && 'lit', className].filter(Boolean).join(' ');
  return (
    <div className={looks} ref={box}>
      {/* biome-ignore lint/a11y: the button beside it does the same, for keyboards and screen readers */}
      <p lang={lang} dir={dir} onClick={isTapped ? () => listening.listen(passage) : undefined}>
        <LitWords text={text} sound={sound} />
      </p>
      <ListenButton passage={passage} listening={listening} />
    </div>
  );
}
