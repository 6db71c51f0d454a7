/** Owns how tests run: the pages in a browser, which is found and fed once before them, and all else in Node alone. */
const typescript = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const all = {
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': ['@swc/jest', typescript] },
  transformIgnorePatterns: ['/node_modules/(?!hyparquet|@noble|.*(strip-bom|uuid)/)'], // written as ES modules alone
  setupFiles: ['<rootDir>/test/support/seed.ts'],
};

module.exports = {
  // Jest's own choice leaves one of two cores idle. At the end it may say that a worker did not exit gracefully. No test file was found that leaves
  // anything open; a process of half a gigabyte can need longer to give its memory back than the half second that jest waits.
  maxWorkers: '100%',
  testTimeout: 30_000, // a busy machine is no failure
  projects: [
    {
      ...all,
      displayName: 'node',
      roots: ['<rootDir>/test'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...all,
      displayName: 'browser',
      roots: ['<rootDir>/test/browser'],
      globalSetup: '<rootDir>/test/support/browser/start.ts',
      globalTeardown: '<rootDir>/test/support/browser/stop.ts',
      setupFilesAfterEnv: ['<rootDir>/test/support/browser/patience.ts'],
    },
  ],
};
