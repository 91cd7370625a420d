/** Writes what may be recorded in one language, in the booth of the helper's desk. */
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import type { TextsFile } from '#core/desk/desk-files.ts';
import { spokenTexts } from '#core/speech/spoken-texts.ts';

export function makeTextsFile(content: Content, texts: LanguageTexts): TextsFile {
  const { tag, dir } = texts.language;
  const recorded = new Set(
    (content.clips[tag] ?? []).filter(({ from }) => from === 'recording').map(({ mark }) => mark),
  );
  return {
    language: { tag, dir },
    texts: spokenTexts(content, texts).map(({ mark, text, at, isCore }) => ({
      mark,
      text,
      where: whereIs(at[0] ?? '', texts),
      core: isCore,
      recorded: recorded.has(mark),
    })),
  };
}

/** @param at such as `topics/who-to-tell#2/say`; other words of the screens need no name. */
function whereIs(at: string, { ui, topics }: LanguageTexts): string {
  const [kind = '', id = '', ...rest] = at.split('/');
  const say = (name: string) => ui[name] ?? '';
  if (kind === 'topics') {
    const [topic = '', age = ''] = id.split('#');
    const text = topics[topic]?.[Number(age) as 1 | 2 | 3];
    return `${text?.title ?? ''} – ${say(`age${age}`)}`;
  }
  const age = [id, ...rest].find((part) => /^[123]$/.test(part));
  if (kind === 'edition') return age ? say(`age${age}`) : '';
  if (kind === 'cards' || kind === 'decks') return say('cards');
  if (kind === 'replies' || kind === 'replyDecks' || kind === 'answers') return say('adultAnswers');
  if (kind === 'roles') return say('whichPerson');
  if (kind === 'places') return say('whichPlace');
  return kind === 'scenarios' ? say('smallStories') : '';
}
