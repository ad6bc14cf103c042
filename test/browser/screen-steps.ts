import type { Page } from 'playwright-core';

/** How wide the picture of a signature is once it is there: 1000 as it was drawn, 0 where it could not be read. */
export async function pictureWidth(page: Page, name: string): Promise<number> {
  await page.getByRole('img', { name, exact: true }).scrollIntoViewIfNeeded();
  return page.evaluate<number>(`(async () => { const image = document.querySelector('img[alt="${name}"]'); await image.decode(); return image.naturalWidth; })()`);
}

/** Writes something like a name into the field of a second screen and signs. @param before is done with it written, before it is signed */
export async function signOn(screen: Page, before?: () => Promise<void>): Promise<void> {
  const pad = screen.getByRole('img', { name: /^签名框/u });
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await pad.boundingBox())!;
  for (const stroke of [[[0.2, 0.3], [0.5, 0.35], [0.3, 0.7]], [[0.55, 0.2], [0.6, 0.8]], [[0.7, 0.3], [0.9, 0.6], [0.75, 0.8]]]) {
    const [[fromX, fromY], ...further] = stroke as [[number, number], ...[number, number][]];
    await screen.mouse.move(x + fromX * width, y + fromY * height);
    await screen.mouse.down();
    for (const [toX, toY] of further) await screen.mouse.move(x + toX * width, y + toY * height, { steps: 6 });
    await screen.mouse.up();
  }
  await before?.();
  await screen.getByRole('button', { name: '签好了' }).click();
  await screen.getByText('已签名', { exact: true }).waitFor();
}
