/** Languages that can be heard here: the child stops at the one it knows. Each is said by a voice of its own, never by another's. */
import { bringFile } from '#app/desk/bring-file.ts';
import { fill, make } from '#app/desk/make.ts';
import type { Desk } from '#app/desk/open-tools.ts';
import type { FinderLanguage } from '#core/desk/desk-files.ts';
import type { Utterance } from '#core/ports.ts';
import { markText } from '#core/speech/mark-text.ts';
import { type Greetings, greetingsAddress, listOfGreeting, type VoiceList } from '#core/speech/voice-list.ts';
import { discreetly } from '#platform/fetch-bytes.ts';
import { openVoice } from '#platform/voice/open-voice.ts';

export function soundButtons(
  languages: readonly FinderLanguage[],
  desk: Desk,
  choose: (language: FinderLanguage) => void,
): HTMLElement {
  let greetings: Greetings | undefined;
  const voice = openVoice({
    lists: (tag) => greetings && listOf(greetings, languages, tag),
    readFile: async (address) => new Uint8Array(await (await fetch(address, discreetly)).arrayBuffer()),
  });
  const box = make('div');
  const show = () => {
    const heard = languages.filter((language) => language.own && voice.sourceOf(greetingOf(language)) !== undefined);
    if (heard.length === 0) return fill(box, make('p', {}, desk.say('deskNoSound')));
    fill(box, make('div', { class: 'tiles ages' }, ...heard.map(buttonOf)));
  };
  const buttonOf = (language: FinderLanguage) => {
    const { tag, own, dir, name } = language;
    const label = make('bdi', { class: 'sign', lang: tag, dir }, own ?? name);
    const button = make('button', { type: 'button', class: 'tile', 'data-greets': tag }, label);
    button.onclick = () => {
      choose(language);
      void voice.say(greetingOf(language), { loudness: 'normal', speed: 1 });
    };
    return make('div', {}, button);
  };
  voice.subscribe(show);
  show();
  bringFile<Greetings>(greetingsAddress)
    .then((found) => {
      greetings = found;
      voice.listsChanged();
    })
    // Without them the voices of the device are left.
    .catch(() => undefined);
  return box;
}

function listOf(greetings: Greetings, languages: readonly FinderLanguage[], tag: string): VoiceList | undefined {
  const greeting = languages.find((one) => one.tag === tag)?.greeting;
  return greeting === undefined ? undefined : listOfGreeting(greetings, tag, markText(greeting));
}

/** Where Pebble has no greeting, the name that its speakers give their language. */
const greetingOf = ({ tag, own, greeting }: FinderLanguage): Utterance => ({
  text: greeting ?? own ?? '',
  language: tag,
});
