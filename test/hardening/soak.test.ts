import { grown, soak } from '../support/soak';

test('edits, checks, summaries, archives and clearings in a file and in Excel: every law holds at each step, nothing piles up', async () => {
  const steps: string[] = [];
  const measures = await soak({ steps: 40, seed: 20_261_128, onStep: (_, what) => steps.push(what) });
  expect(new Set(steps)).toEqual(new Set(['edit', 'check', 'summary', 'clear', 'archive']));
  expect(grown(measures)).toEqual([]);
}, 120_000);
