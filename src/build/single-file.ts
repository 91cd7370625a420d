/** `npm run single-file -- <language>`: one HTML file for each age that opens from a stick, a chat or Bluetooth. */
import { join } from 'node:path';
import gameCss from '#app/game/game.css?raw';
import gameHtml from '#app/game/game.html?raw';
import { renderSingleFile } from '#app/single-file/document.tsx';
import singleCss from '#app/single-file/single-file.css?raw';
import type { Words } from '#app/words.ts';
import { fileName } from '#core/discreet-names.ts';
import { composeEdition } from '#core/edition/compose-edition.ts';
import { blockWordNames } from '#core/names/names-piece.ts';
import { forPreview } from '#core/review/release-gate.ts';
import baseCss from '#ui/base.css?raw';
import { readAllContent } from './all-content.ts';
import { bundleScript } from './bundle-script.ts';
import { namesWanted, publishedCountries, sortedByName } from './countries.ts';
import { minifyCss } from './html.ts';
import { makeNames } from './names.ts';
import { readStage } from './pack/stage.ts';
import { pickWords } from './pick-words.ts';
import { makeEditions } from './pieces.ts';
import { wrapSinglePage } from './single-page.ts';
import { readPictures } from './sprite.ts';
import { momentOfBuild } from './when.ts';
import { withoutInternet } from './without-internet.ts';
import { writeAllOrNothing } from './write-all-or-nothing.ts';

/** More than this travels badly from phone to phone. */
const mostBytes = 300_000;

/** @returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const root = join(import.meta.dirname, '..', '..');
  const files = await makeSingleFiles(root, args);
  const tooLarge = [...files].filter(([, html]) => Buffer.byteLength(html) > mostBytes).map(([name]) => name);
  if (tooLarge.length > 0) throw new Error(`Nothing was written: ${tooLarge.join(', ')} would be above 300 kB.`);
  writeAllOrNothing(join(root, 'dist-single'), files);
  files.forEach((html, name) => {
    console.log(`dist-single/${name}  ${Math.ceil(Buffer.byteLength(html) / 1000)} kB`);
  });
  return 0;
}

/** @returns each file by its name. */
async function makeSingleFiles(root: string, [tag, ...more]: readonly string[]): Promise<Map<string, string>> {
  const shown = forPreview(readAllContent());
  if ('lacks' in shown) throw new Error(`Nothing was written. ${shown.lacks.join('\n')}`);
  const { content } = shown;
  const texts = content.languages.find(({ language }) => language.tag === tag);
  if (!texts || more.length > 0) {
    const tags = content.languages.map(({ language }) => language.tag).join(', ');
    const asked = tag === undefined ? 'Say which language' : `"${[tag, ...more].join(' ')}" is no language of ours`;
    throw new Error(`${asked}: npm run single-file -- <language>, one of ${tags}.`);
  }
  if (readStage(process.env) === 'release')
    throw new Error('There are single files of the preview only: nothing leaves out yet what no person has reviewed.');

  const { language, ui } = texts;
  const countries = publishedCountries(content);
  const names = { ...makeNames(language, namesWanted(countries, [])), words: pickWords(ui, blockWordNames) };
  const pictures = readPictures(join(root, 'public', 'pictures'));
  const frame = {
    language,
    style: minifyCss(baseCss + singleCss),
    script: await bundleScript(root, join(root, 'src/app/single-file/script.ts')),
    game: { style: minifyCss(gameCss), markup: markupOf(gameHtml) },
  };

  const files = makeEditions(content, texts).map((piece): [string, string] => {
    const page = {
      age: piece.age,
      edition: composeEdition(piece),
      countries: sortedByName(withoutInternet(countries), names),
      names,
      now: new Date(momentOfBuild(root, process.env) * 1000),
      isPreview: true,
    };
    const body = withoutIdleMarks(pictures.inline(renderSingleFile(page, language.tag, ui as Words)));
    return [`${fileName}-${language.tag}-${piece.age}.html`, wrapSinglePage(body, frame)];
  });
  return new Map(files);
}

/** The page's own policy keeps the referrer; rows and paragraphs end where the next begins; a plain value needs no quotes. */
const withoutIdleMarks = (html: string) =>
  html
    .replace(/ rel="noreferrer"|<\/li>|<\/p>(?=<(?:p|div|ul|h[1-4]|section|article|details)[ >]|<\/(?!a>))/g, '')
    .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/="([\w#:+.-]+)"(?=[ >])/g, '=$1'));

function markupOf(game: string): string {
  const [markup] = /<main>[\s\S]*<\/main>/.exec(game) ?? [];
  if (!markup) throw new Error('src/app/game/game.html has no <main>.');
  return markup.replace(/>\s+</g, '><');
}
