/** Owns the two languages of the product: every text a person reads exists in Chinese and in English. */

export type Language = 'zh' | 'en';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
