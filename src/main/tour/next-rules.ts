import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../start.ts';

/** Words of a file of the catalogue that are others in the next version. */
export type RuleChange = { readonly file: string; readonly from: string; readonly to: string };
/** Where a server runs: the checkout, what it keeps, its database. */
export type Beside = { readonly root: string; readonly dataFolder: string; readonly connectionString: string };
/** A server with the next version of the rules. */
export type NextRules = { readonly url: string; stop(): Promise<void> };

/**
 * Start another server beside the one that runs, on the same database, from a copy of the catalogue in which something is another: so a city goes on to
 * new rules without an hour in which nothing answers. It only serves. What was handed in before goes on by its own version on both.
 * @throws Error where the words are not in the file
 */
export async function startNextRules({ root, dataFolder, connectionString }: Beside, change: RuleChange): Promise<NextRules> {
  const folder = await mkdtemp(join(tmpdir(), 'kuaiban-rules-'));
  try {
    for (const name of await readdir(root)) if (name !== 'catalog') await symlink(join(root, name), join(folder, name));
    await cp(join(root, 'catalog'), join(folder, 'catalog'), { recursive: true });
    const file = join(folder, 'catalog', change.file);
    const text = await readFile(file, 'utf8');
    if (!text.includes(change.from)) throw new Error(`${change.file} does not say “${change.from}”`);
    await writeFile(file, text.replace(change.from, change.to));
    const running = await start({ root: folder, dataFolder, env: { DATABASE_URL: connectionString, KUAIBAN_LOG: 'error' }, port: 0, host: '127.0.0.1', demo: false, duties: 'none', log: { info: () => undefined, warn: () => undefined } });
    return {
      url: running.url,
      async stop() {
        await running.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
