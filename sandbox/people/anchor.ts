import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What the demo people of a data folder were made from. */
export type Anchor = { readonly seed: string; readonly day: string };

/**
 * The histories count back from the day on which a data folder was first used; the register keeps them from then on.
 * The stand-in departments must know the same people tomorrow, so seed and day are kept beside the data.
 */
export async function peopleAnchor(dataFolder: string, today: string, seed = 'kuaiban'): Promise<Anchor> {
  const file = join(dataFolder, 'sandbox', 'people.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as Anchor;
  const anchor: Anchor = { seed, day: today };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(anchor)}\n`);
  await rename(`${file}.new`, file);
  return anchor;
}
