import { cpus } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

// A test file runs in a process of its own: a leaked pool or a changed environment cannot reach the next file.
const common = {
  environment: 'node',
  pool: 'forks',
  isolate: true,
  testTimeout: 30_000,
  hookTimeout: 120_000,
  teardownTimeout: 20_000,
  // Duplicate or forgotten marks would silently narrow a run.
  allowOnly: false,
} as const;

const LIVE = ['test/{api,browser,chaos}/**/*.test.ts'];
// Nothing in here has a state that could reach the next file, so that its files share their processes: 45 s become 10 s for the core.
const PURE = ['src/core/**/*.test.ts', 'test/{property,catalog}/**/*.test.ts'];

export default defineConfig({
  test: {
    watch: false,
    passWithNoTests: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...common, name: 'pure', isolate: false, maxWorkers: cpus().length, include: PURE, sequence: { groupOrder: 0 } } },
      // One worker a core: by itself vitest leaves one core to itself, which is half of a small machine.
      { test: { ...common, name: 'rooms', maxWorkers: cpus().length, globalSetup: ['test/postgres/global-setup.ts'], include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'sandbox/**/*.test.ts', 'test/**/*.test.ts'], exclude: [...PURE, ...LIVE, 'node_modules/**'], sequence: { groupOrder: 1 } } },
      // A whole product with its database, its departments and a browser: two at a time, because one alone leaves half of a small machine idle while it starts, and four fill it.
      { test: { ...common, testTimeout: 180_000, hookTimeout: 240_000, name: 'live', globalSetup: ['test/live/global-setup.ts'], include: LIVE, maxWorkers: 2, sequence: { groupOrder: 2 } } },
    ],
  },
});
