import { Words } from '../../../src/cli/mask/words';

function knowing(): Words {
  const words = new Words();
  for (const names of ['王丽', '王芳、李建国', '欧阳锋', '詹经理', '客服部', '张  三']) words.person(names);
  for (const place of ['3-1-502', '3栋1单元502', 'A座1203', '3502', '商铺12号', '大堂']) words.room(place);
  words.phone('13800000001/0571-00000002');
  return words;
}

test.each([
  ['王丽 not called back', '王** not called back'],
  ['王丽，王芳，王丽', '王**，王**·2，王**'],
  ['欧阳锋、李建国与詹经理', '欧阳**、李**与詹**'],
  ['张  三或张三', '张**或张**'],
  ['由客服部处理', '由客服部处理'],
  ['3-1-502 报修', '3-1-5** 报修'],
  ['3栋1单元502', '3栋1单元5**'],
  ['13-1-502 不是 3-1-5021', '13-1-5** 不是 3-1-50**'],
  ['A座1203、商铺12号、大堂', 'A座12**、商铺**号、大堂'],
  ['房号 3502，应收 3502 元，第 3502 行', '房号 35**，应收 3502 元，第 3502 行'],
  ['电话13800000001', '电话138********'],
  ['0571-00000002', '057*********'],
  ['在备注里的 139 0000 0003 和 9-2-101', '在备注里的 139******** 和 9-2-1**'],
  ['身份证 110101190001011234', '身份证 110***************'],
  ['2026-10-16 17:00，89.50，WX-0012', '2026-10-16 17:00，89.50，WX-0012'],
])('%s → %s', (text, covered) => {
  expect(knowing().cover(text)).toBe(covered);
});

test('whoever is the same stays the same, also in another spelling; whoever is another is told apart', () => {
  const words = knowing();
  expect(words.cover('3-1-502')).toBe('3-1-5**');
  expect(words.cover('3-1-508')).toBe('3-1-5**·2');
  expect(words.cover('3-1-508 3-1-502')).toBe('3-1-5**·2 3-1-5**');
  expect(words.cover('13800000001')).toBe(words.cover('138-0000-0001'));
});
