/** Owns a plan as a sentence: marks are told in cells, whether they come or go. */

import { planText } from '../../../src/cli/report/plan-text';
import { parseArea } from '../../../src/model/address';
import type { Change, Mark } from '../../../src/model/change';
import { textBook } from '../../support/textbook';

const areas = ['B2', 'C5:D6'].map(address => parseArea(address)!);
const change = (kind: 'set-highlight' | 'remove-highlight', mark: Mark): Change =>
  kind === 'set-highlight' ? { kind, sheet: '维修', mark, areas } : { kind, sheet: '维修', mark };

test('marks that come and marks that go are counted in cells alike', () => {
  const before = textBook({
    sheets: {
      维修: {
        table: '',
        highlights: [
          { mark: 'overdue', areas },
          { mark: 'notice', areas: [parseArea('A9')!] },
        ],
      },
    },
  });
  expect(planText({ changes: [change('set-highlight', 'overdue')] }, before)!.zh).toBe('标记 5 个单元格');
  const gone = [change('remove-highlight', 'overdue'), change('remove-highlight', 'notice')];
  expect(planText({ changes: gone }, before)!.zh).toBe('取消 6 个单元格的标记');
});

test('nothing to do is no sentence', () => {
  expect(planText({ changes: [] })).toBeUndefined();
});
