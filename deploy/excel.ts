/** Brings the add-in into the Excel of this computer, to work on it: `npm run excel`; `npm run excel -- --remove` takes it out again. */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureCertificatesAreInstalled } from 'office-addin-dev-certs';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { type Registration, registrationOn } from './registration';

const root = join(__dirname, '..');
const manifest = join(root, 'manifest.xml');
const certificates = join(homedir(), '.office-addin-dev-certs');

const sentences = {
  noExcel: `这台电脑的系统没有桌面版 Excel：请在 Windows 或 Mac 上运行，或用 npm run dev 打开网页工作台。
No desktop Excel runs on this system: run this on Windows or a Mac, or open the workbench with npm run dev.`,
  added: `加载项已登记。请重新打开 Excel：选项卡里会有“台账管家”；没有时点“开始 → 加载项”，在“开发人员加载项”里选“台账管家”。按 Ctrl+C 停止。
The add-in is registered. Restart Excel: there is a tab 台账管家 (Steward); if not, choose it under Home → Add-ins → Developer Add-ins. Ctrl+C stops.`,
  removed: `加载项已取消登记。重新打开 Excel 后就没有了。
The add-in is no longer registered. It is gone once Excel is restarted.`,
};

async function main(): Promise<void> {
  const { id } = await OfficeAddinManifest.readManifestFile(manifest);
  const registration = registrationOn(process.platform, homedir(), { id: id!, manifest });
  if (!registration) {
    console.error(sentences.noExcel);
    process.exitCode = 2;
  } else if (process.argv.includes('--remove')) {
    remove(registration);
    console.log(sentences.removed);
  } else {
    await ensureCertificatesAreInstalled(); // asks once, in the system's own dialog
    add(registration);
    console.log(sentences.added);
    serve();
  }
}

function add(registration: Registration): void {
  if (registration.kind === 'run') {
    run(registration.add);
  } else {
    mkdirSync(dirname(registration.to), { recursive: true });
    copyFileSync(manifest, registration.to);
  }
}

function remove(registration: Registration): void {
  if (registration.kind === 'run') run(registration.remove);
  else if (existsSync(registration.to)) rmSync(registration.to);
}

function run([program, ...options]: readonly string[]): void {
  execFileSync(program!, options, { stdio: 'inherit' });
}

/** The development server, with the certificate that this computer trusts: Excel takes pages by HTTPS only. */
function serve(): void {
  const file = (name: string) => join(certificates, name);
  const https = [
    ['--server-type', 'https'],
    ['--server-options-key', file('localhost.key')],
    ['--server-options-cert', file('localhost.crt')],
    ['--server-options-ca', file('ca.crt')],
  ].flat();
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const options = ['serve', '--mode', 'development', '--config-name', 'addin', ...https];
  spawn(process.execPath, [webpack, ...options], { cwd: root, stdio: 'inherit' });
}

void main();
