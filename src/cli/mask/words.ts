/** Owns the words that are covered: learnt from a book's columns, or known by their shape, each with the form that stands in their place. */
import { isPersonName, peopleOf } from '../../model/people';
import { roomKey } from '../../model/room';
import { halfWidth } from '../../model/text';

const compoundSurname = /^(?:欧阳|上官|司马|诸葛|司徒|皇甫|尉迟|公孙|慕容|令狐|夏侯|东方)/u;
/** What stands in a person's column and is nobody. */
const nobody = /(?:部|公司|中心|组|班|处|科|室|队|物业|前台|客服|工程|财务|业主|住户|租户|本人|同上|[\d%/]+)$/u;

const phone = /(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8})(?!\d)/g;
const identity = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const room =
  /(?<![\d-])(?:\d{1,2}-\d{1,2}-\d{3,4}|\d{1,3}(?:栋|幢|座|号楼|#楼?)(?:\d{1,2}单元|\d{1,2}-)?\d{3,4})(?![\d-])/g;

/** Digits alone are a room where nothing around them says that they are an amount, a count or a row. */
const bareRoom = /^\d{3,5}$/;
const countedAfter = /^\s*[元天次个月日号项件户条年小分秒行%]/;
const countedBefore = /(?:第|row|[.:¥-])\s*$/i;

export class Words {
  /** Words by their first sign, the longest first, each with its form. */
  private readonly byStart = new Map<string, [word: string, form: string][]>();
  private readonly known = new Set<string>();
  /** Who has a form, by form: the first as it is, others numbered. */
  private readonly forms = new Map<string, string[]>();

  person(text: string): void {
    for (const name of new Set([text.trim(), ...peopleOf(text)])) {
      const isOne = name === text.trim() && peopleOf(text).length > 1;
      if (isOne || name.length < 2 || (!isPersonName(name) && nobody.test(name))) continue;
      const shown = compoundSurname.exec(name)?.[0] ?? [...name][0]!;
      this.learn(name, this.form(`${shown}**`, halfWidth(name).replace(/\s/g, '')));
    }
  }

  phone(text: string): void {
    for (const [number] of text.matchAll(/\d[\d -]{4,}\d/g)) this.learn(number, this.phoneForm(number));
  }

  room(text: string): void {
    for (const spelling of new Set([text.trim(), halfWidth(text)])) {
      if (spelling.length < 3 || !/\d/.test(spelling)) continue;
      this.learn(spelling, this.roomForm(spelling));
    }
  }

  /** The text with all of them covered. */
  cover(text: string): string {
    let covered = '';
    for (let at = 0; at < text.length; ) {
      const found = this.byStart.get(text[at]!)?.find(([word]) => text.startsWith(word, at) && isWhole(text, at, word));
      covered += found ? found[1] : text[at]!;
      at += found ? found[0].length : 1;
    }
    return covered
      .replace(identity, number => this.form(`${number.slice(0, 3)}${'*'.repeat(15)}`, number))
      .replace(phone, number => this.phoneForm(number))
      .replace(room, place => this.roomForm(place));
  }

  private learn(word: string, form: string): void {
    if (this.known.has(word)) return;
    this.known.add(word);
    const alike = this.byStart.get(word[0]!) ?? [];
    alike.push([word, form]);
    alike.sort(([a], [b]) => b.length - a.length);
    this.byStart.set(word[0]!, alike);
  }

  private phoneForm(number: string): string {
    const digits = number.replace(/\D/g, '');
    return this.form(digits.slice(0, 3) + '*'.repeat(digits.length - 3), digits);
  }

  /** The last number loses its last two digits. */
  private roomForm(place: string): string {
    const form = place.replace(/(\d*?)\d{1,2}(?=\D*$)/, '$1**');
    return this.form(form, roomKey(place) ?? place);
  }

  private form(form: string, who: string): string {
    const others = this.forms.get(form) ?? [];
    if (!others.includes(who)) others.push(who);
    this.forms.set(form, others);
    const number = others.indexOf(who) + 1;
    return number === 1 ? form : `${form}·${number}`;
  }
}

/** Whether the word stands there by itself and is no piece of a longer number or word. */
function isWhole(text: string, at: number, word: string): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 5), at), text.slice(at + word.length, at + word.length + 3)];
  if (/^\w/.test(word) && /[\w*]$|\d-$/.test(before)) return false;
  if (/\w$/.test(word) && /^[\w*]|^[-.]\d/.test(after)) return false;
  return !bareRoom.test(word) || !(countedBefore.test(before) || countedAfter.test(after));
}
