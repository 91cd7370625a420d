/** Promises to people who translate in Weblate: its components are all the files a language has, and no others. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { files } from './repository.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

it('Weblate finds every file that is translated, each with its English, and nothing that is not', () => {
  const [screens] = read('docs/weblate.json');
  const { match, base_file_template: base } = read('docs/weblate-discovery.json');
  const discovery = new RegExp(`^${match.replaceAll('(?P<', '(?<')}$`);
  const found = Object.keys(files).filter(
    (file) => discovery.test(file) || file === screens.filemask.replace('*', file.split('/')[1]),
  );
  const translated = Object.keys(files).filter(
    (file) => /^locales\/[^/]+\//.test(file) && !/\/(\.review|notes|glossary|pictures|voice\/.*)\.json$/.test(file),
  );
  expect(found.sort()).toEqual(translated.sort());
  for (const file of found) {
    const component = discovery.exec(file)?.groups?.component;
    const english = component === undefined ? screens.template : base.replace('{{ component }}', component);
    expect(files[english]).toBeDefined();
  }
});
