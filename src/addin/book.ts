/** Owns what the workbench does with a file: check its bytes on this machine, and offer the checked copy for saving. */
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../evaluate/ruleset';
import { HostError } from '../hosts/host';
import { openWorkbook, type XlsxHost } from '../hosts/xlsx';
import type { Language } from '../model/language';
import { localMoment } from '../model/time';
import { type Checked, check } from '../run';

export interface CheckedBook {
  readonly name: string;
  readonly host: XlsxHost;
  readonly checked: Checked;
}

const rules = checkRuleSet(shippedRules).rules;

/** Reads and checks, writes nothing. Throws HostError where the file is no workbook. */
export async function checkBook(file: File, language: Language): Promise<CheckedBook> {
  const host = openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
  const checked = await check(host, rules, { asOf: localMoment(new Date()), apply: false, language });
  return { name: file.name, host, checked };
}

/** Writes highlights and the findings sheet into a copy, and hands it to the browser as a download. */
export async function saveCopy({ name, host, checked }: CheckedBook): Promise<void> {
  await host.apply(checked.plan);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([host.bytes.slice()], { type }));
  link.download = name.replace(/(\.\w+)$/, '-已检查$1');
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The sentence to show for what went wrong. */
export function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof HostError) return error.sentence[language];
  return language === 'zh'
    ? '程序出了意料之外的错，文件没有改动。请关闭后重新打开再试；仍然出现时请把这本台账的版面告诉我们。'
    : 'Something unexpected went wrong; the file was not changed. Reload and try again, and tell us if it happens again.';
}
