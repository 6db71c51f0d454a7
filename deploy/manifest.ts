/** Makes a copy of the manifest for an address of your own: `npm run manifest -- --url https://intranet.example/steward`. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { manifestFaults } from './manifest-faults';
import { surroundings } from './surroundings';

const shipped = join(__dirname, '../manifest.xml');
const shippedAddress = 'https://localhost:3000';

export interface StampOptions {
  /** Where the pages of `dist/addin` are served from, without a slash at the end. */
  readonly url: string;
  readonly out: string;
  /** A GUID of your own, or `random`; that of the shipped manifest where absent. */
  readonly id?: string;
  /** a.b.c.d, higher at every change that Office is to notice. */
  readonly version?: string;
}

/** Writes the copy and gives the faults in it, in sentences; without a usable address it writes nothing. */
export async function stampManifest({ url, out, id, version }: StampOptions): Promise<string[]> {
  if (!URL.canParse(url) || !url.startsWith('https://')) return [notHttps(url)];
  mkdirSync(dirname(out), { recursive: true });
  copyFileSync(shipped, out);
  if (id) await OfficeAddinManifest.modifyManifestFile(out, id);
  const stamped = readFileSync(out, 'utf8')
    .replaceAll(shippedAddress, url.replace(/\/+$/, ''))
    .replace(/<AppDomain>[^<]*/, `<AppDomain>${new URL(url).origin}`)
    .replace(/(<Version>)[^<]*/, version ? `$1${version}` : '$&');
  writeFileSync(out, stamped);
  return manifestFaults(stamped, surroundings);
}

function notHttps(url: string): string {
  return `网址要以 https:// 开头，Excel 不从别处打开加载项：${url} · The address must begin with https://, Excel opens add-ins from nowhere else.`;
}

if (require.main === module) {
  new Command('manifest')
    .description('Makes a copy of the manifest for an address of your own · 按您自己的地址生成一份清单')
    .requiredOption('--url <address>', 'where dist/addin is served from, HTTPS · dist/addin 的网址')
    .option('--out <file>', 'the copy · 生成的文件', 'out/manifest.xml')
    .option('--id <guid>', 'a GUID of your own, or random · 自己的 GUID，或 random')
    .option('--version <a.b.c.d>', 'higher at every change · 每次修改都要更大')
    .action(async (options: StampOptions) => {
      const faults = await stampManifest(options);
      for (const fault of faults) console.error(fault);
      if (faults.length === 0) console.log(options.out);
      process.exitCode = faults.length > 0 ? 1 : 0;
    })
    .parse();
}
