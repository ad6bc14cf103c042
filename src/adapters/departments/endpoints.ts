import { readFile } from 'node:fs/promises';
import type { PublicJwk } from '#core/partners/protocol.ts';

/** Where departments are and with which keys they sign. */
export type Directory = {
  readonly endpoints: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, readonly PublicJwk[]>>;
};

const variable = (department: string, what: 'URL' | 'KEYS'): string => `DEPARTMENT_${department.toUpperCase().replaceAll('-', '_')}_${what}`;

async function readKeys(name: string, file: string | undefined): Promise<readonly PublicJwk[]> {
  if (file === undefined) throw new Error(`${name} is missing: the file with the department's public keys (JSON Web Key Set)`);
  const set = await readFile(file, 'utf8').then((text) => JSON.parse(text) as { keys?: readonly PublicJwk[] }).catch((error: Error) => {
    throw new Error(`${name}: cannot read the key set: ${error.message}`);
  });
  if (!Array.isArray(set.keys) || set.keys.length === 0) throw new Error(`${name}: ${file} holds no key set`);
  return set.keys;
}

function checkUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) throw new Error(`${name} is not an http or https address: ${text}`);
  return text;
}

/** The departments that have no address in the environment: those a stand-in is needed for. */
export const withoutAddress = (ids: Iterable<string>, env: NodeJS.ProcessEnv): readonly string[] =>
  [...ids].filter((id) => env[variable(id, 'URL')] === undefined);

/**
 * The directory for the departments of the catalogue: `DEPARTMENT_<ID>_URL` with `DEPARTMENT_<ID>_KEYS` (a JSON Web Key Set, so that keys can
 * change without a gap) comes before what the sandbox announced. Throws an Error that names the variable to mend.
 */
export async function departmentDirectory(ids: Iterable<string>, env: NodeJS.ProcessEnv, announced: Directory = { endpoints: {}, keys: {} }): Promise<Directory> {
  const endpoints: Record<string, string> = { ...announced.endpoints };
  const keys: Record<string, readonly PublicJwk[]> = { ...announced.keys };
  for (const id of ids) {
    const url = env[variable(id, 'URL')];
    if (url === undefined) continue;
    endpoints[id] = checkUrl(variable(id, 'URL'), url);
    keys[id] = await readKeys(variable(id, 'KEYS'), env[variable(id, 'KEYS')]);
  }
  return { endpoints, keys };
}
