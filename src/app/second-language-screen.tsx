/** Where a second language is chosen: for the adult who reads cards, or to stand beside the reader's own. */

import { useEffect } from 'react';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import type { LanguageState } from '#features/second-language/language-state.ts';
import { SecondLanguageChoice } from '#features/second-language/second-language-choice.tsx';
import type { AppTexts } from './app-texts.ts';
import { goBack, type Way } from './place.ts';
import type { SecondStates, SecondTexts } from './second-texts.ts';

interface Props {
  tag: string;
  texts: AppTexts;
  purpose: 'adult' | 'view';
  chosen: string | undefined;
  languages: readonly LanguageOffer[];
  second: SecondTexts;
  states: SecondStates;
  move: (step: (way: Way) => Way) => void;
}

export function SecondLanguageScreen({ tag, texts, purpose, chosen, languages, second, states, move }: Props) {
  const isForAdult = purpose === 'adult';
  /** The cards of the own language came with its texts, and so did those in English. */
  const isHere = (one: string) => isForAdult && texts.cards.some(({ language }) => language === one);
  const offers = languages.filter((one) => (isForAdult ? one.hasCards : one.tag !== tag));
  useEffect(() => second.look(languages.map((one) => one.tag).filter((one) => one !== tag)), [second, languages, tag]);

  const stateOf = (one: string): LanguageState => {
    if (isHere(one)) return { kind: 'here' };
    const state = states[one];
    return state === undefined || state.kind === 'looking' ? { kind: 'unknown' } : state;
  };
  const choose = (one: string) =>
    move((way) => ({
      ...goBack(way),
      second: one,
      isTwofold: isForAdult ? way.isTwofold && states[one]?.kind === 'here' : true,
    }));
  return (
    <SecondLanguageChoice
      offers={offers}
      stateOf={stateOf}
      chosen={chosen}
      onChoose={choose}
      onLoad={(one) => second.load(one)}
    />
  );
}
