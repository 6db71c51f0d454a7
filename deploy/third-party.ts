/** Makes THIRD-PARTY.md: `npm run third-party`. What is delivered contains the code of others; their licences want to be named with it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** A package that what we deliver contains. */
export interface Delivered {
  readonly name: string;
  readonly version: string;
  /** As its own package.json says: an SPDX expression. */
  readonly licence: string;
  readonly hasInstallScript: boolean;
  /** Its digest in the lock file. */
  readonly integrity: string | undefined;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}

/** The packages of the lock file that are not for development alone, by name. */
export function delivered(): Delivered[] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license, hasInstallScript = false, integrity }]) => ({
      ...{
        name: path.replace(/^.*node_modules\//, ''),
        version,
        licence: license ?? 'not said',
        hasInstallScript,
        integrity,
      },
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** THIRD-PARTY.md as it should be. */
export function thirdParty(): string {
  const packages = delivered();
  const lines = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `# What Logbook Steward is delivered with

Made by \`npm run third-party\` from the lock file; a test holds it current. Tools for development are not delivered and not listed.

| package | version | licence |
|---|---|---|
${lines.join('\n')}

Office.js is loaded from the address that is configured when the add-in is built; it is Microsoft's and comes under Microsoft's terms.

## Their licences

${packages.map(licenceOf).join('\n')}`;
}

function licenceOf({ name, licence }: Delivered): string {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined ? `${licence}; the package comes without the text.` : readFileSync(join(folder, file), 'utf8');
  const plain = text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
  return `### ${name}\n\n\`\`\`text\n${plain}\n\`\`\`\n`;
}

if (require.main === module) writeFileSync(join(root, 'THIRD-PARTY.md'), thirdParty());
