/** Owns the production builds that tests open and run: made anew only where something they are made of has changed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache';

const root = join(__dirname, '../../..');
const madeOf = ['src', 'rules', 'webpack.config.js', 'package.json', 'package-lock.json'];

/** The folder with the built pages. */
export function builtPages(): string {
  return built('pages', 'addin');
}

/** The command line in one file. */
export function builtCommandLine(): string {
  return join(built('steward', 'cli'), 'steward.cjs');
}

function built(name: string, config: string): string {
  const folder = join(cacheFolder, `${name}-${digestOfSources()}`);
  if (existsSync(folder)) return folder;
  for (const old of oldBuilds(name)) rmSync(join(cacheFolder, old), { recursive: true });
  const half = `${folder}.${process.pid}`;
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const options = ['--mode', 'production', '--config-name', config, '--output-path', half];
  mkdirSync(half, { recursive: true });
  execFileSync(process.execPath, [webpack, ...options], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  renameSync(half, folder);
  return folder;
}

function oldBuilds(name: string): string[] {
  return existsSync(cacheFolder) ? readdirSync(cacheFolder).filter(old => old.startsWith(`${name}-`)) : [];
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const file of madeOf.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesOf(place: string): string[] {
  if (!statSync(join(root, place)).isDirectory()) return [place];
  return readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .map(name => `${place}/${name}`)
    .filter(name => statSync(join(root, name)).isFile())
    .sort();
}
