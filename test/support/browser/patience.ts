/** Owns how long a browser test may take: a slow machine is no fault of the page. */
jest.setTimeout(60_000);
