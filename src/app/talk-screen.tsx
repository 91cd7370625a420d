/** The screens of the cards: decks, one card, and what an adult can answer. */
import { findCard } from '#core/card/compose-cards.ts';
import { type Chosen, findReply, type TalkReply } from '#core/card/compose-replies.ts';
import { withoutGaps } from '#core/card/fill-phrase.ts';
import type { Edition, TopicPage } from '#core/edition/compose-edition.ts';
import type { Side } from '#core/language/language.ts';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import { AdultReads } from '#features/talk-cards/adult-reads.tsx';
import { AnswerCard } from '#features/talk-cards/answer-card.tsx';
import { CardList } from '#features/talk-cards/card-list.tsx';
import { CardRows } from '#features/talk-cards/card-rows.tsx';
import { DeckTiles } from '#features/talk-cards/deck-tiles.tsx';
import { nowDeck } from '#features/talk-cards/now-deck.ts';
import { NowDeckButton } from '#features/talk-cards/now-deck-button.tsx';
import { PhraseCard } from '#features/talk-cards/phrase-card.tsx';
import { ReplyButton } from '#features/talk-cards/reply-button.tsx';
import { ReplyGate } from '#features/talk-cards/reply-gate.tsx';
import { ReplyList } from '#features/talk-cards/reply-list.tsx';
import { SayCard } from '#features/talk-cards/say-card.tsx';
import { ShownReply } from '#features/talk-cards/shown-reply.tsx';
import { PeopleButton } from '#ui/people-button.tsx';
import { goBack, type Place, toggleOnTop, type Way } from './place.ts';
import type { Talk } from './use-talk.ts';

export type TalkPlace = Extract<
  Place,
  {
    kind:
      | 'cards'
      | 'sayings'
      | 'card'
      | 'deck'
      | 'phrase'
      | 'replies'
      | 'reply-deck'
      | 'reply'
      | 'shown-reply'
      | 'answer';
  }
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

  const sides = talk && {
    child: talk.child,
    adult: talk.adult,
    childSide: sideOf(talk.childOffer),
    adultSide: sideOf(talk.adultOffer),
  };
  const replyButton = sides && <ReplyButton sides={sides} onReplies={() => go({ kind: 'replies' })} />;
  if (place.kind === 'card') {
    return (
      topic && (
        <>
          <SayCard topic={topic} forAdult={sayToAdult} />
          {replyButton}
          {people}
        </>
      )
    );
  }
  if (!talk || !sides || place.kind === 'sayings') {
    return (
      <>
        {sayings}
        {people}
      </>
    );
  }

  const { decks, replyDecks } = talk;
  const { adultSide } = sides;
  const toDeck = (deck: string) => go({ kind: 'deck', deck });
  const toCard = (card: string) => go({ kind: 'phrase', card });
  const reply = 'reply' in place ? findReply(replyDecks, place.reply) : undefined;
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
              sides={sides}
              isOnTop={way.onTop.indexOf(card.id) >= 0}
              onTop={() => move((from) => toggleOnTop(from, card.id))}
            />
            {replyButton}
            {adultReads}
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
            text: withoutGaps(forAdult),
          }))}
          side={adultSide}
          onRow={(id) => go(needsGate(findReply(replyDecks, id)) ? { kind: 'reply', reply: id } : shown(id, {}))}
        />
      );
    }
    case 'reply':
      return (
        reply && (
          <ReplyGate key={reply.id} reply={reply} sides={sides} onShow={(chosen) => go(shown(reply.id, chosen))} />
        )
      );
    case 'shown-reply':
      return (
        reply && (
          <>
            <ShownReply
              key={reply.id}
              reply={reply}
              chosen={place.chosen}
              sides={sides}
              onAnswer={(answer) => go({ kind: 'answer', reply: reply.id, answer })}
            />
            {people}
          </>
        )
      );
    case 'answer':
      return (
        reply && (
          <>
            <AnswerCard
              answer={place.answer}
              question={withoutGaps(reply.forAdult)}
              sides={sides}
              onAgain={() => move(goBack)}
            />
            {people}
          </>
        )
      );
  }
}

const shown = (reply: string, chosen: Chosen): Place => ({ kind: 'shown-reply', reply, chosen });

/** Whether the adult has something to read, choose or tick first. */
function needsGate(reply: TalkReply | undefined): boolean {
  return reply !== undefined && (reply.note !== undefined || reply.isPromise || reply.wants.length > 0);
}

const sideOf = ({ tag, dir }: LanguageOffer): Side => ({ tag, dir });
