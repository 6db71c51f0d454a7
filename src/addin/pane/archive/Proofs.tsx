/** Owns what the proof of the archives found: whether each sheet is as it was archived, and whether the books still agree. */
import type { ArchiveFault, ArchiveProof } from '../../../model/archive';
import type { Bilingual } from '../../../model/language';
import type { ProofReport } from '../../engine/reports';
import type { Session } from '../../session';
import { useSay } from '../words';
import { DifferenceList } from './DifferenceList';

const books: Readonly<Record<ArchiveProof['books'], Bilingual>> = {
  same: { zh: '和台账一致', en: 'the books agree' },
  different: { zh: '台账后来改过', en: 'the books have changed since' },
  superseded: { zh: '已有更新的修订', en: 'a later revision stands' },
  'no-books': { zh: '工作簿里没有派工单可比', en: 'no slips to compare with' },
};

export function Proofs({ session, proofs }: { session: Session; proofs: readonly ProofReport[] }) {
  const say = useSay();
  if (proofs.length === 0) {
    return <p class="empty">{say({ zh: '这本台账里还没有存档。', en: 'This workbook has no archive yet.' })}</p>;
  }
  return (
    <ul class="list">
      {proofs.map(({ archive, faults, books: standing, differences }) => (
        <li key={archive.sheet}>
          <button class="plain link" type="button" onClick={() => session.goTo(archive.sheet, 'A1')}>
            {archive.sheet}
          </button>
          <span>
            {faults.length === 0
              ? say({ zh: '✓ 校验码相符，存档没有改动过', en: '✓ the digest fits: unchanged since it was archived' })
              : say({
                  zh: `✗ 存档被改动过（${faults.length} 处）`,
                  en: `✗ changed since it was archived (${faults.length})`,
                })}
            {' · '}
            {say(books[standing])}
          </span>
          <span class="soft">SHA-256 {archive.digest.slice(0, 16)}…</span>
          {faults.length > 0 && (
            <ul>
              {faults.slice(0, 50).map(fault => (
                <li key={JSON.stringify(fault)}>{say(faultText(fault))}</li>
              ))}
            </ul>
          )}
          <DifferenceList session={session} differences={differences} />
        </li>
      ))}
    </ul>
  );
}

function faultText(fault: ArchiveFault): Bilingual {
  switch (fault.kind) {
    case 'altered':
      return { zh: `${fault.cell} 格改成了“${fault.text}”`, en: `${fault.cell} was changed to "${fault.text}"` };
    case 'missing-rows':
      return {
        zh: `第 ${fault.row} 行之后少了 ${fault.count} 行`,
        en: `${fault.count} rows are gone after row ${fault.row}`,
      };
    case 'extra-row':
      return { zh: `第 ${fault.row} 行是后来加的`, en: `row ${fault.row} was added` };
    case 'moved-row':
      return { zh: `第 ${fault.row} 行换了位置`, en: `row ${fault.row} was moved` };
    case 'digest':
      return { zh: `第 ${fault.row} 行的校验码被改动`, en: `the digest in row ${fault.row} was changed` };
  }
}
