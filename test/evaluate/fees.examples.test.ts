/** Runs every fee rule's own examples, and shows that each date and condition of a rule is held by one of them. */

import deedTax from '../../rules/fees/deed-tax.json';
import maintenanceFund from '../../rules/fees/maintenance-fund.json';
import stampDuty from '../../rules/fees/stamp-duty.json';
import transactionFee from '../../rules/fees/transaction-fee.json';
import { computeFee } from '../../src/evaluate/fees/compute';
import { operators } from '../../src/evaluate/operators';
import type { FeeRule, FeeVersion } from '../../src/model/fee';
import type { Leaf } from '../../src/model/rule';
import { addDays } from '../../src/model/time';

const rules = [transactionFee, stampDuty, deedTax, maintenanceFund] as unknown as readonly FeeRule[];

function given(rule: FeeRule, { profile, inputs, cityTable }: FeeRule['examples'][number]) {
  const result = computeFee(rule, profile, inputs, cityTable && { cityTable });
  return result === undefined ? null : { version: result.version, amount: result.amount };
}

describe.each(rules)('$id', rule => {
  test.each(rule.examples)('$profile, $why.zh', example => {
    expect(given(rule, example)).toEqual(example.gives);
  });

  const mutants = [...mutantsOf(rule)];
  if (mutants.length > 0) {
    test.each(mutants)('an example fails when %s', (_, mutant) => {
      const changed = mutant.examples.filter(
        example => JSON.stringify(given(mutant, example)) !== JSON.stringify(example.gives),
      );
      expect(changed.length).toBeGreaterThan(0);
    });
  }
});

/** The rule with one date moved by a day, one condition turned around, or one version taken out. */
function* mutantsOf(rule: FeeRule): Generator<[what: string, mutant: FeeRule]> {
  for (const profile of ['seed', 'national'] as const) {
    for (const [index, version] of rule.profiles[profile].entries()) {
      const replaced = (changes: readonly FeeVersion[]): FeeRule => ({
        ...rule,
        profiles: { ...rule.profiles, [profile]: rule.profiles[profile].toSpliced(index, 1, ...changes) },
      });
      yield [`${version.id} is taken out`, replaced([])];
      if (version.from !== undefined) {
        yield [`${version.id} begins a day earlier`, replaced([{ ...version, from: addDays(version.from, -1) }])];
        yield [`${version.id} begins a day later`, replaced([{ ...version, from: addDays(version.from, 1) }])];
      }
      // A day later would change nothing: the version above is in force by then, and the first one counts.
      if (version.to !== undefined) {
        yield [`${version.id} ends a day earlier`, replaced([{ ...version, to: addDays(version.to, -1) }])];
      }
      const conditions =
        version.when !== undefined && 'all' in version.when ? (version.when.all as readonly Leaf[]) : [];
      for (const [at, leaf] of conditions.entries()) {
        const turned = { ...leaf, operator: operators[leaf.operator]!.opposite };
        const when = { all: conditions.with(at, turned) };
        yield [`${version.id} asks ${leaf.fact} ${turned.operator}`, replaced([{ ...version, when }])];
      }
    }
  }
}
