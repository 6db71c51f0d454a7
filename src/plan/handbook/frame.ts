/** Owns what stands around the checks: how to read the handbook, how time is counted, shared conditions, and the books with their columns. */
import type { Bilingual } from '../../model/language';
import type { RegisterSpec } from '../../model/register';
import { severities, severityTitles } from '../../model/severity';
import { type Block, say, type Telling } from './blocks';
import { kinds } from './words';

export function introduction(telling: Telling): Block[] {
  const meanings: Readonly<Record<(typeof severities)[number], Bilingual>> = {
    overdue: { zh: '已过时限（红）', en: 'past its due moment (red)' },
    'due-soon': { zh: '时限临近（橙）', en: 'near it (amber)' },
    mismatch: {
      zh: '与数字、收费标准、先后次序或规定矛盾（紫）',
      en: 'contradicts a number, a tariff, an order of dates or a rule (violet)',
    },
    notice: { zh: '缺项或读不懂（灰）', en: 'missing or unreadable (grey)' },
  };
  return [
    { kind: 'text', text: say(telling, purpose, { checks: telling.rules.checks.length }) },
    {
      kind: 'list',
      items: severities.map(severity => ({
        label: severityTitles[severity][telling.language],
        text: say(telling, meanings[severity]),
      })),
    },
    { kind: 'list', items: readings.map(reading => ({ text: say(telling, reading) })) },
  ];
}

const purpose: Bilingual = {
  zh: '本手册由规则文件生成，共 {checks} 项检查。数值可以在工作簿的「管家设置」里改（项目“检查参数”，对象写检查编号，参数写参数名）；个别登记可以在「豁免登记」里豁免。',
  en: 'Generated from the rule files: {checks} checks. Figures can be changed in the workbook’s 管家设置 (item 检查参数, the check’s id, the parameter’s name); single entries can be waived in 豁免登记.',
};

const readings: readonly Bilingual[] = [
  {
    zh: '「已办」指写了日期、打了勾或写明完成；「未办」指空白、打叉或写明没办；写“/”“无”指不需要，不催。',
    en: 'Done means a date, a tick or a word that says so; open means blank, a cross or a word that says so; “/” means not needed.',
  },
  {
    zh: '作废、退房的行不参加检查，编号仍算用过。读不懂的格子，有关检查不判，另行提示。',
    en: 'Void rows are out of every check, their number counts as used. A cell that can’t be read keeps its checks silent, and is told.',
  },
  {
    zh: '表里没有某项检查要用的栏，这项检查就不在那张表上做，并列出缺了哪一栏。',
    en: 'A check does not run on a table that lacks a column it needs; the missing column is listed.',
  },
];

export function calendarBlocks(telling: Telling): Block[] {
  const { language, rules } = telling;
  const { serviceHours, counting, notices, extraDays = {} } = rules.calendar;
  const spans = serviceHours.spans.map(({ weekdays, from, to }) => `${weekdaysText(weekdays, telling)} ${from}–${to}`);
  const years = [...new Set(notices.map(({ year }) => year))].join(say(telling, { zh: '、', en: ', ' }));
  const line = (label: Bilingual, text: string) => ({ label: say(telling, label), text });
  const extra = Object.entries(extraDays).map(
    ([day, kind]) => `${day} ${say(telling, kind === 'free' ? { zh: '休', en: 'free' } : { zh: '班', en: 'working' })}`,
  );
  return [
    {
      kind: 'list',
      items: [
        line(
          { zh: '天', en: 'Calendar days' },
          say(telling, {
            zh: '当天不算；到最后一天结束；只写日期没写时间的，按当天下班算',
            en: 'the first day is left out; due when the last one ends; a day without a time counts as its close of service',
          }),
        ),
        line(
          { zh: '工作日', en: 'Working days' },
          say(telling, {
            zh: '按国务院办公厅公布的放假和调休，调休上班的周末算工作日',
            en: 'by the State Council’s holidays; weekend days worked in exchange count',
          }),
        ),
        line(
          { zh: '服务小时', en: 'Service hours' },
          `${spans.join(say(telling, { zh: '，', en: ', ' }))}${say(telling, { zh: '；以外的时间不算', en: '; other time does not count' })}`,
        ),
        line({ zh: '日历范围', en: 'Coverage' }, say(telling, coverage, { years })),
        ...(extra.length > 0
          ? [line({ zh: '另定', en: 'Set apart' }, extra.join(say(telling, { zh: '、', en: ', ' })))]
          : []),
      ],
    },
    { kind: 'text', text: serviceHours.source[language] },
    { kind: 'list', items: counting.map(({ clause, says }) => ({ label: clause[language], text: says[language] })) },
  ];
}

const coverage: Bilingual = {
  zh: '公布的放假安排到哪一年，工作日就知道到哪一年（检查结果上写明到哪一天）；再往后按周一至周五推算，标“暂定”。核对过的通知：{years} 年',
  en: 'working days are known as far as holidays are published (each result says up to which day); later ones are taken to be Monday to Friday and marked provisional. Notices that were checked: {years}',
};

function weekdaysText(weekdays: readonly number[], telling: Telling): string {
  if (weekdays.length === 7) return say(telling, { zh: '每天', en: 'every day' });
  const names = { zh: '一二三四五六日', en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] };
  return weekdays
    .map(weekday => (telling.language === 'zh' ? `周${names.zh[weekday - 1]}` : names.en[weekday - 1]))
    .join(say(telling, { zh: '、', en: ', ' }));
}

/** What several checks mean by one word. */
export function glossary(telling: Telling): Block[] {
  const items = Object.values(telling.rules.conditions).map(({ title }) => {
    const [label = '', ...rest] = title[telling.language].split(/[：:]\s*/);
    return { label, text: rest.join('：') };
  });
  return [{ kind: 'list', items: items.filter(({ text }) => text !== '') }];
}

export function registerBlocks(register: RegisterSpec, telling: Telling): Block[] {
  const { language } = telling;
  const head: readonly Bilingual[] = [
    { zh: '栏', en: 'Field' },
    { zh: '标识', en: 'Id' },
    { zh: '怎么读', en: 'Read as' },
    { zh: '认得的表头', en: 'Headings' },
  ];
  const separator = say(telling, { zh: '、', en: ', ' });
  return [
    { kind: 'heading', level: 3, text: `${register.title[language]} \`${register.id}\`` },
    {
      kind: 'text',
      text: say(
        telling,
        { zh: '认得的名称：{titles}', en: 'Known as: {titles}' },
        { titles: register.titles.join(separator) },
      ),
    },
    {
      kind: 'table',
      head: head.map(title => title[language]),
      rows: register.fields.map(field => [
        `${field.title[language]}${field.essential ? say(telling, { zh: '（必有）', en: ' (needed)' }) : ''}`,
        `\`${field.id}\``,
        `${say(telling, kinds[field.kind])}${choicesText(Object.values(field.choices ?? {}), telling)}`,
        field.headings.join(separator),
      ]),
    },
  ];
}

function choicesText(choices: readonly (readonly string[])[], telling: Telling): string {
  if (choices.length === 0) return '';
  const words = choices.map(([first]) => first).join(say(telling, { zh: '、', en: ', ' }));
  return say(telling, { zh: '：{words}', en: ': {words}' }, { words });
}
