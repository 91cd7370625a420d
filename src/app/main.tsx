/** Starts the app beside the document: everything is there before it shows itself, at the reader's next tap. */
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { CountryMap } from '#core/directory/country-map.ts';
import { keepAwake } from '#platform/keep-awake.ts';
import { startStopwatch } from '#platform/stopwatch.ts';
import type { WorkerLink } from '#platform/worker-link.ts';
import { KeepAwake } from '#ui/keep-awake-view.ts';
import { ListeningView } from '#ui/listening.ts';
import { PictureSource } from '#ui/picture.tsx';
import { addStyle } from './add-style.ts';
import appStyle from './app.css?url';
import { awayMark } from './exit/away-mark.ts';
import { IdleScreen } from './idle-screen.tsx';
import { listenWhenIdle } from './listen-when-idle.ts';
import { openListening } from './open-listening.ts';
import { isSlow } from './place.ts';
import { createSecondTexts } from './second-texts.ts';
import { takeOver } from './take-over.ts';
import { openVoiceStore } from './voice-store.ts';
import { watchIdle } from './watch-idle.ts';
import { createWords, type ScreenTexts } from './words.ts';

interface Start {
  tag: string;
  /** Where this language's screen texts lie. */
  screenAddress: string;
  /** The version of the content that the worker was built with. */
  version: number | undefined;
  /** The build whose packs lie in the worker's cache, if they do. */
  storedBeside: string | undefined;
  link: WorkerLink | undefined;
  /** Told when nobody is here any more; the page is left when it is done. Never rejects. */
  onAbandoned: () => Promise<void>;
}

/** Whether the packs lie on this device, so that the app works without network. Never while there is no app. */
export type AreKept = () => Promise<boolean>;

export async function startApp(start: Start): Promise<AreKept> {
  const { tag, screenAddress, version, storedBeside, link, onAbandoned } = start;
  // Dexie, valibot and all of the checking come in a chunk of their own, and so do the screens: never at a tap.
  const [screen, { loadTexts, openTextSource }, { Shell }] = await Promise.all([
    fetchScreen(screenAddress),
    import('./load-texts.ts'),
    import('./shell.tsx'),
    addStyle(appStyle),
  ]);
  const floor = version ?? 0;
  const loaded = await loadTexts({ tag, floor, build: storedBeside });
  if (!screen || !loaded) return () => Promise.resolve(false);
  const { texts, isKept, isStillKept, update } = loaded;

  const container = document.createElement('main');
  container.id = 'app';
  container.hidden = true;
  document.body.appendChild(container);

  const control = takeOver(tag, container, texts);
  const listening = openListening(tag);
  const idle = watchIdle({
    stopwatch: startStopwatch(),
    isSlow: () => isSlow(control.way()) || document.documentElement.hasAttribute(awayMark),
    isHeard: () => listening.sound().isSpeaking,
    onAbandoned,
    startOver: control.startOver,
  });
  setInterval(idle.look, 1_000);
  const second = createSecondTexts(openTextSource(floor));
  const voices = openVoiceStore(link, tag);
  // A screen that cannot be drawn must not cover a document that can be read.
  createRoot(container, {
    onUncaughtError() {
      listening.leave();
      control.giveUp();
    },
  }).render(
    <I18nextProvider i18n={createWords(tag, screen.words)}>
      <PictureSource.Provider value={`${screen.sprite}#`}>
        <KeepAwake.Provider value={keepAwake}>
          <ListeningView.Provider value={listening}>
            <Shell
              tag={tag}
              texts={texts}
              map={screen.map}
              control={control}
              languages={screen.languages}
              second={second}
              voices={voices}
            />
          </ListeningView.Provider>
          <IdleScreen idle={idle} />
        </KeepAwake.Provider>
      </PictureSource.Provider>
    </I18nextProvider>,
  );
  listenWhenIdle({ tag, texts, control, listening, voices, second });
  void update().then((isRefused) => {
    if (isRefused) document.documentElement.setAttribute('data-refused', '');
  });
  return isKept ? isStillKept : () => Promise.resolve(false);
}

/** With the map, so that choosing a country asks for nothing; without it the list serves. */
async function fetchScreen(address: string) {
  const texts = await fetchJson<ScreenTexts>(address);
  return texts && { ...texts, map: await fetchJson<CountryMap>(texts.map) };
}

async function fetchJson<Shape>(address: string): Promise<Shape | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Shape) : undefined;
  } catch {
    return undefined;
  }
}
