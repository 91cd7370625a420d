/** Puts payloads where texts stand; what is no text – names, kinds, numbers – stays as it is. */
import { payloads } from './payloads.ts';

/** Fields that lead the program, not the reader; as the name of a table of texts they are none. */
const structure = new Set([
  ...['id', 'kind', 'group', 'picture', 'pictures', 'links', 'closing', 'language', 'languages', 'tag', 'dir', 'topic'],
  ...['ages', 'country', 'spoken', 'timeZone', 'freshness', 'seen', 'checked', 'due', 'dial', 'url', 'address', 'date'],
  ...['fromAbroad', 'service', 'whoAnswers', 'forWhom', 'missing', 'doubt', 'nameLanguage', 'hours', 'exceptions'],
  ...['free', 'key', 'script'],
]);

/** The name of a file that is fetched. */
const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);

/** Each text gets the next payload, so that all of them are used many times. */
export function poisoner(change: (text: string, payload: string, path: string) => string) {
  let next = 0;
  const poison = (value: unknown, path: string): unknown => {
    if (typeof value === 'string')
      return isHash(value) ? value : change(value, payloads[next++ % payloads.length] ?? '', path);
    if (Array.isArray(value)) return value.map((item) => poison(item, `${path}[]`));
    if (value === null || typeof value !== 'object' || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        structure.has(key) && (typeof inner !== 'object' || Array.isArray(inner))
          ? inner
          : poison(inner, `${path}.${key}`),
      ]),
    );
  };
  return <T>(value: T): T => poison(value, '') as T;
}
