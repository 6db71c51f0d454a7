/** Owns the choice of a month: the last two years, the latest first; a list, since not every browser in Excel has a month field. */
import { addMonths, type Month } from '../../../model/time';
import { common, useSay } from '../words';
import { Field } from './Field';

interface MonthPickerProps {
  /** The latest that is offered. */
  readonly latest: Month;
  readonly month: Month;
  readonly onChange: (month: Month) => void;
}

export function MonthPicker({ latest, month, onChange }: MonthPickerProps) {
  const say = useSay();
  const months = Array.from({ length: 24 }, (_, back) => addMonths(latest, -back));
  return (
    <Field label={say(common.month)}>
      <select value={month} onChange={event => onChange(event.currentTarget.value)}>
        {months.map(one => (
          <option key={one} value={one}>
            {say({ zh: `${one.slice(0, 4)} 年 ${Number(one.slice(5))} 月`, en: one })}
          </option>
        ))}
      </select>
    </Field>
  );
}
