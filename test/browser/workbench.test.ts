/** Owns the workbench as a person meets it: a book in, its findings, a checked copy out. */
import { sampleWorkbook } from '../../samples/workbook';
import { openWorkbook } from '../../src/hosts/xlsx';
import { savedBy } from '../support/browser/download';
import { inBrowser, newPage, origin } from '../support/browser/pages';

const name = '物业台账样例.xlsx';
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

inBrowser('the workbench', () => {
  test('shows what is to be done in a book, and saves a checked copy of it', async () => {
    const page = await newPage();
    await page.goto(`${origin}/`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(sampleWorkbook()) });
    await page.getByText('维修登记本').first().waitFor();
    const saved = await savedBy(page, () => page.getByRole('button', { name: '保存检查副本' }).click());
    expect(saved.name).toBe('物业台账样例-已检查.xlsx');
    const copy = await openWorkbook(saved.bytes, name).read();
    expect(copy.sheets.map(sheet => sheet.owned?.role)).toContain('findings');
    expect(copy.sheets.some(sheet => sheet.highlights.length > 0)).toBe(true);
  });
});
