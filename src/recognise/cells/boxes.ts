/** Owns printed options with boxes to tick: ☑是 □否, 有√ 无. */

const ticked = /[☑✅■√✓✔]/;
const boxes = /[☑✅■√✓✔☐□○]/;

/** Two boxes with a sign each. */
const SHORTEST = 4;

/** The one ticked option of several boxes (☑微信 □现金 → 微信); undefined where there are no several boxes, or not one is ticked. */
export function tickedOption(text: string): string | undefined {
  if (text.length < SHORTEST || !boxes.test(text) || !ticked.test(text)) return undefined;
  const leading = options(text, /([☑✅■√✓✔☐□○])\s*([^☑✅■√✓✔☐□○]+)/g, 1, 2);
  if (leading !== undefined && boxes.test(text[0]!)) return leading;
  return options(text, /([^☑✅■√✓✔☐□○]+?)\s*([☑✅■√✓✔☐□○])/g, 2, 1);
}

function options(text: string, pattern: RegExp, box: number, label: number): string | undefined {
  const all = [...text.matchAll(pattern)];
  const chosen = all.filter(match => ticked.test(match[box]!));
  return all.length > 1 && chosen.length === 1 ? chosen[0]![label]!.replace(/[\s、,;/]+$/, '').trim() : undefined;
}
