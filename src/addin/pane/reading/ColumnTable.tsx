/** Owns the columns of one table: field, column, how sure; those not used; a person types another column, or - for none. */
import { cellAddress, columnLetters } from '../../../model/address';
import type { TableReport } from '../../engine/reports';
import type { RegisterReport } from '../../engine/rules-report';
import type { Session } from '../../session';
import { useSay } from '../words';

interface ColumnTableProps {
  readonly session: Session;
  readonly table: TableReport;
  readonly fields: RegisterReport['fields'];
  /** Column letters that were typed, by field id. */
  readonly changed: Readonly<Record<string, string>>;
  readonly onChange: (changed: Readonly<Record<string, string>>) => void;
}

export function ColumnTable({ session, table, fields, changed, onChange }: ColumnTableProps) {
  const say = useSay();
  const { columns, grids, unknownColumns, columnConfidence, sheet, headingRows } = table;
  const place = (field: string) => columns[field] ?? Number.POSITIVE_INFINITY;
  const sorted = [...fields].sort((a, b) => place(a.id) - place(b.id) || 0);
  const set = (field: string, text: string) => {
    const { [field]: _, ...others } = changed;
    onChange(text === '' ? others : { ...others, [field]: text.toUpperCase() });
  };
  return (
    <>
      <table>
        <caption class="unseen">{say({ zh: `${sheet}的栏目`, en: `columns of ${sheet}` })}</caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '栏目', en: 'Field' })}</th>
            <th scope="col">{say({ zh: '列', en: 'Column' })}</th>
            <th scope="col">{say({ zh: '改为', en: 'Change' })}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, title }) => {
            const column = columns[id];
            const grid = grids[id];
            const sure = columnConfidence[id];
            return (
              <tr key={id}>
                <th scope="row">{say(title)}</th>
                <td>
                  {column === undefined ? (
                    <span class="soft">{say({ zh: '没有', en: 'none' })}</span>
                  ) : (
                    <button
                      class="plain link"
                      type="button"
                      onClick={() => session.goTo(sheet, cellAddress(headingRows[0] ?? 1, column))}
                    >
                      {grid ? `${columnLetters(grid[0])}–${columnLetters(grid[1])}` : columnLetters(column)}
                    </button>
                  )}
                  {sure !== undefined && sure < 0.8 && (
                    <span class="soft">
                      {' '}
                      {say({ zh: `把握 ${Math.round(sure * 100)}%`, en: `${Math.round(sure * 100)}% sure` })}
                    </span>
                  )}
                </td>
                <td>
                  <input
                    size={3}
                    maxLength={3}
                    aria-label={say({ zh: `${title.zh}改为哪一列`, en: `another column for ${title.en}` })}
                    value={changed[id] ?? ''}
                    onInput={event => set(id, event.currentTarget.value.trim())}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="soft">
        {say({ zh: '写列字母，如 F；没有这一列写 -。', en: 'Write the column’s letters, such as F, or - for none.' })}
      </p>
      {unknownColumns.length > 0 && (
        <p class="soft">
          {say({ zh: '没有用到的列：', en: 'Columns not used: ' })}
          {unknownColumns
            .map(({ column, heading }) => `${columnLetters(column)} ${heading.replace(/\s+/g, '')}`)
            .join('、')}
        </p>
      )}
    </>
  );
}
