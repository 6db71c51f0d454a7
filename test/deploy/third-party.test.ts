import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { delivered, thirdParty } from '../../deploy/third-party';

test('THIRD-PARTY.md is what npm run third-party makes', () => {
  const written = readFileSync(join(__dirname, '../../THIRD-PARTY.md'), 'utf8');
  expect(thirdParty()).toBe(written.replaceAll('\r\n', '\n'));
});

test('what is delivered is few packages, pinned by digest, under licences that ask for no more than to be named, without install scripts', () => {
  const packages = delivered();
  expect(packages.length).toBeLessThan(50);
  expect(packages.filter(({ licence }) => !/^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/.test(licence))).toEqual([]);
  expect(packages.filter(({ integrity }) => !/^sha512-/.test(integrity ?? ''))).toEqual([]);
  expect(packages.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
});
