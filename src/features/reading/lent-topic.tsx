/** A topic that the reader's own language lacks: its picture, then the second language, which says that it is that. */
import { useContext } from 'react';
import type { TopicPage } from '#core/edition/compose-edition.ts';
import { Picture } from '#ui/picture.tsx';
import { TwoLanguagesView } from '#ui/two-languages.tsx';
import { TopicText } from './topic-text.tsx';

export function LentTopic({ topic }: { topic: TopicPage }) {
  const two = useContext(TwoLanguagesView);
  if (!two) return null;
  return (
    <TwoLanguagesView.Provider value={{ ...two, isSecondAlone: true }}>
      <Picture name={topic.picture} />
      <div lang={two.second.tag} dir={two.second.dir}>
        <TopicText heading="h2" topic={topic} />
      </div>
    </TwoLanguagesView.Provider>
  );
}
