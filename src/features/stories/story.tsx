/** One small story: what happens, three answers, and kind words to each. Nothing counts, and every path leads to help. */
import { type ReactNode, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioText } from '#core/scenario/scenarios-piece.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { Both, TwoLanguagesView, TwoLines, TwoWords } from '#ui/two-languages.tsx';
import { answerWord, type StoryAnswer, storyAnswers } from './story-answers.ts';

interface Props {
  text: ScenarioText;
  /** The same story in the second language. */
  second: ScenarioText | undefined;
  picture: string;
  /** People who can help: always there. */
  people: ReactNode;
  /** What can be opened after an answer: the topic, something calm. */
  ways: ReactNode;
  /** Absent where there is no other one. */
  onAnother: (() => void) | undefined;
}

export function Story({ text, second, picture, people, ways, onAnother }: Props) {
  const { t } = useTranslation();
  const words = useContext(TwoLanguagesView)?.words;
  const [tapped, setTapped] = useState<StoryAnswer>();
  return (
    <>
      <div className="block scene">
        <Picture name={picture} />
        <Both text={text.scene} second={second?.scene} />
      </div>
      <Aloud says={text.ask ?? t('groupIsThisOk')}>
        <h2>
          <TwoLines text={text.ask ?? t('groupIsThisOk')} second={second && (second.ask ?? words?.groupIsThisOk)} />
        </h2>
      </Aloud>
      <p className="quiet">{t('noWrongAnswer')}</p>
      {storyAnswers.map((answer) => (
        <Aloud key={answer} says={text[answer].label ?? t(answerWord[answer])}>
          <button
            className="big"
            type="button"
            data-answer={answer}
            aria-pressed={tapped === answer}
            onClick={() => setTapped(answer)}
          >
            <span>
              <TwoLines
                text={text[answer].label ?? t(answerWord[answer])}
                second={second && (second[answer].label ?? words?.[answerWord[answer]])}
              />
            </span>
          </button>
        </Aloud>
      ))}
      <div role="status">
        {tapped && <Both className="say" text={text[tapped].feedback} second={second?.[tapped].feedback} />}
      </div>
      {tapped && (
        <>
          <h2>
            <TwoWords word="doThis" />
          </h2>
          <Both after={t('doThis')} text={text.do} second={second?.do} />
        </>
      )}
      {people}
      {tapped && ways}
      {onAnother && (
        <button className="big" type="button" data-another="" onClick={onAnother}>
          {t('anotherStory')}
        </button>
      )}
    </>
  );
}
