/** Owns the list of what the books say otherwise than an archive, slip by slip. */
import type { ArchiveDifference } from '../../../model/archive';
import type { Bilingual } from '../../../model/language';
import type { Session } from '../../session';
import { LongList } from '../parts/LongList';
import { useSay } from '../words';

const kinds: Readonly<Record<ArchiveDifference['kind'], Bilingual>> = {
  added: { zh: '台账多出', en: 'only in the books' },
  removed: { zh: '台账没有了', en: 'only in the archive' },
  changed: { zh: '改过', en: 'changed' },
};

interface DifferencesProps {
  readonly session: Session;
  readonly differences: readonly ArchiveDifference[];
}

export function DifferenceList({ session, differences }: DifferencesProps) {
  const say = useSay();
  if (differences.length === 0) return null;
  return (
    <LongList
      items={differences}
      keyOf={({ kind, slip, place }) => `${kind} ${slip} ${place?.sheet} ${place?.row}`}
      draw={({ kind, slip, place, cells }) => (
        <>
          <span>
            <span class="badge">{say(kinds[kind])}</span> <strong>{slip}</strong>{' '}
            {place && (
              <button class="plain link" type="button" onClick={() => session.goTo(place.sheet, `A${place.row}`)}>
                {place.sheet} {place.row}
              </button>
            )}
          </span>
          {kind === 'changed' &&
            cells.map(({ field, title, from, to }) => (
              <span key={field}>
                {say(title)}：<del>{from || say({ zh: '空白', en: 'blank' })}</del> →{' '}
                <ins>{to || say({ zh: '空白', en: 'blank' })}</ins>
              </span>
            ))}
        </>
      )}
    />
  );
}
