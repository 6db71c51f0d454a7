/** Owns what Microsoft's online validation would say of the manifest, and of copies made from it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { stampManifest } from '../../deploy/manifest';
import { manifestFaults } from '../../deploy/manifest-faults';
import { surroundings } from '../../deploy/surroundings';

const file = join(__dirname, '../../manifest.xml');
const manifest = readFileSync(file, 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the manifest has no faults', () => {
  expect(manifestFaults(manifest, surroundings)).toEqual([]);
});

test('Microsoft’s own reader understands it', async () => {
  expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
    defaultLocale: 'zh-CN',
    displayName: '台账管家',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    defaultSettings: { sourceLocation: 'https://localhost:3000/pane.html' },
  });
});

test.each([
  [
    'its order is wrong',
    /( *<ProviderName>.*\n)( *<DefaultLocale>.*\n)/,
    '$2$1',
    'ProviderName stands too late in OfficeApp',
  ],
  [
    'the label of the tab comes first',
    /(<CustomTab[^>]*>)/,
    '$1<Label resid="Tab.Label"/>',
    'Group stands too late in CustomTab',
  ],
  ['a supertip is missing', /<Supertip>[\s\S]*?<\/Supertip>/, '', 'Control lacks Supertip'],
  ['something unknown is in it', /<Permissions>/, '<Mood/><Permissions>', 'OfficeApp may not hold Mood'],
  ['its id is no GUID', /(<Id>)[^<]*/, '$1steward', 'Id is no GUID: steward'],
  ['its version is short', /(<Version>)[^<]*/, '$11.2', 'Version is not a.b.c.d from 1.0.0.0 on: 1.2'],
  [
    'an address is not HTTPS',
    /https(:\/\/localhost:3000\/pane.html)/,
    'http$1',
    'not HTTPS: http://localhost:3000/pane.html',
  ],
  ['a page is not there', /help\.html/, 'about.html', 'no such page: https://localhost:3000/about.html'],
  [
    'a page is of no domain',
    /(<AppDomain>)[^<]*/,
    '$1https://example.com',
    'in no AppDomain: https://localhost:3000/pane.html',
  ],
  [
    'a text is not defined',
    /<bt:String id="Fees.Tip"[\s\S]*?<\/bt:String>/,
    '',
    'Description names Fees.Tip, which is not in bt:LongStrings',
  ],
  [
    'a text is not used',
    /<Label resid="Check.Group"\/>/,
    '<Label resid="Tab.Label"/>',
    'resource Check.Group is not used',
  ],
  [
    'a label is not short',
    /Archive.Label" DefaultValue="[^"]*/,
    `Archive.Label" DefaultValue="${'长'.repeat(126)}`,
    'Archive.Label has 126 characters, 125 at most',
  ],
  [
    'a text is not translated',
    /(<bt:String id="Pane.Tip"[^>]*>)[\s\S]*?(<\/bt:String>)/,
    '$1$2',
    'Pane.Tip has no English text',
  ],
  ['a button does what nobody does', /<FunctionName>fees/, '<FunctionName>feees', 'no function of the pane: feees'],
  ['a size is missing', /<bt:Image size="80" resid="Clear.80"\/>/, '', 'an Icon lacks 80 pixels'],
  [
    'a picture is not there',
    /clear-16\.png/,
    'clean-16.png',
    'no picture at https://localhost:3000/icons/clean-16.png',
  ],
  [
    'a picture is of another size',
    /clear-16\.png/,
    'clear-20.png',
    'https://localhost:3000/icons/clear-20.png is 20 × 20 pixels, not 16',
  ],
  [
    'an id is there twice',
    /id="Steward.Fees"/,
    'id="Steward.Rework"',
    'control id is missing or there twice: Steward.Rework',
  ],
  [
    'its functions are on another page',
    /<FunctionFile resid="Pane.Url"/,
    '<FunctionFile resid="Help.Url"',
    'the shared runtime and the functions must be the same page',
  ],
])('it is told where %s', (_, from, to, fault) => {
  expect(manifest).toMatch(from);
  expect(manifestFaults(manifest.replace(from, to), surroundings)).toContain(fault);
});

test('a copy for an address of one’s own has it everywhere, with a new id and version', async () => {
  const out = join(folder, 'intranet.xml');
  const options = { url: 'https://intranet.example/steward/', out, id: 'random', version: '1.4.0.0' };
  expect(await stampManifest(options)).toEqual([]);
  const copy = await OfficeAddinManifest.readManifestFile(out);
  expect(copy).toMatchObject({
    version: '1.4.0.0',
    appDomains: ['https://intranet.example'],
    iconUrl: 'https://intranet.example/steward/icons/steward-32.png',
  });
  expect(manifest).not.toContain(copy.id);
  expect(readFileSync(out, 'utf8')).not.toContain('localhost');
});

test.each(['http://intranet.example', 'intranet'])(
  'for %s no copy is written, and one sentence says why',
  async url => {
    const out = join(folder, 'plain.xml');
    expect(await stampManifest({ url, out })).toEqual([
      expect.stringContaining(`https:// 开头，Excel 不从别处打开加载项：${url}`),
    ]);
    expect(existsSync(out)).toBe(false);
  },
);
