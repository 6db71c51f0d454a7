import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

test('the .xlsx host runs in a browser: nothing it imports is Node’s', () => {
  const imported = importsFrom('src/hosts/xlsx.ts');
  expect(imported).toContain('src/hosts/xlsx/zip.ts');
  expect(imported.filter(name => name.startsWith('node:'))).toEqual([]);
  expect(imported).not.toContain('src/hosts/xlsx/file.ts');
});

/** Files and packages that a file leads to. */
function importsFrom(file: string, found = new Set<string>()): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, name] of text.matchAll(/from '([^']+)'/g)) {
    const target = name!.startsWith('.') ? `${relative(root, resolve(root, dirname(file), name!))}.ts` : name!;
    if (found.has(target)) continue;
    found.add(target);
    if (target.startsWith('src/')) importsFrom(target, found);
  }
  return [...found];
}
