/** Owns the preview of a plan: sheet by sheet, what would be written or taken away. */
import type { Bilingual } from '../../../model/language';
import { severityTitles } from '../../../model/severity';
import type { ChangeOutline, PlanOutline } from '../../engine/reports';
import { useSay } from '../words';

export function PlanList({ plan }: { plan: PlanOutline }) {
  const say = useSay();
  if (plan.changes.length === 0)
    return <p>{say({ zh: '没有要改的地方：已经是最新的。', en: 'Nothing to change: all is up to date.' })}</p>;
  const sheets = [...new Set(plan.changes.map(({ sheet }) => sheet))];
  return (
    <ul class="list">
      {sheets.map(sheet => (
        <li key={sheet}>
          <strong>{sheet}</strong>
          {plan.changes
            .filter(change => change.sheet === sheet)
            .map(change => (
              <span key={change.kind + ('mark' in change ? change.mark : '')}>{say(changeText(change))}</span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function changeText(change: ChangeOutline): Bilingual {
  switch (change.kind) {
    case 'set-highlight': {
      const cells = change.areas.reduce(
        (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
        0,
      );
      const { zh, en } = severityTitles[change.mark];
      return {
        zh: `${zh}：给 ${cells} 格上颜色（不改内容）`,
        en: `${en}: colours ${cells} cells (their content stays)`,
      };
    }
    case 'remove-highlight': {
      const { zh, en } = severityTitles[change.mark];
      return { zh: `${zh}：去掉颜色`, en: `${en}: colour taken away` };
    }
    case 'write-sheet':
      return {
        zh: `写本产品的表，${change.rows} 行`,
        en: `our own sheet is written, ${change.rows} rows`,
      };
    case 'remove-sheet':
      return { zh: '删去本产品的这张表', en: 'our own sheet is removed' };
  }
}
