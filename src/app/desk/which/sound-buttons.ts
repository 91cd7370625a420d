/** Languages that can be heard here, each said by a voice of its own: the child stops at the one it knows. */

import { fill, make } from '#app/desk/make.ts';
import type { Desk } from '#app/desk/open-tools.ts';
import type { FinderLanguage } from '#core/desk/desk-files.ts';
import type { Utterance } from '#core/ports.ts';
import { openVoice } from '#platform/voice/open-voice.ts';

export function soundButtons(
  languages: readonly FinderLanguage[],
  desk: Desk,
  choose: (language: FinderLanguage) => void,
): HTMLElement {
  const voice = openVoice({ lists: () => undefined });
  const box = make('div');
  const show = () => {
    const heard = languages.filter((language) => voice.sourceOf(greetingOf(language)) !== undefined);
    if (heard.length === 0) return fill(box, make('p', {}, desk.say('deskNoSound')));
    fill(box, make('div', { class: 'tiles ages' }, ...heard.map(buttonOf)));
  };
  const buttonOf = (language: FinderLanguage) => {
    const { tag, own, dir } = language;
    const button = make(
      'button',
      { type: 'button', class: 'tile' },
      make('bdi', { class: 'sign', lang: tag, dir }, own),
    );
    button.onclick = () => {
      choose(language);
      void voice.say(greetingOf(language), { loudness: 'normal', speed: 1 });
    };
    return make('div', {}, button);
  };
  voice.subscribe(show);
  show();
  return box;
}

/** Where Pebble has no greeting, the name that its speakers give their language. */
const greetingOf = ({ tag, own, greeting }: FinderLanguage): Utterance => ({ text: greeting ?? own, language: tag });
