/** The same number of taps on opposite things: what one reader opens, the other does not. */
import type { Page } from 'playwright-core';
import { countries, topicFacts } from './content.ts';
import { waitForMark } from './reader.ts';

export interface Choices {
  topic: string;
  deck: string;
  /** Which row of the deck. */
  card: number;
  country: string;
}

const withServices = countries.filter(({ services }) => services.some(({ channels }) => channels[0]?.kind === 'phone'));

/** Nothing that the one chooses is chosen by the other. */
export const oneReader: Choices = {
  topic: topicFacts[0]?.id ?? '',
  deck: 'who',
  card: 1,
  country: withServices[1]?.country ?? '',
};
export const otherReader: Choices = {
  topic: topicFacts[topicFacts.length - 1]?.id ?? '',
  deck: 'border',
  card: 7,
  country: withServices[withServices.length - 2]?.country ?? '',
};

/** Ends on the number of a service, filling the screen. */
export async function readThis(page: Page, url: string, { topic, deck, card, country }: Choices): Promise<void> {
  await page.goto(`${url}/uk/2/`);
  await waitForMark(page, 'ready');
  await page.locator(`#doc [data-topic="${topic}"] summary`).click();
  await page.locator('#app h1').waitFor();
  // What Close cannot hide stands before one of the topics, and not before the other.
  const onward = page.locator('#app [data-limits]');
  if ((await onward.count()) > 0) await onward.click();
  await page.locator('#app .say button').click();
  await page.locator('#app .card').waitFor();
  const goBack = () => page.locator('#app > .back:not(.one-language)').first().click();
  for (const _ of ['card', 'topic']) await goBack();
  await page.locator('#app .tile:has(use[href$="#cards"])').click();
  await page.locator(`#app [data-deck="${deck}"]`).click();
  await page.locator('#app [data-card]').nth(card).click();
  for (const _ of ['card', 'deck', 'cards']) await goBack();
  await page.locator('#app .tile:has(use[href$="#people"])').click();
  await page.locator(`#app button[data-country="${country}"]`).last().click();
  await page.locator('#app article button.number').first().click();
  await page.locator('#app [data-show]').click();
  await page.locator('#app .card').waitFor();
}
