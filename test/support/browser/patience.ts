/** Owns how much patience a browser test has: a slow machine is no fault of the page. What failed once is told, and tried once more. */
jest.setTimeout(60_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });
