/** Two readers with opposite choices: of everything there is to open, what the one opens the other does not. */

/** Which half: of two things in a row the one opens the first, the other the second. */
export type Half = 0 | 1;

/** Runs where the app was opened on the people who can help: nothing from outside may be used in it. Tells the name of each thing that was opened. */
export async function readHalf(half: Half): Promise<string[]> {
  const all = (selector: string) => Array.from(document.querySelectorAll<HTMLElement>(selector));
  const text = () => document.querySelector('#app:not([hidden])')?.innerHTML ?? '';
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  const tap = async (element: HTMLElement | undefined, what: string) => {
    const before = text();
    if (!element) throw new Error(`nothing to tap on: ${what}`);
    element.click();
    for (let turns = 0; text() === before; turns++) {
      if (turns > 2_000) throw new Error(`the tap on ${what} changed nothing`);
      await rest();
    }
  };
  const tapFirst = (selector: string) => tap(all(selector)[0], selector);
  const back = () => tapFirst('#app > .back');
  const isHome = () => all('#app .tile use[href$="#help-now"]').length > 0;
  const goHome = async () => {
    while (!isHome()) await back();
  };
  const tile = (picture: string) => `#app .tile:has(use[href$="#${picture}"])`;
  const idsOf = (selector: string, name: string) => all(selector).map((one) => one.getAttribute(name) ?? '');
  /** The same for both, whatever stands before or behind it in a list. */
  const isMine = (name: string) => Array.from(name).reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 2 === half;
  const mine = (names: readonly string[]) => names.filter(isMine);
  const opened: string[] = [];
  const readToEnd = (name: string) => {
    opened.push(name);
    scrollTo(0, document.documentElement.scrollHeight);
  };

  /** What Close cannot hide may stand before a topic. */
  const openTopic = async (topic: string) => {
    await tapFirst(`#app [data-topic="${topic}"]`);
    if (all('#app [data-limits]').length > 0) await tapFirst('#app [data-limits]');
  };
  /** What has a sound here is begun and stopped: it says what it says to nobody. */
  const hear = async (name: string) => {
    const [speaker] = all('#app .listen');
    if (!speaker) return;
    const until = async (isSo: () => boolean) => {
      for (let turns = 0; !isSo(); turns++) {
        if (turns > 2_000) throw new Error(`${name} is not heard`);
        await rest();
      }
    };
    const isHeard = () => all('#app .player use[href$="#control-player-stop"]').length > 0;
    const isAsked = () => all('#app [data-go-on]').length > 0;
    speaker.click();
    await until(() => isAsked() || isHeard());
    if (isAsked()) await tapFirst('#app [data-go-on]');
    // Longer than it takes to read its file.
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (isHeard()) await tapFirst('#app .player [data-again]');
    await until(() => !isHeard());
    opened.push(`sound of ${name}`);
  };
  const readTopics = async () => {
    const groups = all('#app .tiles.pairs .tile').slice(0, -2).length;
    const topics: Array<{ group: number; topic: string }> = [];
    for (let group = 0; group < groups; group++) {
      await tap(all('#app .tiles.pairs .tile')[group], 'a group');
      for (const topic of idsOf('#app [data-topic]', 'data-topic')) topics.push({ group, topic });
      await goHome();
    }
    for (const topic of idsOf('#app [data-topic]', 'data-topic')) topics.push({ group: -1, topic });
    for (const { group, topic } of topics) {
      if (!isMine(topic) || opened.includes(topic)) continue;
      if (group >= 0) await tap(all('#app .tiles.pairs .tile')[group], 'a group');
      await openTopic(topic);
      await hear(topic);
      readToEnd(topic);
      const [story] = idsOf('#app [data-story]', 'data-story');
      if (story !== undefined && !opened.includes(story)) {
        await tapFirst('#app [data-story]');
        await tapFirst(`#app [data-answer="${half === 0 ? 'yes' : 'no'}"]`);
        readToEnd(story);
        await back();
      }
      await tapFirst('#app .say .big:not(.listen)');
      readToEnd(`card of ${topic}`);
      await goHome();
    }
  };

  // Only the one chooses another age, in the app; the oldest has all the topics.
  for (const age of half === 0 ? ['/1/', '/3/'] : ['/3/']) {
    while (all('#app > .back').length > 0) await back();
    if (isHome()) await tapFirst('#app > a.big');
    await tapFirst(`#app .tile[href$="${age}"]`);
    await readTopics();
  }

  await tapFirst(tile('cards'));
  for (const deck of [...new Set(idsOf('#app [data-deck]', 'data-deck'))]) {
    await tapFirst(`#app [data-deck="${deck}"]`);
    for (const card of mine(idsOf('#app [data-card]', 'data-card'))) {
      await tapFirst(`#app [data-card="${card}"]`);
      await hear(card);
      await tapFirst('#app .card button:not(.listen)');
      await tapFirst('#app [data-keep]');
      readToEnd(card);
      await back();
    }
    await back();
  }
  await tapFirst('#app [data-deck="who"]');
  await tapFirst('#app [data-card]');
  await tapFirst('#app [data-replies]');
  for (const deck of idsOf('#app [data-reply]', 'data-reply')) {
    await tapFirst(`#app [data-reply="${deck}"]`);
    for (const reply of mine(idsOf('#app [data-reply]', 'data-reply'))) {
      await tapFirst(`#app [data-reply="${reply}"]`);
      const isGate = all('#app .card').length === 0;
      if (isGate) {
        for (let gap = 0; gap < all('#app [data-gap]').length; gap++) {
          const choices = Array.from(all('#app [data-gap]')[gap]?.querySelectorAll<HTMLElement>('[data-choice]') ?? []);
          choices[half === 0 ? 0 : choices.length - 1]?.click();
          await rest();
        }
        for (const promise of all('#app [data-promise]')) promise.click();
        await rest();
        await tapFirst('#app [data-show]');
      }
      readToEnd(reply);
      if (all('#app [data-answer]').length > 0) {
        await tapFirst(`#app [data-answer="${half === 0 ? 'yes' : 'dont-want'}"]`);
        await back();
      }
      await back();
      if (isGate) await back();
    }
    await back();
  }
  await goHome();

  await tapFirst(tile('people'));
  const codes = [...new Set(idsOf('#app button[data-country]', 'data-country'))].sort();
  for (const code of mine(codes)) {
    await tapFirst(`#app button[data-country="${code}"]`);
    readToEnd(code);
    for (let way = 0; way < all('#app article button.big').length; way++) {
      await tap(all('#app article button.big')[way], 'a way to reach somebody');
      await tapFirst('#app [data-show]');
      await back();
      await back();
    }
    await back();
  }

  // It ends where it would hurt: a number fills the screen.
  await tapFirst(`#app button[data-country="${mine(codes.filter((code) => code !== 'ZZ'))[3]}"]`);
  await tapFirst('#app article button.big');
  await tapFirst('#app [data-show]');
  return opened;
}

/** Runs in the guide for helpers. */
export function readHalfOfGuide(half: Half): string[] {
  const titles = Array.from(document.querySelectorAll('summary')).filter((_, at) => at % 2 === half);
  for (const title of titles) {
    title.click();
    title.scrollIntoView();
  }
  return titles.map(({ textContent }) => textContent ?? '');
}
