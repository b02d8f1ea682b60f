import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['tests/support/same-cases.ts'],
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 20_000,
          // The tests of a worker share the modules that they load: half the time of a run.
          isolate: false,
        },
      },
      {
        extends: true,
        // What must hold for every article: corpora, generated families, readers of other makers.
        test: {
          name: 'laws',
          setupFiles: ['tests/support/same-cases.ts'],
          include: ['tests/laws/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          globalSetup: ['tests/site/setup.ts'],
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          globalSetup: ['tests/site/setup.ts'],
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
