/** Owns `npm run sample`: writes 物业台账样例.xlsx from the text tables in `books/`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleWorkbook } from './workbook';

writeFileSync(join(__dirname, '物业台账样例.xlsx'), sampleWorkbook());
