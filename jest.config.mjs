const shared = {
  clearMocks: true,
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
}

const suite = (name, extra = {}) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  ...extra,
})

export default {
  // Tests that run at once are those that mostly wait.
  maxConcurrency: 10,
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'v8',
  projects: [
    suite('unit'),
    // Only here are requests answered by nock; an unmocked request or an unused mock fails the test.
    suite('integration', { setupFilesAfterEnv: ['<rootDir>/test/helpers/http.ts'] }),
    suite('e2e'),
    suite('fuzz'),
    suite('stack', { globalSetup: '<rootDir>/test/stack/global-setup.mjs' }),
    suite('readers', { globalSetup: '<rootDir>/test/readers/global-setup.mjs' }),
    suite('act', { globalSetup: '<rootDir>/test/act/global-setup.mjs' }),
  ],
}
