import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { findChromium, hasChineseFont } from './chromium.ts';
import { countResults } from './results.ts';

// Everything `npm test` checks, in order: types, lint, unused code, the built pages, then the tests.
// Further arguments go to vitest: `npm test -- src/core/clocks` runs only those tests, after the same checks.
const root = resolve(import.meta.dirname, '..');
const filters = process.argv.slice(2);
const tool = (path: string): string => join(root, 'node_modules', path);

const run = (title: string, script: string, args: readonly string[], environment = process.env): boolean => {
  console.log(`\n== ${title}`);
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env: environment }).status === 0;
};

const finish = (passed: number, failed: number, because?: string): never => {
  if (because) console.error(`\n${because}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
};

// One thread each: several that share a program infer much of it again, together three times the work, and two checks run beside each other anyway.
const types = (project: string): readonly [script: string, args: readonly string[]] => [tool('@typescript/native/bin/tsc'), ['--singleThreaded', '-p', project]];
const hasPages = existsSync(join(root, 'web/index.html'));
type Check = readonly [title: string, remedy: string, script: string, args: readonly string[]];
const checks: readonly Check[] = [
  ['Types of the server, the sandbox and the tests', 'Mend the types named above.', ...types('tsconfig.json')],
  ...(hasPages ? [['Types of the pages', 'Mend the types named above.', ...types('web/tsconfig.json')] as const] : []),
  ['Types of the core, which knows no Node', 'The core may use neither Node nor the browser: pass what it needs in.', ...types('src/core/tsconfig.json')],
  ['Lint', 'Mend what oxlint names above.', tool('oxlint/bin/oxlint'), ['.']],
  ['Unused files, exports and packages', 'Remove what knip names above, or use it.', tool('knip/bin/knip.js'), []],
  ...(hasPages ? [['Pages', 'The pages do not build.', tool('vite/bin/vite.js'), ['build', '--logLevel', 'warn']] as const] : []),
];
/** Runs a check and keeps what it says until it has ended: two speak one after the other. Answers whether it was good. */
const check = async ([title, remedy, script, args]: Check): Promise<string | undefined> => {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((done) => { child.on('close', done); })]);
  console.log(`\n== ${title}\n${said}${complained}`.trimEnd());
  return code === 0 ? undefined : `${title}: failed. ${remedy}`;
};
// Two take turns at the list; the longest stand first, so that what is left over fits beside them.
const waiting = checks.values();
const wrong: string[] = [];
const takeTurns = async (): Promise<void> => {
  for (const each of waiting) {
    const found = await check(each);
    if (found !== undefined) wrong.push(found);
  }
};
await Promise.all([takeTurns(), takeTurns()]);
if (wrong.length > 0) finish(0, wrong.length, `${wrong.join('\n')}\nNo test was run.`);

const browserTests = join(root, 'test/browser');
const wantsBrowser = existsSync(browserTests) && readdirSync(browserTests).some((name) => name.endsWith('.test.ts'))
  && (filters.length === 0 || filters.some((filter) => filter.includes('browser')));
const chromium = wantsBrowser ? await findChromium(process.env) : undefined;
const missing = chromium && 'missing' in chromium ? chromium.missing : undefined;
if (chromium && 'path' in chromium) {
  console.log(`\n== Browser: ${chromium.path}`);
  if (!hasChineseFont()) console.log('There is no font for Chinese here: pictures will show empty boxes (package fonts-noto-cjk).');
}

const scratch = mkdtempSync(join(tmpdir(), 'kuaiban-test-'));
const report = join(scratch, 'results.json');
const ended = run('Tests', tool('vitest/vitest.mjs'), [
  'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ...(missing ? ['--exclude=test/browser/**'] : []), ...filters,
], { ...process.env, ...(chromium && 'path' in chromium ? { CHROMIUM_PATH: chromium.path } : {}) });

const results = existsSync(report) ? countResults(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1, skipped: 0 };
rmSync(scratch, { recursive: true, force: true });
if (results.skipped > 0) console.log(`\n${results.skipped} skipped`);
// An error outside of any test (an unhandled rejection) makes vitest fail although each test passed: it counts as one.
const failed = results.failed + (missing ? 1 : 0) || (ended ? 0 : 1);
finish(results.passed, failed, missing && `The browser tests did not run. ${missing}`);
