/** What cards need to speak: both sides of them, and which language the adult reads. */
import { useEffect, useMemo } from 'react';
import { adultLanguage } from '#core/card/adult-language.ts';
import type { CardsPiece } from '#core/card/cards-piece.ts';
import { composeDecks, type Deck } from '#core/card/compose-cards.ts';
import { composeReplies, type ReplyDeck } from '#core/card/compose-replies.ts';
import { emergencyMain } from '#core/directory/emergency.ts';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import type { AppTexts } from './app-texts.ts';
import type { Way } from './place.ts';
import type { SecondStates, SecondTexts } from './second-texts.ts';

export interface Talk {
  child: CardsPiece;
  adult: CardsPiece;
  childOffer: LanguageOffer;
  adultOffer: LanguageOffer;
  decks: readonly Deck[];
  replyDecks: readonly ReplyDeck[];
}

interface Here {
  tag: string;
  texts: AppTexts;
  languages: readonly LanguageOffer[];
  second: SecondTexts;
  states: SecondStates;
  way: Way;
}

/** Undefined where the cards are not translated into the child's language. */
export function useTalk({ tag, texts, languages, second, states, way }: Here): Talk | undefined {
  const country = texts.countries.find((one) => one.country === way.country);
  const spoken = useMemo(
    () => (country?.spoken ?? []).filter((one) => languages.some((offer) => offer.tag === one)),
    [country, languages],
  );
  useEffect(() => second.look(spoken.filter((one) => one !== tag)), [second, spoken, tag]);

  const cardsIn = (language: string): CardsPiece | undefined => {
    const state = states[language];
    const pieces = texts.cards.concat(state?.kind === 'here' ? state.texts.cards : []);
    return pieces.find((piece) => piece.language === language);
  };
  const adultTag = adultLanguage({
    chosen: way.second,
    spoken,
    hasCards: (language) => cardsIn(language) !== undefined,
  });
  const child = cardsIn(tag);
  const adult = cardsIn(adultTag);
  const number = country ? emergencyMain(country) : '';

  return useMemo(() => {
    const childOffer = languages.find((one) => one.tag === tag);
    const adultOffer = languages.find((one) => one.tag === adultTag);
    if (!child || !adult || !childOffer || !adultOffer) return undefined;
    const known = { ownName: childOffer.name, emergencyNumber: number || undefined };
    return {
      child,
      adult,
      childOffer,
      adultOffer,
      decks: composeDecks({ child, adult }, known),
      replyDecks: composeReplies({ child, adult }),
    };
  }, [child, adult, number, languages, tag, adultTag]);
}
