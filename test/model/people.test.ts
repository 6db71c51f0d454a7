/** Owns the behaviour of people's names. */
import fc from 'fast-check';
import { isPersonName, mayBePersonName, peopleOf } from '../../src/model/people';

test.each([
  ['老岳、小柯', ['老岳', '小柯']],
  ['贾师傅/雷师傅', ['贾师傅', '雷师傅']],
  ['张三；李四;王五', ['张三', '李四', '王五']],
  ['张三，李四,王五', ['张三', '李四', '王五']],
  ['张三.李四', ['张三', '李四']],
  ['张三\n李四', ['张三', '李四']],
  ['张三 李四', ['张三', '李四']],
  ['张  三', ['张三']],
  ['张 三、李四', ['张三', '李四']],
  ['张三和李四', ['张三', '李四']],
  ['王和平', ['王和平']],
  ['J.Smith', ['J.Smith']],
  ['阿依古丽·买买提', ['阿依古丽·买买提']],
  ['詹经理', ['詹经理']],
  [' / ', []],
  ['', []],
])('%j are %j', (written, people) => {
  expect(peopleOf(written)).toEqual(people);
});

test.each(['张三', '欧阳小敏', '小林', '阿芳', '何姐', '詹经理', '雷师傅', '王先生', '张工', '前台主管'])(
  '%s is a person',
  text => {
    expect(isPersonName(text)).toBe(true);
  },
);

test.each(['小时', '何时', '老化', '方便', '水费', '完工', '处理', '改期', '不在家', '张三李四王五', '房间', '张', ''])(
  '%j is surely no person',
  text => {
    expect(isPersonName(text)).toBe(false);
  },
);

test('rarer surnames count where a name is expected', () => {
  expect(['水娜', '云欣怡', '方敏', '阿依古丽·买买提'].map(mayBePersonName)).toEqual([true, true, true, true]);
  expect(['小时', '漏水', '3-1-502'].map(mayBePersonName)).toEqual([false, false, false]);
});

test('no name is blank or holds a separator', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'张三李 、，/.;\n和a·'), maxLength: 20 }), text => {
      for (const name of peopleOf(text)) expect(name).toMatch(/^[^、,;/\n\s][^、,;/\n]*$/);
    }),
  );
});
