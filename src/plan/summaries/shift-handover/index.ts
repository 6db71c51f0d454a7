/** Owns the 交接班 sheet: what the next shift must take over, signed by both. */
import type { SheetLayout } from '../../../model/change';
import type { Bilingual } from '../../../model/language';
import { absentNote, keepsBook } from '../absent';
import { unreadableNote } from '../books';
import type { Given } from '../given';
import { jobFields, jobsOf } from '../jobs';
import { stampText } from '../paper/cells';
import { paperLayout } from '../paper/layout';
import { callbackTable, noteTable, replyTable } from './due';
import { complaintTable, openComplaints, openRepairs, repairTable, slipTable } from './open-work';

export const shiftHandoverTitle: Bilingual = { zh: '交接班', en: 'Shift handover' };

export function shiftHandoverLayout(given: Given): SheetLayout {
  const { recognition, evaluation, rules, language } = given;
  const [repairs, complaints] = [openRepairs(given), openComplaints(given)];
  const jobs = jobsOf(recognition, rules.registers);
  return paperLayout(
    {
      title: shiftHandoverTitle,
      facts: [{ zh: `交班时点 ${stampText(evaluation.asOf)}`, en: `As of ${stampText(evaluation.asOf)}` }],
      widths: [13, 13, 17, 17, 13, 19, 19, 13, 19, 18],
      tables: [
        ...(keepsBook(given, 'repairs', 'special-services') ? [repairTable(given, repairs)] : []),
        ...(keepsBook(given, 'complaints') ? [complaintTable(given, complaints)] : []),
        ...(keepsBook(given, 'repairs', 'special-services', 'complaints') ? [replyTable(given)] : []),
        callbackTable(given),
        ...(keepsBook(given, 'handovers') ? [noteTable(given)] : []),
        slipTable(
          given,
          jobs.filter(({ isReturned }) => isReturned === false),
        ),
      ],
      notes: [
        ...absentNote(given, ['repairs', 'complaints', 'slips', 'handovers']),
        ...unreadableNote(jobs, jobFields),
        ...unreadableNote([...repairs, ...complaints], ['receivedAt', 'completedAt', 'stewardReplyAt']),
      ],
      signatures: [
        { zh: '交班人', en: 'Handed over by' },
        { zh: '接班人', en: 'Taken over by' },
        { zh: '时间', en: 'Time' },
      ],
      landscape: true,
    },
    language,
  );
}
