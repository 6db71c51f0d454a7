/** Owns the sharpness of the rules' examples: turning round any one part of any rule makes one of them go wrong. */
import { allMutants, isNoticed } from './support/mutants';

const mutants = allMutants();

test('every condition, figure and step of a deadline is held by an example', () => {
  const survivors = mutants.filter(mutant => !isNoticed(mutant));
  expect(survivors.map(({ name }) => name)).toEqual([]);
}, 120_000);

test('there is something to turn round', () => {
  expect(mutants.length).toBeGreaterThan(400);
});
