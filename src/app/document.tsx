/** Renders the documents: the same components and the same composed content as the app, as plain HTML. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Age } from '#core/age/age.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { Edition } from '#core/edition/compose-edition.ts';
import type { GuidePage } from '#core/guide/guide-page.ts';
import type { Language } from '#core/language/language.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import type { ShownOrganisation } from '#core/names/shown-organisation.ts';
import { CardCheck } from '#features/desk/card-check.tsx';
import { DeskTool } from '#features/desk/desk-tool.tsx';
import { GuideTexts } from '#features/desk/guide-texts.tsx';
import { ToolWordsList } from '#features/desk/tool-words-list.tsx';
import { CountryList } from '#features/find-help/country-list.tsx';
import { CloseBar } from '#features/quick-exit/close-bar.tsx';
import { TryClose } from '#features/quick-exit/try-close.tsx';
import { EditionText } from '#features/reading/edition-text.tsx';
import { AboutPages } from '#features/welcome/about-pages.tsx';
import { AgeChoice } from '#features/welcome/age-choice.tsx';
import { HelpFirst } from '#features/welcome/help-first.tsx';
import { HomeScreen } from '#features/welcome/home-screen.tsx';
import { LanguageChoice } from '#features/welcome/language-choice.tsx';
import { KeepEverything } from '#ui/keep-everything.tsx';
import { LookForNewer } from '#ui/look-for-newer.tsx';
import { OfflineState } from '#ui/offline-state.tsx';
import { Picture } from '#ui/picture.tsx';
import { PreviewNotice } from './preview-notice.tsx';
import { type Talk, TalkText, TalkTitle } from './talk-text.tsx';
import { createWords, type Words } from './words.ts';

export type DocumentPage =
  | { kind: 'languages'; languages: readonly Language[] }
  | {
      kind: 'start';
      firstSentence: string;
      organisation: ShownOrganisation | undefined;
      hasGuide: boolean;
      talk: Talk | undefined;
    }
  | { kind: 'edition'; age: Age; edition: Edition; dangerNow: string }
  | { kind: 'talk'; talk: Talk }
  | { kind: 'guide'; texts: readonly GuidePage[] }
  | { kind: 'people'; countries: readonly PublishedCountry[]; names: NamesPiece; now: Date };

export interface DocumentFrame {
  tag: string;
  words: Words;
  /** `/`, or `/o/` for documents to look at only: nothing of them is stored. */
  base: '/' | '/o/';
  /** Preview documents say that people have not checked them. */
  isPreview: boolean;
  /** What the app costs on the line, in kB. */
  appKilobytes: number;
}

/** The HTML between `<body>` and the inline script. */
export function renderBody(page: DocumentPage, frame: DocumentFrame): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={createWords(frame.tag, frame.words)}>
      <CloseBar languageHref={page.kind === 'languages' ? undefined : frame.base} />
      {frame.isPreview && page.kind !== 'languages' && <PreviewNotice />}
      <Body page={page} frame={frame} />
    </I18nextProvider>,
  );
}

function Body({ page, frame: { tag, base, appKilobytes } }: { page: DocumentPage; frame: DocumentFrame }): ReactNode {
  const { t } = useTranslation();
  const home = `${base}${tag}/`;
  if (page.kind === 'languages') return <LanguageChoice languages={page.languages} base={base} />;
  return (
    <main id="doc">
      {page.kind === 'start' && (
        <>
          <h1 className="flow">
            <Picture name="pebble" />
            <span>Pebble</span>
          </h1>
          <HelpFirst sentence={page.firstSentence} href={`${home}p/`} />
          <AgeChoice hrefOf={(age) => `${home}${age}/`} />
          <TryClose />
          {page.talk && (
            // The app shows the same, and no worker stores this document: a way to it only while nothing is stored.
            <div data-says={base === '/' ? 'not-yet' : undefined}>
              <a className="big" href={`${home}c/`}>
                <TalkTitle talk={page.talk} />
              </a>
            </div>
          )}
          {base === '/' && (
            <>
              <OfflineState />
              <KeepEverything kilobytes={appKilobytes} />
              <LookForNewer />
              <HomeScreen />
              <p>
                <a href={`/o/${tag}/`}>{t('lookOnly')}</a>
              </p>
            </>
          )}
          <AboutPages organisation={page.organisation} guideHref={page.hasGuide ? `${home}h/` : undefined} />
        </>
      )}
      {page.kind === 'edition' && (
        <>
          <h1>{t(`age${page.age}`)}</h1>
          <HelpFirst sentence={page.dangerNow} href={`${home}p/`} />
          <EditionText edition={page.edition} peopleHref={`${home}p/`} />
          <a className="big" href={home}>
            {t('changeAge')}
          </a>
          {base === '/' && (
            <>
              <OfflineState />
              <KeepEverything kilobytes={appKilobytes} />
            </>
          )}
        </>
      )}
      {page.kind === 'talk' && (
        <>
          <TalkText talk={page.talk} peopleHref={`${home}p/`} />
          <a className="big" href={`${home}p/`}>
            {t('peopleWhoCanHelp')}
          </a>
          <a className="big" href={home}>
            {t('start')}
          </a>
        </>
      )}
      {page.kind === 'guide' && (
        <>
          <h1>{t('forHelpers')}</h1>
          {base === '/' && (
            <>
              <DeskTool tool="which" />
              <DeskTool tool="search" />
            </>
          )}
          <GuideTexts texts={page.texts} />
          {base === '/' && (
            <>
              <CardCheck peopleHref={`${home}p/`} />
              <DeskTool tool="booth" />
              <ToolWordsList />
            </>
          )}
          <a className="big" href={home}>
            {t('start')}
          </a>
        </>
      )}
      {page.kind === 'people' && (
        <>
          <h1>{t('peopleWhoCanHelp')}</h1>
          <CountryList countries={page.countries} names={page.names} now={page.now} />
          <a className="big" href={home}>
            {t('start')}
          </a>
        </>
      )}
    </main>
  );
}
