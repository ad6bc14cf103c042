import { defineConfig } from 'vitest/config';

// Every test file runs in a process of its own: a leaked pool or a changed environment cannot reach the next file.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'sandbox/**/*.test.ts', 'test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/postgres/global-setup.ts'],
    pool: 'forks',
    isolate: true,
    watch: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // Duplicate or forgotten marks would silently narrow a run.
    allowOnly: false,
    passWithNoTests: false,
  },
});
