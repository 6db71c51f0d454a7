/** Owns the behaviour of words and marks of state. */
import { isNegative, isVoidText, meaningOf } from '../../src/model/words';

test.each([
  ['√', '√ ✓ ✔ v V Ｖ y Y 是 已 有 1 OK ok ☑ ■ √√ √√√ 已完成 完成。 完工 已处理 办结 结单 已修好 已解决'],
  ['×', '× x X ✗ ✘ 否 未 没有 0 N ☐ □ ×× 处理中 未完成 未处理 待料 跟进中 待返单 待回访'],
  ['/', '/ \\ - -- — —— － 无 不需 不需要 无需 N/A n/a 免'],
])('whole cells that mean %s', (meaning, words) => {
  for (const word of words.split(' ')) expect([word, meaningOf(word)]).toEqual([word, meaning]);
});

test.each(['小林', '√×', '11', '无日期', '完成了一半', '2026-07-01', '', '?', 'VX', '有偿'])(
  '%j means nothing by itself',
  text => {
    expect(meaningOf(text)).toBeUndefined();
  },
);

test.each(['未交', '尚未签约', '客户没签', '缺复印件', '业主拒签', '不合格'])('%s is negative', text => {
  expect(isNegative(text)).toBe(true);
});

test.each(['张三', '已交', '没问题', '未见异常'])('%s is not negative', text => {
  expect(isNegative(text)).toBe(false);
});

test.each([
  '作废',
  '作 废',
  '已作废',
  '【作废】重开',
  '作废-重开',
  '作废，重开WX-12',
  '作废 重开',
  '退房（已办）',
  '退房2026.3.5',
  '退订',
  '此单作废',
  '撤销合同',
  '合同撤销（客户原因）',
  '重复登记（同WX-1）',
  '取消。',
  '更名',
  '挞定\n已没收定金',
])('%j takes its row out', text => {
  expect(isVoidText(text)).toBe(true);
});

test.each([
  '业主取消预约',
  '取消预约',
  '取消 改约周三',
  '重复3次',
  '更名后的业主',
  '要求退房',
  '撤销合同前的款项',
  '',
  '不作废',
  '换房门锁',
])('%j is a remark like any other', text => {
  expect(isVoidText(text)).toBe(false);
});
