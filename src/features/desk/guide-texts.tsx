/** The guide for helpers: each text closed until it is wanted, with the pages that it was made from. */
import { useTranslation } from 'react-i18next';
import type { GuidePage } from '#core/guide/guide-page.ts';

interface Props {
  texts: readonly GuidePage[];
}

export function GuideTexts({ texts }: Props) {
  return (
    <>
      {texts.map(({ id, text: { title, lead, sections }, sources }) => (
        <details key={id}>
          <summary>
            <b>{title}</b>
          </summary>
          <p className="say">{lead}</p>
          {sections.map(({ heading, text, list }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              {text.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              {list && (
                <ul className="facts">
                  {list.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </section>
          ))}
          {sources.length > 0 && <Sources sources={sources} />}
        </details>
      ))}
    </>
  );
}

function Sources({ sources }: Pick<GuidePage, 'sources'>) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('sources')}</h2>
      <ul className="facts">
        {sources.map(({ title, url, date }) => (
          <li key={url}>
            <a href={url} rel="noreferrer" lang="en" dir="ltr">
              {title}
            </a>
            , {date === null ? t('withoutDate') : <time dir="ltr">{date}</time>}
          </li>
        ))}
      </ul>
    </>
  );
}
