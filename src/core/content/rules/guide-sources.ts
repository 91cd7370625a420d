/** What helpers are told has an address to look at, and a date where its page bears one. */
import { collect } from '#core/collect.ts';
import type { Found, Rule } from './rule.ts';

export const guideSources: Rule = ({ content, today }) =>
  collect(content.guide, ({ id, sources }) => {
    const fault = (field: string, problem: string, cure: string): Found => ({
      rule: 'guide-source',
      file: 'src/content/guide.json',
      field,
      problem,
      cure,
    });
    if (sources.length === 0) return [fault(`${id}.sources`, 'names no source', 'Name a page that says the same.')];
    return collect(sources, ({ url, date }, at) => {
      const field = `${id}.sources[${at}]`;
      const found: Found[] = [];
      if (!/^https?:\/\/[^\s/]+\.[a-z]{2,}(\/|$)/.test(url))
        found.push(fault(`${field}.url`, `"${url}" is no address of a page`, 'Copy it from the page.'));
      if (date !== null && date > today.slice(0, date.length))
        found.push(
          fault(`${field}.date`, `${date} has not come yet`, 'Correct it, or write null where the page bears none.'),
        );
      return found;
    });
  });
