/** Owns the behaviour of not doing work twice, or for nobody. */
import { lazily, remembering } from '../../src/model/memory';

test('a property that is made when it is first looked at is made once, and copied as what it is', () => {
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return { name };
  };
  const whole = lazily({ given: 1 }, { fees: make('fees'), plan: make('plan') });
  expect(whole.given).toBe(1);
  expect(made).toEqual([]);
  expect(whole.plan).toBe(whole.plan);
  expect(made).toEqual(['plan']);
  expect(structuredClone(whole)).toEqual({ given: 1, fees: { name: 'fees' }, plan: { name: 'plan' } });
  expect(made).toEqual(['plan', 'fees']);
});

test('what was made of a text is remembered, even where it was nothing, until the memory is full', () => {
  const asked: string[] = [];
  const find = remembering((text: string) => {
    asked.push(text);
    return text === '无' ? undefined : text.length;
  }, 2);
  expect(['无', '漏水', '无', '漏水'].map(find)).toEqual([undefined, 2, undefined, 2]);
  expect(asked).toEqual(['无', '漏水']);
  find('第三');
  find('无');
  expect(asked).toEqual(['无', '漏水', '第三', '无']);
});
