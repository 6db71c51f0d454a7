/** Owns random columns of a register: some of its fields, under some of their headings, in some order. */
import fc from 'fast-check';
import type { FieldSpec, RegisterSpec } from '../../../src/model/register';
import { comparable } from '../../../src/recognise/headings/text';

export interface MadeColumn {
  readonly field?: FieldSpec;
  readonly heading: string;
  /** Stands over this column and its neighbours of the same group, in a row of its own. */
  readonly group?: string;
}

const bare =
  /^(?:时间|日期|姓名|签名|签字|内容|项目|金额|费用|合计|结果|编号|单号|说明|记事|其他|其它|位置|单元|楼号|楼栋号?|栋号|楼座|座号|[A-Z].*)$/;

/** Headings that mean this field and no other of the book. */
function ownHeadings(field: FieldSpec, spec: RegisterSpec): string[] {
  const others = new Set(spec.fields.filter(other => other !== field).flatMap(other => other.headings.map(comparable)));
  const isOwn = (heading: string) => !others.has(comparable(heading)) && !heading.includes('/') && !bare.test(heading);
  const own = field.headings.filter(isOwn);
  return own.length > 0 ? own : [field.headings[0]!];
}

const underCallback: Readonly<Record<string, string>> = {
  callbackAt: '时间',
  callbackBy: '人',
  callbackMethod: '方式',
};

export function columnsOf(spec: RegisterSpec): fc.Arbitrary<MadeColumn[]> {
  const fields = spec.fields.filter(({ kind }) => kind !== 'visits');
  return fc
    .record({
      chosen: fc.array(fc.boolean(), { minLength: fields.length, maxLength: fields.length }),
      headings: fc.tuple(...fields.map(field => fc.constantFrom(...ownHeadings(field, spec)))),
      arrangement: fc.oneof(
        fc.constantFrom('plain' as const, 'grouped' as const),
        fc.shuffledSubarray(fields, { minLength: fields.length }),
      ),
    })
    .map(({ chosen, headings, arrangement }) => {
      const columns = fields.flatMap((field, index) => {
        if (!chosen[index] && !field.essential && index >= 5) return [];
        const grouped = arrangement === 'grouped' ? underCallback[field.id] : undefined;
        return [grouped ? { field, heading: grouped, group: '回访' } : { field, heading: headings[index]! }];
      });
      if (typeof arrangement === 'string') return columns;
      return columns.sort((a, b) => arrangement.indexOf(a.field) - arrangement.indexOf(b.field));
    });
}
