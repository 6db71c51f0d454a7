/** Owns what happens once after all browser tests: the browser is closed. */
import { running } from './running';

export default async function stop(): Promise<void> {
  await running.stewardBrowser?.close();
}
