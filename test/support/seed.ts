/** Owns the luck of property tests: on CI always the same, so that a landing does not hang on it; elsewhere new every time, to go on finding. */
import fc from 'fast-check';

if (process.env.CI) fc.configureGlobal({ seed: 20_261_123 });
