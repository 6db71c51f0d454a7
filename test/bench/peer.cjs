/** Owns the peers of the file benchmark, each doing only a part of the work: `node peer.cjs sheetjs|exceljs|inflate FILE`. */
const { readFileSync } = require('node:fs');
const { inflateRawSync } = require('node:zlib');

const peers = {
  /** Every sheet to arrays of raw values, in its faster layout. */
  sheetjs(file) {
    const xlsx = require('@e965/xlsx');
    const { Sheets } = xlsx.read(readFileSync(file), { dense: true });
    return Object.values(Sheets).map(sheet => xlsx.utils.sheet_to_json(sheet, { header: 1, raw: true }).length);
  },
  async exceljs(file) {
    const { Workbook } = require('exceljs');
    const book = await new Workbook().xlsx.readFile(file);
    return book.worksheets.map(sheet => sheet.getSheetValues().length);
  },
  /** Unpacks every sheet and the shared strings, and looks at nothing. */
  inflate(file) {
    const bytes = readFileSync(file);
    const sizes = [];
    for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
      const [packed, name, extra] = [
        bytes.readUInt32LE(at + 18),
        bytes.readUInt16LE(at + 26),
        bytes.readUInt16LE(at + 28),
      ];
      const start = at + 30 + name + extra;
      if (/sheet\d+\.xml|sharedStrings/.test(bytes.toString('latin1', at + 30, at + 30 + name))) {
        sizes.push(inflateRawSync(bytes.subarray(start, start + packed)).length);
      }
      at = start + packed;
    }
    return sizes;
  },
};

const [, , peer, file] = process.argv;
Promise.resolve(peers[peer](file)).then(found => console.log(found.join(' ')));
