/** Owns what happens once before all browser tests: a browser starts, the pages are built. Without a browser it says so; on CI that is a failure. */
import { builtPages } from './build';
import { soughtBrowsers, startBrowser } from './find';
import { running, variables } from './running';

export default async function start(): Promise<void> {
  const server = await startBrowser(process.env.STEWARD_BROWSER);
  if (!server) {
    const sentence = `Browser tests need a browser, and none runs here (tried ${soughtBrowsers}). Name one: STEWARD_BROWSER=/path/to/chrome npm test`;
    if (process.env.CI) throw new Error(sentence);
    process.stderr.write(`${sentence}\nThe browser tests are skipped.\n`);
    return;
  }
  running.stewardBrowser = server;
  process.env[variables.browser] = server.wsEndpoint();
  process.env[variables.pages] = builtPages();
}
