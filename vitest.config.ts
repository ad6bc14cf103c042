import { cpus } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

// Files share their processes, so that modules are read and the catalogue is compiled once in each: by a process for every file the same tests take a third more
// of both cores. What a file may leave behind is undone by the settings below, and one that leaves a connection to its database open fails by itself.
const common = {
  environment: 'node',
  pool: 'forks',
  isolate: false,
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
  testTimeout: 30_000,
  hookTimeout: 120_000,
  teardownTimeout: 20_000,
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
      { test: { ...common, name: 'pure', maxWorkers: cpus().length, include: PURE, sequence: { groupOrder: 0 } } },
      // One worker a core: by itself vitest leaves one core to itself, which is half of a small machine.
      { test: { ...common, name: 'rooms', maxWorkers: cpus().length, globalSetup: ['test/postgres/global-setup.ts'], include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'sandbox/**/*.test.ts', 'test/**/*.test.ts'], exclude: [...PURE, ...LIVE, 'node_modules/**'], sequence: { groupOrder: 1 } } },
      // A whole product with its database, its departments and a browser: three at a time on two cores, because each waits for a third of its time: for pages to settle, clocks to strike, answers to come.
      { test: { ...common, testTimeout: 180_000, hookTimeout: 240_000, name: 'live', globalSetup: ['test/live/global-setup.ts'], include: LIVE, maxWorkers: Math.max(3, cpus().length), sequence: { groupOrder: 2 } } },
    ],
  },
});
