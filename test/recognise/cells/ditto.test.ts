/** Owns the behaviour of ditto marks. */
import { isDitto } from '../../../src/recognise/cells/ditto';

test.each(['同上', '同 上', '〃', '″', '"', '”', "''", '……', '…', '「……」', '↑', '┃'])('%s says: as above', text => {
  expect(isDitto(text)).toBe(true);
});

test.each(['', ' ', '/', '-', '同意', '上同学', 1, undefined, '"A"'])('%j does not', raw => {
  expect(isDitto(raw)).toBe(false);
});
