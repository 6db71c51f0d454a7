/** Owns waivers: which findings a supervisor has waived, and which waivers did nothing. */
import type { Finding } from '../model/finding';
import type { Problem } from '../model/problem';
import { roomKey } from '../model/room';
import type { CheckRule } from '../model/rule';
import { sameNumber } from '../model/series';
import { type Settings, type Waiver, waiversTitle } from '../model/settings';
import { squeeze } from '../model/text';
import type { Day } from '../model/time';

/** The findings with `waived` told, and a problem for every waiver that has expired or that nothing needed. */
export function applyWaivers(
  findings: readonly Finding[],
  { waivers }: Pick<Settings, 'waivers'>,
  today: Day,
  checks: readonly CheckRule[],
): { readonly findings: readonly Finding[]; readonly problems: readonly Problem[] } {
  if (waivers.length === 0) return { findings, problems: [] };
  const used = new Set<Waiver>();
  const told = findings.map(finding => {
    const waiver = waivers.find(each => isInForce(each, today) && isAbout(each, finding));
    if (waiver === undefined) return finding;
    used.add(waiver);
    return { ...finding, waived: true };
  });
  const problems = waivers.flatMap(waiver => {
    if (!isInForce(waiver, today)) return [problem('waiver-expired', waiver, checks)];
    return used.has(waiver) ? [] : [problem('waiver-unused', waiver, checks)];
  });
  return { findings: told, problems };
}

function isInForce({ until }: Waiver, today: Day): boolean {
  return until === undefined || today <= until;
}

function isAbout({ check, sheet, entry }: Waiver, finding: Finding): boolean {
  return (
    check === finding.check &&
    (sheet === undefined || sheet === finding.sheet) &&
    (isSame(entry, finding.entry) || (finding.room !== undefined && isSame(entry, finding.room)))
  );
}

/** 3-1-502 is 3栋1单元502, and W101 is W-101. */
function isSame(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b) || sameNumber(a, b) || (roomKey(a) !== undefined && roomKey(a) === roomKey(b));
}

function problem(
  code: 'waiver-expired' | 'waiver-unused',
  { check, entry, until, cell, standsOn }: Waiver,
  checks: readonly CheckRule[],
): Problem {
  const title = checks.find(({ id }) => id === check)?.title ?? { zh: check, en: check };
  const sheet = standsOn ?? waiversTitle;
  const place = { zh: `「${sheet}」${cell}：`, en: `"${sheet}" ${cell}: ` };
  const message =
    code === 'waiver-expired'
      ? {
          zh: `${place.zh}对 ${entry} 的豁免（${title.zh}）已于 ${until} 到期，不再生效；请续期或删除这一行。`,
          en: `${place.en}the waiver of “${title.en}” for ${entry} expired on ${until}; renew it or delete the row.`,
        }
      : {
          zh: `${place.zh}对 ${entry} 的豁免（${title.zh}）没有用到：没有这样的检查结果；如已处理，请删除这一行。`,
          en: `${place.en}the waiver of “${title.en}” for ${entry} waived nothing; delete the row if the matter is settled.`,
        };
  return { code, ...(standsOn !== undefined && { sheet: standsOn }), cell, text: entry, needed: [check], message };
}
