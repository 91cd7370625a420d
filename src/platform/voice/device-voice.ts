/** Speaks with a voice of the device itself, sentence by sentence. */

import type { Manner } from '#core/ports.ts';
import { chooseDeviceVoice } from '#core/speech/choose-device-voice.ts';
import { cutSentences } from '#core/speech/cut-sentences.ts';
import { gainOf, longestFor, speedOf } from '#core/speech/manner.ts';
import { beginSpeech, type OpenSpeech, type Speaker } from './speech.ts';

/** What a browser brings for speaking. */
export interface SpeechEngine {
  readonly synthesis: SpeechSynthesis;
  utter(text: string): SpeechSynthesisUtterance;
}

/** Undefined in a browser that cannot speak. */
export function findSpeechEngine(): SpeechEngine | undefined {
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: Uttered } = window as Partial<typeof window>;
  return synthesis && Uttered && { synthesis, utter: (text) => new Uttered(text) };
}

/** Some engines have their voices late and never tell. */
const lookAgainAfter = [300, 1_000, 2_000, 4_000, 8_000, 16_000];

/** @param onChange told when there are more or fewer voices than before. */
export function openDeviceVoice(engine: SpeechEngine | undefined, onChange: () => void): Speaker {
  const chosen = new Map<string, SpeechSynthesisVoice | undefined>();
  let count = 0;
  const voices = () => {
    try {
      return engine?.synthesis.getVoices() ?? [];
    } catch {
      return [];
    }
  };
  const look = () => {
    const before = count;
    count = voices().length;
    if (count === before) return;
    chosen.clear();
    onChange();
  };
  if (engine) {
    look();
    engine.synthesis.onvoiceschanged = look;
    lookAgainAfter.forEach((milliseconds) => {
      setTimeout(look, milliseconds);
    });
  }
  const voiceFor = (language: string) => {
    if (!chosen.has(language)) chosen.set(language, chooseDeviceVoice(voices(), language, navigator.languages));
    return chosen.get(language);
  };

  return {
    sourceOf: ({ language }) => voiceFor(language) && 'device',
    say(utterance, manner) {
      const voice = voiceFor(utterance.language);
      const speech = beginSpeech(() => engine?.synthesis.cancel());
      if (!engine || !voice) speech.end('broken');
      else speakParts(engine, voice, utterance.text, manner, speech);
      return speech;
    },
  };
}

function speakParts(
  { synthesis, utter }: SpeechEngine,
  voice: SpeechSynthesisVoice,
  text: string,
  manner: Manner,
  speech: OpenSpeech,
): void {
  const parts = cutSentences(text);
  const speed = speedOf(manner);
  const speakFrom = (index: number) => {
    const part = parts[index];
    if (speech.isOver()) return;
    if (!part) return speech.end('whole');
    const said = utter(part.text);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = speed;
    said.volume = gainOf(manner);
    said.onend = () => speakFrom(index + 1);
    said.onerror = () => speech.end('broken');
    said.onboundary = ({ name, charIndex }) => {
      if (speech.isOver() || name === 'sentence') return;
      const [word = ''] = /^\S*/.exec(part.text.slice(charIndex)) ?? [];
      manner.onWord?.(part.start + charIndex, word.length);
    };
    speech.waitAtMost(longestFor(part.text, speed));
    speech.held = said;
    synthesis.speak(said);
  };
  try {
    // What another page left waiting would come first.
    if (synthesis.speaking || synthesis.pending) synthesis.cancel();
    if (synthesis.paused) synthesis.resume();
    speakFrom(0);
  } catch {
    speech.end('broken');
  }
}
