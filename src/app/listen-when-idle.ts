/** Opens the voice once everything else is here, never at a tap, and keeps it to the screen on which it was asked for. */
import type { AppTexts } from './app-texts.ts';
import { startAgainEvent } from './exit/start-again-event.ts';
import type { ListeningControl } from './open-listening.ts';
import type { SecondTexts } from './second-texts.ts';
import type { AppControl } from './take-over.ts';
import type { VoiceStore } from './voice-store.ts';

interface Parts {
  tag: string;
  texts: AppTexts;
  control: AppControl;
  listening: ListeningControl;
  voices: VoiceStore;
  second: SecondTexts;
}

export function listenWhenIdle({ tag, texts, control, listening, voices, second }: Parts): void {
  let { place } = control.way();
  control.subscribe(() => {
    if (control.way().place === place) return;
    ({ place } = control.way());
    listening.leave();
  });
  addEventListener(startAgainEvent, listening.forget);

  // The language itself, and whatever is read beside it: what lies here of their sounds is used.
  const look = () => {
    voices.look(tag, texts.voice);
    for (const [one, state] of Object.entries(second.states())) {
      if (state?.kind === 'here') voices.look(one, state.texts.voice);
    }
  };
  const open = async () => {
    const { openVoice } = await import('#platform/voice/open-voice.ts');
    const voice = openVoice({ lists: voices.heldList });
    voices.subscribe(voice.listsChanged);
    listening.use(voice);
    second.subscribe(look);
    look();
  };
  // Without it there is nothing to hear, and everything to read.
  const begin = () => void open().catch(() => undefined);
  const { requestIdleCallback: whenIdle } = window as Partial<typeof window>;
  if (whenIdle) whenIdle(begin, { timeout: 3_000 });
  else setTimeout(begin, 300);
}
