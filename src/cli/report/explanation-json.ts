/** Owns an explanation as JSON: the explanation itself, its texts in the language asked for. */
import type { Explanation } from '../../model/explanation';
import type { Language } from '../../model/language';

/** One object, ending with a line end. */
export function explanationJson(workbook: string, explanation: Explanation, language: Language): string {
  const inLanguage = (_key: string, value: unknown) => (isBilingual(value) ? value[language] : value);
  return `${JSON.stringify({ version: 1, workbook, ...explanation }, inLanguage, 2)}\n`;
}

function isBilingual(value: unknown): value is Record<Language, string> {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
