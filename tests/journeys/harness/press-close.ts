/** Presses Close as a finger or a mouse does: the page is gone before the press has ended. */
import type { Page } from 'playwright-core';

export async function pressClose(page: Page): Promise<void> {
  const box = await page.locator('a[href="/d/"]').first().boundingBox();
  if (!box) throw new Error('there is no Close');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
}
