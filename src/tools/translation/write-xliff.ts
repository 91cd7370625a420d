/** Writes the texts of a language as XLIFF 2.0: one file for each of ours, one unit for each string. */
import type { Side } from '#core/language/language.ts';
import type { TransferString } from './transfer-strings.ts';
import { namespace, placeholder } from './xliff.ts';

interface Sent {
  source: string;
  target: Side;
  /** Said once, for all texts. */
  general: readonly string[];
  strings: readonly TransferString[];
}

export function writeXliff({ source, target, general, strings }: Sent): string {
  const names = Array.from(new Set(strings.map(({ name }) => name)));
  const files = names.map((name, place) => {
    const units = strings.filter((one) => one.name === name).map(unitXml);
    const notes =
      place === 0
        ? notesXml(
            general.map((text) => ({ category: 'general', text })),
            '    ',
          )
        : '';
    return `  <file id="${idOf(name)}" original="locales/${escapeMark(source)}/${escapeMark(name)}" trgDir="${target.dir}">\n${notes}${units.join('')}  </file>\n`;
  });
  const root = `<xliff xmlns="${namespace}" version="2.0" srcLang="${escapeMark(source)}" trgLang="${escapeMark(target.tag)}" xml:space="preserve">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${files.join('')}</xliff>\n`;
}

/** An id may hold no slash; the name itself stands in `original`. */
const idOf = (name: string) => escapeMark(name.replace(/\.json$/, '').replaceAll('/', '.'));

function unitXml({ field, source, target, state, notes }: TransferString): string {
  // A text of older English is to be looked at again, whatever people said of it.
  const segment = state === 'current' ? 'translated' : 'initial';
  return [
    `    <unit id="${escapeMark(field)}" canResegment="no">\n`,
    notesXml(notes, '      '),
    `      <segment state="${segment}"${state === 'stale' ? ' subState="pebble:stale"' : ''}>\n`,
    `        <source>${textXml(source)}</source>\n`,
    target === '' ? '' : `        <target>${textXml(target)}</target>\n`,
    '      </segment>\n    </unit>\n',
  ].join('');
}

function notesXml(notes: ReadonlyArray<{ category: string; text: string }>, indent: string): string {
  if (notes.length === 0) return '';
  const lines = notes.map(
    ({ category, text }) => `${indent}  <note category="${category}">${escapeText(text)}</note>\n`,
  );
  return `${indent}<notes>\n${lines.join('')}${indent}</notes>\n`;
}

function textXml(text: string): string {
  let count = 0;
  let end = 0;
  let xml = '';
  for (const { 0: gap, index } of text.matchAll(placeholder)) {
    count += 1;
    xml += `${escapeText(text.slice(end, index))}<ph id="${count}" disp="${gap}" equiv="${gap}" canDelete="no"/>`;
    end = index + gap.length;
  }
  return xml + escapeText(text.slice(end));
}

/** What XML 1.0 cannot hold at all. */
const unspeakable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const hex = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

const escapeText = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // A reader would make a line feed of it.
    .replaceAll('\r', '&#xD;')
    .replace(unspeakable, (sign) => `<cp hex="${hex(sign)}"/>`);

const escapeMark = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
