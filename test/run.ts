import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

const tsc = tool('@typescript/native/bin/tsc');
const hasPages = existsSync(join(root, 'web/index.html'));
const checks: readonly (readonly [title: string, remedy: string, script: string, args: readonly string[]])[] = [
  ['Types of the server, the sandbox and the tests', 'Mend the types named above.', tsc, ['-p', 'tsconfig.json']],
  ['Types of the core, which knows no Node', 'The core may use neither Node nor the browser: pass what it needs in.', tsc, ['-p', 'src/core/tsconfig.json']],
  ...(hasPages ? [['Types of the pages', 'Mend the types named above.', tsc, ['-p', 'web/tsconfig.json']] as const] : []),
  ['Lint', 'Mend what oxlint names above.', tool('oxlint/bin/oxlint'), ['.']],
  ['Unused files, exports and packages', 'Remove what knip names above, or use it.', tool('knip/bin/knip.js'), []],
  ...(hasPages ? [['Pages', 'The pages do not build.', tool('vite/bin/vite.js'), ['build', '--logLevel', 'warn']] as const] : []),
];
for (const [title, remedy, script, args] of checks) {
  if (!run(title, script, args)) finish(0, 1, `${title}: failed. ${remedy} No test was run.`);
}

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
