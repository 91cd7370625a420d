/** The voice that ships, put into a page of the site: nothing but what the tests ask for is said. */
import type { Voice } from '#core/ports.ts';
import type { VoiceList } from '#core/speech/voice-list.ts';
import { openVoice } from '#platform/voice/open-voice.ts';

declare global {
  interface Window {
    voice: Voice;
    begun: Promise<boolean>;
    voiceLists: Record<string, VoiceList>;
    /** How what was begun last has ended: null while it lasts. */
    saidToItsEnd: boolean | null;
  }
}

window.voiceLists = {};
window.voice = openVoice({ lists: (tag) => window.voiceLists[tag] });
