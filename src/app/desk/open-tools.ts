/** Opens a tool of the desk at a tap: its script and its texts come only then. */
import type { ToolWord } from '#core/desk/tool-words.ts';
import { addToolRules } from './add-tool-rules.ts';

export interface Desk {
  /** The language of the helper. */
  readonly tag: string;
  say(word: ToolWord): string;
}

type Open = (box: HTMLElement, desk: Desk) => Promise<void>;

const tools: Readonly<Record<string, () => Promise<Open>>> = {
  which: async () => (await import('./which/open-which.ts')).openWhich,
  search: async () => (await import('./search/open-search.ts')).openSearch,
  booth: async () => (await import('./booth/open-booth.ts')).openBooth,
};

export function offerTools(): void {
  const desk: Desk = {
    tag: document.documentElement.lang,
    say: (word) => document.querySelector(`[data-word="${word}"]`)?.textContent ?? '',
  };
  addToolRules();
  for (const section of Array.from(document.querySelectorAll<HTMLElement>('[data-tool]'))) {
    const load = tools[section.getAttribute('data-tool') ?? ''];
    if (load) offer(section, load, desk);
  }
}

function offer(section: HTMLElement, load: () => Promise<Open>, desk: Desk): void {
  const button = section.querySelector('button');
  const status = section.querySelector('p');
  const box = section.querySelector('div');
  if (!button || !status || !box) return;

  let state: 'closed' | 'loading' | 'open' = 'closed';
  let isShown = false;
  const show = (isOpen: boolean) => {
    isShown = isOpen;
    box.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.onclick = async () => {
    if (state === 'loading') return;
    if (state === 'open') return show(!isShown);
    state = 'loading';
    status.textContent = desk.say('loading');
    try {
      await (await load())(box, desk);
      state = 'open';
      status.textContent = '';
      show(true);
    } catch {
      box.textContent = '';
      state = 'closed';
      status.textContent = desk.say('loadFailed');
    }
  };
  section.hidden = false;
}
