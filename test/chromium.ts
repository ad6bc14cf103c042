import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a Chromium is, or in plain words what is missing and what to do about it. */
export type Chromium = { readonly path: string } | { readonly missing: string };

/** The browser without its window: the same engine, in two thirds of the time where there is no graphics card. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (path: string | undefined, names = NAMES): string | undefined =>
  names.flatMap((name) => (path ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, name))).find(runs);

// Ubuntu's package of this name only points at the snap store, which a container has not: so Debian itself, nothing like it.
const isDebian = (): boolean => existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
const isRoot = (): boolean => process.getuid?.() === 0;

const attempt = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

const byPlaywright = async (cli: string): Promise<string | undefined> => {
  if (!attempt(process.execPath, [cli, 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'])) return undefined;
  const { chromium } = await import('playwright-core');
  return runs(chromium.executablePath()) ? chromium.executablePath() : undefined;
};

/**
 * Finds Chromium: `CHROMIUM_PATH`, then PATH, the quick one first; on Debian as root that is installed with Chinese fonts by apt,
 * elsewhere, where there is none, one by Playwright's own installer. A wrong `CHROMIUM_PATH` is an error, never silently replaced.
 */
export async function findChromium(environment: NodeJS.ProcessEnv, install = true): Promise<Chromium> {
  const named = environment['CHROMIUM_PATH'];
  if (named) return runs(named) ? { path: named } : { missing: `CHROMIUM_PATH is ${named}, but there is no program that can be run.` };
  const found = onPath(environment['PATH']);
  if (!install) return found ? { path: found } : { missing: 'There is no Chromium on PATH.' };
  const installs = isDebian() && isRoot();
  if (found && (!installs || onPath(environment['PATH'], [SHELL]))) return { path: found };

  console.log(found ? `Installing ${SHELL}, which is quicker than ${found}.` : 'There is no Chromium on PATH: installing one for the browser tests.');
  if (installs && attempt('apt-get', ['update'])) {
    for (const name of found ? [SHELL] : [SHELL, 'chromium']) {
      const installed = attempt('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk']) && onPath(environment['PATH'] ?? '/usr/bin');
      if (installed) return { path: installed };
    }
  }
  if (found) return { path: found };
  if (installs) console.log('apt could not install it: trying the installer of Playwright.');
  const byInstaller = await byPlaywright(join(import.meta.dirname, '../node_modules/playwright-core/cli.js'));
  if (byInstaller) return { path: byInstaller };
  return { missing: 'The browser tests need Chromium. Install the packages chromium and fonts-noto-cjk (or their like), or set CHROMIUM_PATH to a Chromium, and run again.' };
}

/** True when the system has a font for Chinese; without one every picture shows empty boxes. */
export function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return true; // no fontconfig to ask (macOS): the system brings its own
  }
}
