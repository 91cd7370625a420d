/** The small stories of every age as a document: nobody reads an answer, or what to do, before it is wanted. */
import { useTranslation } from 'react-i18next';
import { type Age, ages } from '#core/age/age.ts';
import type { Scenario } from '#core/scenario/scenarios-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { answerWord, storyAnswers } from './story-answers.ts';

interface Props {
  stories: readonly Scenario[];
  peopleHref: string;
}

export function StoriesText({ stories, peopleHref }: Props) {
  const { t } = useTranslation();
  const isTold = (age: Age) => stories.some((story) => story.ages.includes(age));
  return (
    <section>
      <h2>{t('smallStories')}</h2>
      <p>{t('noWrongAnswer')}</p>
      {ages.filter(isTold).map((age) => (
        <section key={age}>
          <h3>{t(`age${age}`)}</h3>
          {stories
            .filter((story) => story.ages.includes(age))
            .map((story) => (
              <StoryText key={story.id} story={story} peopleHref={peopleHref} />
            ))}
        </section>
      ))}
    </section>
  );
}

/** Told apart by pictures: a title would tell the passer-by what a story is about. */
function StoryText({ story: { text, picture }, peopleHref }: { story: Scenario; peopleHref: string }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>
        <Picture name={picture} small />
        <b>{t('smallStory')}</b>
      </summary>
      <p>{text.scene}</p>
      <h4>{text.ask ?? t('groupIsThisOk')}</h4>
      {storyAnswers.map((answer) => (
        <details key={answer}>
          <summary>
            <b>{text[answer].label ?? t(answerWord[answer])}</b>
          </summary>
          <p>{text[answer].feedback}</p>
        </details>
      ))}
      <details>
        <summary>
          <b>{t('doThis')}</b>
        </summary>
        <p>{text.do}</p>
      </details>
      <a className="big" href={peopleHref}>
        {t('peopleWhoCanHelp')}
      </a>
    </details>
  );
}
