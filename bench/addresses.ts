import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sandbox } from '#sandbox/start.ts';

/** The addresses and keys of the stand-ins, as an operator names those of real departments. */
export async function addressesOf({ endpoints, publicKeys }: Sandbox, folder: string): Promise<Record<string, string>> {
  const env: Record<string, string> = {};
  for (const [id, url] of Object.entries(endpoints)) {
    const file = join(folder, `${id}.jwks.json`);
    await writeFile(file, JSON.stringify({ keys: publicKeys[id] }));
    const name = `DEPARTMENT_${id.toUpperCase().replaceAll('-', '_')}`;
    Object.assign(env, { [`${name}_URL`]: url, [`${name}_KEYS`]: file });
  }
  return env;
}
