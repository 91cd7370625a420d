/** Presses Close as a finger does: the page is gone at the press, so nothing can wait for the end of a click. */
import type { Page } from 'playwright-core';

export async function pressClose(page: Page): Promise<void> {
  const box = await page.locator('a[href="/d/"]').boundingBox();
  if (!box) throw new Error('there is no Close on the screen');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
