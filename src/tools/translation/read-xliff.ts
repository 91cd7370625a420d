/** Reads XLIFF 2.0 as programs for translators give it back: they may cut segments, add marks, and change the order. */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { shortHash } from '#tools/content-files.ts';
import { type Returned, type ReturnedString, UnreadableFile } from './returned.ts';
import { namespace } from './xliff.ts';

interface Unit {
  id: string;
  source: string;
  target: string;
  segments: number;
  /** Segments with a target. */
  translated: number;
  isDone: boolean;
  /** Of the segment or what stands between two. */
  part: { element: string; source: string; target: string | undefined; state: string };
  /** What stands in the place of a placeholder, by its id. */
  gaps: Map<string, string>;
}

const looked = ['translated', 'reviewed', 'final'];

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
        unit = {
          id: get('id') ?? '',
          source: '',
          target: '',
          segments: 0,
          translated: 0,
          isDone: true,
          part: part(''),
          gaps: new Map(),
        };
        break;
      case 'segment':
      case 'ignorable':
        if (unit) unit.part = part(element.local, get('state'));
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
        const gap = (into === 'target' ? unit?.gaps.get(id) : undefined) ?? get('equiv') ?? get('disp') ?? '';
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
    else if (local === 'segment' || local === 'ignorable') close(unit);
    else if (local === 'unit') {
      strings.push(returned(name, unit));
      unit = undefined;
    }
  });

  parser.write(text).close();
  if (tag === '') throw new UnreadableFile(otherVersion);
  return { tag, strings };
}

const otherVersion = 'It is not XLIFF 2.0. Export it as XLIFF 2.0, or use the CSV.';

const part = (element: string, state = 'initial') => ({ element, source: '', target: undefined, state });

const markOf = ({ attributes }: SaxesTagNS, name: string): string | undefined =>
  (attributes[name] as SaxesAttributeNS | undefined)?.value;

/** What XML cannot hold travels by its number. */
function signOf(hex = ''): string {
  const code = Number.parseInt(hex, 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const nameOf = (original = '') => /^locales\/[^/]+\/(.+\.json)$/.exec(original)?.[1];

function close(unit: Unit) {
  const { element, source, target, state } = unit.part;
  unit.source += source;
  // Space between two segments has no translation of its own.
  unit.target += target ?? (element === 'ignorable' ? source : '');
  if (element === 'ignorable') return;
  unit.segments += 1;
  if (target !== undefined && target !== '') unit.translated += 1;
  if (!looked.includes(state)) unit.isDone = false;
}

function returned(name: string, { id, source, target, segments, translated, isDone }: Unit): ReturnedString {
  if (translated > 0 && translated < segments)
    throw new UnreadableFile(
      `${name}, ${id}: only ${translated} of its ${segments} segments are translated. Translate the rest, or empty them all.`,
    );
  return {
    name,
    field: id,
    hash: shortHash(source),
    target: translated === 0 ? '' : target,
    isDone: isDone && translated > 0,
  };
}
