/** Owns the behaviour of cells of few words: choices and states. */
import { readCell } from '../../../src/recognise/cells/read';
import { context, field } from './fields';

const charge = field('choice', '有偿/无偿', {
  choices: { paid: ['有偿', '收费', '付费'], free: ['无偿', '免费', '免', '保修内'] },
});

test.each([
  ['有偿', 'paid'],
  ['有 偿', 'paid'],
  ['有偿（材料费）', 'paid'],
  ['有偿（材料费免费）', 'paid'],
  ['有偿服务', 'paid'],
  ['无偿', 'free'],
  ['保修内免费', 'free'],
  ['免', 'free'],
  ['☑有偿 □无偿', 'paid'],
  ['有偿□ 无偿√', 'free'],
  ['有偿/无偿', '有偿/无偿'],
  ['不收费', '不收费'],
  ['公费', '公费'],
  ['/', '/'],
])('%s is %s', (written, value) => {
  expect(readCell(written, context('choice', { field: charge }))).toBe(value);
});

const channel = field('choice', '投诉方式', {
  several: 'first',
  choices: { visit: ['来人', '来访'], letter: ['来函'], phone: ['来电', '电话'], other: ['其他', '微信'] },
});

test.each([
  ['来访/来电', 'visit'],
  ['电话、来人', 'phone'],
  ['微信+电话', 'other'],
  ['来电 来访', 'phone'],
  ['来人/来访', 'visit'],
  ['来电及来访', 'phone'],
  ['来访/梦见', 'visit'],
  ['来人/来函/来电/其他', '来人/来函/来电/其他'],
])('where several may be named, %s is %s; a printed list of them all names none', (written, value) => {
  expect(readCell(written, context('choice', { field: channel }))).toBe(value);
});

test.each([
  ['已完成', 'done'],
  ['√', 'done'],
  ['更换完成', 'done'],
  ['6.3已完成', 'done'],
  ['已完成6.3', 'done'],
  ['已完成（业主满意）', 'done'],
  ['处理中', 'open'],
  ['未完成-待料', 'open'],
  ['电话回访', 'open'],
  ['×', 'open'],
  ['作废', 'void'],
  ['作废-重开', 'void'],
  ['退房（已办）', 'void'],
  ['签约', '签约'],
  ['转单', '转单'],
  ['预计明天完成', '预计明天完成'],
  ['无法完成', '无法完成'],
  ['即将完成', '即将完成'],
  ['基本完成', '基本完成'],
  ['部分完成', '部分完成'],
  ['已全部维修完成', 'done'],
  ['已维修完毕', 'done'],
  ['全部完成', 'done'],
  ['已关闭', 'done'],
  ['完成80%', 'open'],
  ['完成100%', 'done'],
  ['已处理，待料', 'open'],
  ['已完成，待回访', 'done'],
  ['已完成（未返单）', 'done'],
  ['已修好，待业主验收', 'done'],
  ['已完工未收款', 'done'],
  ['处理中，未回访', 'open'],
  ['已处理，待料，未回访', 'open'],
  ['待回访', 'open'],
  ['已完成，没问题', 'done'],
  ['已完成，业主不满意', 'done'],
  ['业主取消预约', '业主取消预约'],
  ['/', '/'],
])('the state %s is %s', (written, state) => {
  expect(readCell(written, context('status'))).toBe(state);
});

test('texts stay as they are, in half width', () => {
  expect(readCell(' 客厅灯不亮，跳闸 ', context('text'))).toBe('客厅灯不亮,跳闸');
  expect(readCell(3, context('text'))).toBe('3');
  expect(readCell('/', context('text'))).toBe('/');
});
