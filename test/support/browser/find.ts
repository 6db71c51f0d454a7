/** Owns how a browser is found on a fresh machine: the one that is named, else the one that npm ships, else an installed one. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { cacheFolder, packages } from './cache';

const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--site-per-process', // a frame of another site has a process of its own, as in browsers that people use
];

interface Candidate {
  readonly what: string;
  readonly launch: () => Promise<LaunchOptions | undefined>;
}

const candidates: readonly Candidate[] = [
  { what: 'the Chromium that npm ships', launch: shipped },
  { what: 'Google Chrome', launch: async () => ({ channel: 'chrome' }) },
  { what: 'Microsoft Edge', launch: async () => ({ channel: 'msedge' }) },
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'].map(installed),
];

/** Starts the first browser that runs here; undefined where none does. Throws where `named` (a path) is given and doesn't run. */
export async function startBrowser(named: string | undefined): Promise<BrowserServer | undefined> {
  if (named) {
    return chromium.launchServer({ executablePath: named, args }).catch(error => {
      throw new Error(`STEWARD_BROWSER names ${named}, which doesn't start: ${error.message}`);
    });
  }
  for (const { launch } of candidates) {
    const options = await launch();
    if (!options) continue;
    try {
      return await chromium.launchServer({ ...options, args });
    } catch {} // not on this machine, or lacks a library of the system: the next one may run
  }
  return undefined;
}

/** In plain words, for the person who has none of them. */
export const soughtBrowsers = candidates.map(({ what }) => what).join(', ');

/** The package holds one compressed program, for Linux on x64; it unpacks into the temporary folder, so it is lent one that stays. */
async function shipped(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { version } = JSON.parse(await readFile(join(packages, '@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(cacheFolder, `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpackInto(folder);
  return { executablePath };
}

async function unpackInto(folder: string): Promise<void> {
  const half = `${folder}.${process.pid}`;
  await mkdir(half, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = half;
  try {
    const { default: unpacking } = await import('@sparticuz/chromium');
    await unpacking.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rm(folder, { recursive: true, force: true });
  await rename(half, folder);
}

function installed(path: string): Candidate {
  return { what: path, launch: async () => (existsSync(path) ? { executablePath: path } : undefined) };
}
