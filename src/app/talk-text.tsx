/** Cards, answers and small stories in one document, for whoever has no app. */
import { useTranslation } from 'react-i18next';
import type { Deck } from '#core/card/compose-cards.ts';
import type { ReplyDeck } from '#core/card/compose-replies.ts';
import type { Scenario } from '#core/scenario/scenarios-piece.ts';
import { StoriesText } from '#features/stories/stories-text.tsx';
import { CardsText } from '#features/talk-cards/cards-text.tsx';
import { RepliesText } from '#features/talk-cards/replies-text.tsx';
import type { Sides } from '#features/talk-cards/sides.ts';

export interface Talk {
  /** Undefined where cards are not translated. */
  cards:
    | {
        sides: Sides;
        decks: readonly Deck[];
        replyDecks: readonly ReplyDeck[];
        /** What a child should ask before telling anybody anything. */
        beforeYouTell: string | undefined;
      }
    | undefined;
  stories: readonly Scenario[];
}

export function TalkText({ talk, peopleHref }: { talk: Talk; peopleHref: string }) {
  const { t } = useTranslation();
  const { cards, stories } = talk;
  return (
    <>
      <h1>
        <TalkTitle talk={talk} />
      </h1>
      {cards && (
        <>
          <p>{t('cardsLead')}</p>
          <p className="say">{cards.beforeYouTell}</p>
          <CardsText decks={cards.decks} sides={cards.sides} />
          {cards.replyDecks.length > 0 && <RepliesText decks={cards.replyDecks} sides={cards.sides} />}
        </>
      )}
      {stories.length > 0 && <StoriesText stories={stories} peopleHref={peopleHref} />}
    </>
  );
}

/** Over the document and on the way to it. */
export function TalkTitle({ talk: { cards, stories } }: { talk: Talk }) {
  const { t } = useTranslation();
  return [cards && t('cards'), stories.length > 0 && t('smallStories')].filter(Boolean).join(' · ');
}
