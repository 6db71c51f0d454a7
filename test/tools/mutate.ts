/**
 * Owns the mutation check of the rules set on the command line: turns round every condition of every rule file, one at a time, and tells which
 * no example notices. Exit 1 where there is any.
 *
 *     npx tsx test/tools/mutate.ts [CHECK…]
 */
import { allMutants, isNoticed } from '../support/mutants';

const wanted = process.argv.slice(2);
const mutants = allMutants().filter(
  ({ checks }) => wanted.length === 0 || checks.some(({ id }) => wanted.includes(id)),
);
const survivors = mutants.filter(mutant => !isNoticed(mutant));
for (const { name } of survivors) console.log(`not noticed: ${name}`);
console.log(`${mutants.length - survivors.length} of ${mutants.length} mutants noticed`);
process.exit(survivors.length === 0 ? 0 : 1);
