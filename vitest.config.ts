import { cpus } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

// Files share their processes, so that modules are read and the catalogue is compiled once in each: by a process for every file the same tests take a third more
// of both cores. What a file may leave behind is undone by the settings below, and one that leaves a connection to its database open fails by itself.
const common = {
  environment: 'node',
  pool: 'forks',
  isolate: false,
  // Three at a time on two cores, because each waits for a third of its time: for pages to settle, clocks to strike, answers of a database. The kinds of tests are one
  // group, in which one follows the other without a break: waiting for the last file of each kind left half of the machine idle.
  maxWorkers: Math.max(3, cpus().length),
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
  // A machine that is busy with others is no fault; what hangs is still found.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  teardownTimeout: 20_000,
  // What is asked again until it holds is given up after a second by default: too soon on a busy machine.
  expect: { poll: { timeout: 60_000 } },
  // Duplicate or forgotten marks would silently narrow a run.
  allowOnly: false,
} as const;

const LIVE = ['test/{api,browser,chaos}/**/*.test.ts'];
// What touches neither a database nor a folder.
const PURE = ['src/core/**/*.test.ts', 'test/{property,catalog}/**/*.test.ts'];

export default defineConfig({
  test: {
    watch: false,
    passWithNoTests: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...common, name: 'pure', include: PURE } },
      { test: { ...common, name: 'rooms', globalSetup: ['test/postgres/global-setup.ts'], include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'sandbox/**/*.test.ts', 'test/**/*.test.ts'], exclude: [...PURE, ...LIVE, 'node_modules/**'] } },
      // A whole product with its database, its departments and a browser.
      { test: { ...common, testTimeout: 300_000, hookTimeout: 300_000, name: 'live', globalSetup: ['test/live/global-setup.ts'], include: LIVE } },
    ],
  },
});
