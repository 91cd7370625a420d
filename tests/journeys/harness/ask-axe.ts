/** Asks axe what keeps people with disabilities out of the page as it is shown now. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{
    violations: Array<{ id: string; help: string; nodes: Array<{ html: string; failureSummary?: string }> }>;
  }>;
}

/** @param rules 'colours': only what darkness can change. Each violation comes as a sentence. */
export async function askAxe(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(runOnly ? { runOnly } : {}) });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
      );
    },
    rules === 'colours' ? { type: 'rule', values: ['color-contrast'] } : undefined,
  );
}
