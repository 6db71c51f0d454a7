import { type Schema, Validator } from '@cfworker/json-schema';
import calendar from '../../rules/calendar.json';
import schema from '../../rules/schema/calendar.schema.json';

const validator = new Validator(schema as Schema, '2020-12', false);

function locationsOf(change: object): string[] {
  return validator.validate({ ...calendar, ...change }).errors.map(({ instanceLocation }) => instanceLocation);
}

const withSpan = (span: object) => ({
  serviceHours: { ...calendar.serviceHours, spans: [{ weekdays: [1], from: '08:30', to: '12:00', ...span }] },
});

test.each<[string, object]>([
  ['as shipped', {}],
  [
    'two spans a day',
    {
      serviceHours: {
        ...calendar.serviceHours,
        spans: [
          { weekdays: [1], from: '08:30', to: '12:00' },
          { weekdays: [1], from: '14:00', to: '24:00' },
        ],
      },
    },
  ],
  ['days of its own', { extraDays: { '2027-01-01': 'free', '2027-01-02': 'working' } }],
])('a calendar %s keeps the schema', (_, change) => {
  expect(locationsOf(change)).toEqual([]);
});

test.each<[string, object, string]>([
  ['no spans', { serviceHours: { ...calendar.serviceHours, spans: [] } }, '#/serviceHours/spans'],
  ['a time of day that is none', withSpan({ to: '25:00' }), '#/serviceHours/spans/0/to'],
  ['a weekday that is none', withSpan({ weekdays: [0] }), '#/serviceHours/spans/0/weekdays/0'],
  ['a day that is none', { extraDays: { '1 January': 'free' } }, '#/extraDays'],
  ['a day that is neither', { extraDays: { '2027-01-01': 'half' } }, '#/extraDays/2027-01-01'],
  ['a word that the schema does not know', { holidays: [] }, '#'],
])('%s is a fault', (_, change, place) => {
  expect(locationsOf(change)).toContain(place);
});
