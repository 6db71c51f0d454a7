import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { office2021, startExcel } from '../support/excel/excel';
import { textBook } from '../support/textbook';

/** The script of the manual list, which people run in a real Excel. */
const script = /```js\n(.*?)```/s.exec(readFileSync(join(__dirname, '../manual-excel.md'), 'utf8'))![1]!;

test('the stand-in answers the script of manual-excel.md as a real Excel is assumed to', async () => {
  startExcel(textBook({ sheets: { Sheet1: '' } }), office2021);
  const printed: string[] = [];
  const console = { log: (text: string) => printed.push(...text.split('\n')) };
  await new Function('console', `return ${script}`)(console);
  expect(printed.length).toBeGreaterThan(10);
  expect(printed.filter(line => !line.startsWith('OK'))).toEqual([]);
});
