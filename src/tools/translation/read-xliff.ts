/** Reads XLIFF 2.0 as programs for translators give it back: they may cut segments, add marks, and change the order. */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { type Returned, type ReturnedString, UnreadableFile } from './returned.ts';
import { namespace } from './xliff.ts';
import { closePart, returnedFrom, startPart, startUnit, type Unit } from './xliff-unit.ts';

/** @throws UnreadableFile */
export function readXliff(text: string): Returned {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const strings: ReturnedString[] = [];
  let tag = '';
  let name = '';
  let unit: Unit | undefined;
  let into: 'source' | 'target' | undefined;
  const stop = (why: string) => {
    throw new UnreadableFile(`Line ${parser.line}: ${why}`);
  };
  const say = (more: string) => {
    if (!unit || !into) return;
    unit.part[into] = `${unit.part[into] ?? ''}${more}`;
  };

  parser.on('error', (error) => {
    throw new UnreadableFile(
      `It is not whole XML (line ${parser.line}: ${error.message.replace(/^\d+:\d+: /, '')}). Export it again.`,
    );
  });
  parser.on('doctype', () => stop('it has a document type, which no XLIFF has. Export it again.'));
  parser.on('text', say);
  parser.on('cdata', say);

  parser.on('opentag', (element) => {
    if (element.uri !== namespace) return element.local === 'xliff' ? stop(otherVersion) : undefined;
    const get = (attribute: string) => markOf(element, attribute);
    switch (element.local) {
      case 'xliff':
        if (get('version') !== '2.0' && get('version') !== '2.1') stop(otherVersion);
        tag = get('trgLang') ?? stop('trgLang is missing: it says which language this is.') ?? '';
        break;
      case 'file':
        name = nameOf(get('original')) ?? stop('a <file> does not say in "original" which file of Pebble it is.') ?? '';
        break;
      case 'unit':
        unit = startUnit(get('id') ?? '');
        break;
      case 'segment':
      case 'ignorable':
        if (unit) unit.part = startPart(element.local, get('state'));
        break;
      case 'source':
      case 'target':
        if (unit?.part.element === '') break;
        into = element.local;
        say('');
        break;
      case 'cp':
        say(signOf(get('hex')));
        break;
      case 'ph': {
        const id = get('id') ?? '';
        const known = into === 'target' ? unit?.gaps.get(id) : undefined;
        const gap = known ?? get('equiv') ?? get('disp') ?? '';
        if (into === 'source') unit?.gaps.set(id, gap);
        say(gap);
        break;
      }
      default:
        // A mark of a translator's program holds text as it is; a tag that English has not shows as what it is.
        if (into && /^(pc|sc|ec)$/.test(element.local)) say(`<${element.local}>`);
    }
  });

  parser.on('closetag', ({ local, uri }) => {
    if (uri !== namespace || !unit) return;
    if (local === 'source' || local === 'target') into = undefined;
    else if (local === 'segment' || local === 'ignorable') closePart(unit);
    else if (local === 'unit') {
      strings.push(returnedFrom(unit, name));
      unit = undefined;
    }
  });

  parser.write(text).close();
  if (tag === '') throw new UnreadableFile(otherVersion);
  return { tag, strings };
}

const otherVersion = 'It is not XLIFF 2.0. Export it as XLIFF 2.0, or use the CSV.';

const markOf = ({ attributes }: SaxesTagNS, name: string): string | undefined =>
  (attributes[name] as SaxesAttributeNS | undefined)?.value;

/** What XML cannot hold travels by its number. */
function signOf(hex = ''): string {
  const code = Number.parseInt(hex, 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const nameOf = (original = '') => /^locales\/[^/]+\/(.+\.json)$/.exec(original)?.[1];
