/** Renders a single file: the edition of one age and people who can help, in one document that needs no other. */
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { PreviewNotice } from '#app/preview-notice.tsx';
import { createWords, type Words } from '#app/words.ts';
import type { Age } from '#core/age/age.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { dangerNow, type Edition } from '#core/edition/compose-edition.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { CountryList } from '#features/find-help/country-list.tsx';
import { CloseBar } from '#features/quick-exit/close-bar.tsx';
import { TryClose } from '#features/quick-exit/try-close.tsx';
import { EditionText } from '#features/reading/edition-text.tsx';
import { HelpFirst } from '#features/welcome/help-first.tsx';
import { Picture } from '#ui/picture.tsx';
import { peopleId, quietId } from './ids.ts';

export interface SingleFile {
  age: Age;
  edition: Edition;
  countries: readonly PublishedCountry[];
  names: NamesPiece;
  /** The moment of the build. */
  now: Date;
  isPreview: boolean;
}

export function renderSingleFile(file: SingleFile, tag: string, words: Words): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={createWords(tag, words)}>
      <div id={quietId}>
        <Picture name="pebble" />
      </div>
      <CloseBar href={`#${quietId}`} />
      {file.isPreview && <PreviewNotice />}
      <Reading {...file} />
    </I18nextProvider>,
  );
}

function Reading({ age, edition, countries, names, now }: SingleFile) {
  const { t } = useTranslation();
  const people = `#${peopleId}`;
  return (
    <main>
      <h1 className="flow">
        <Picture name="pebble" />
        <span>Pebble</span>
      </h1>
      <HelpFirst sentence={dangerNow(edition)} href={people} />
      <p className="quiet">{t('allOffline')}</p>
      <div className="scripted">
        <TryClose />
      </div>
      <h2>{t(`age${age}`)}</h2>
      <EditionText edition={edition} peopleHref={people} />
      <section id={peopleId} tabIndex={-1}>
        <h2>{t('peopleWhoCanHelp')}</h2>
        <p>{t('onlyTelephones')}</p>
        <CountryList countries={countries} names={names} now={now} />
      </section>
    </main>
  );
}
