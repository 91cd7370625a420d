/** The screens of the cards: decks, one card, and what an adult can answer. */
import { findCard } from '#core/card/compose-cards.ts';
import { findReply } from '#core/card/compose-replies.ts';
import type { Edition, TopicPage } from '#core/edition/compose-edition.ts';
import type { Side } from '#core/language/language.ts';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import { AdultReads } from '#features/talk-cards/adult-reads.tsx';
import { CardList } from '#features/talk-cards/card-list.tsx';
import { CardRows } from '#features/talk-cards/card-rows.tsx';
import { DeckTiles } from '#features/talk-cards/deck-tiles.tsx';
import { nowDeck } from '#features/talk-cards/now-deck.ts';
import { NowDeckButton } from '#features/talk-cards/now-deck-button.tsx';
import { PhraseCard } from '#features/talk-cards/phrase-card.tsx';
import { ReplyCard } from '#features/talk-cards/reply-card.tsx';
import { ReplyList } from '#features/talk-cards/reply-list.tsx';
import { SayCard } from '#features/talk-cards/say-card.tsx';
import { PeopleButton } from '#ui/people-button.tsx';
import { type Place, toggleOnTop, type Way } from './place.ts';
import type { Talk } from './use-talk.ts';

export type TalkPlace = Extract<
  Place,
  { kind: 'cards' | 'sayings' | 'card' | 'deck' | 'phrase' | 'replies' | 'reply-deck' | 'reply' }
>;

interface Props {
  place: TalkPlace;
  way: Way;
  /** Undefined where cards are not translated yet: then there are those of the topics. */
  talk: Talk | undefined;
  edition: Edition;
  topic: TopicPage | undefined;
  /** The topic's sentence in the language that was chosen for the adult. */
  sayToAdult: { text: string; side: Side } | undefined;
  go: (place: Place) => void;
  move: (step: (way: Way) => Way) => void;
}

export function TalkScreen({ place, way, talk, edition, topic, sayToAdult, go, move }: Props) {
  const people = <PeopleButton onPeople={() => go({ kind: 'people' })} />;
  const sayings = <CardList topics={edition.topics} onCard={(id) => go({ kind: 'card', topic: id })} />;

  if (place.kind === 'card') {
    return (
      topic && (
        <>
          <SayCard topic={topic} forAdult={sayToAdult} />
          {people}
        </>
      )
    );
  }
  if (!talk || place.kind === 'sayings') {
    return (
      <>
        {sayings}
        {people}
      </>
    );
  }

  const { child, adult, decks, replyDecks } = talk;
  const childSide = sideOf(talk.childOffer);
  const adultSide = sideOf(talk.adultOffer);
  const toDeck = (deck: string) => go({ kind: 'deck', deck });
  const toCard = (card: string) => go({ kind: 'phrase', card });
  const adultReads = (
    <AdultReads
      side={adultSide}
      name={talk.adultOffer.name}
      onChange={() => go({ kind: 'second-language', purpose: 'adult' })}
    />
  );

  switch (place.kind) {
    case 'cards':
      return (
        <>
          <DeckTiles
            decks={decks}
            onTop={way.onTop.map((id) => findCard(decks, id)).filter((card) => card !== undefined)}
            adultSide={adultSide}
            beforeYouTell={edition.topics[0]?.beforeYouTell}
            onDeck={toDeck}
            onCard={toCard}
            onSayings={() => go({ kind: 'sayings' })}
          />
          {adultReads}
          {people}
        </>
      );
    case 'deck':
      return (
        <>
          <CardRows cards={decks.find(({ id }) => id === place.deck)?.cards ?? []} onCard={toCard} />
          {place.deck !== nowDeck && <NowDeckButton decks={decks} onDeck={toDeck} />}
          {people}
        </>
      );
    case 'phrase': {
      const card = findCard(decks, place.card);
      return (
        card && (
          <>
            <PhraseCard
              key={card.id}
              card={card}
              adultSide={adultSide}
              adultWords={adult.words}
              isOnTop={way.onTop.indexOf(card.id) >= 0}
              onTop={() => move((from) => toggleOnTop(from, card.id))}
              onReplies={() => go({ kind: 'replies' })}
              adultReads={adultReads}
            />
            {people}
          </>
        )
      );
    }
    case 'replies':
      return (
        <ReplyList
          rows={replyDecks.map(({ id, picture, title }) => ({ id, picture, text: title }))}
          side={adultSide}
          onRow={(deck) => go({ kind: 'reply-deck', deck })}
        />
      );
    case 'reply-deck': {
      const replies = replyDecks.find(({ id }) => id === place.deck)?.replies ?? [];
      return (
        <ReplyList
          rows={replies.map(({ id, picture, forAdult }) => ({
            id,
            picture,
            text: forAdult.replace(/\{\{\w+\}\}/g, '…'),
          }))}
          side={adultSide}
          onRow={(reply) => go({ kind: 'reply', reply })}
        />
      );
    }
    case 'reply': {
      const reply = findReply(replyDecks, place.reply);
      return (
        reply && (
          <>
            <ReplyCard
              key={reply.id}
              reply={reply}
              child={child}
              adult={adult}
              childSide={childSide}
              adultSide={adultSide}
            />
            {people}
          </>
        )
      );
    }
  }
}

const sideOf = ({ tag, dir }: LanguageOffer): Side => ({ tag, dir });
