/** Owns the parts of a combined cell: `张三 3-1-502 1380…` holds a name, a room and a phone. */
import { isPersonName, mayBePersonName, peopleOf } from '../../model/people';
import { isRoomText } from '../../model/room';

const phone =
  /(?<![\d-])(?:\+?86[- ]?)?(?:1\d{2}[- ]?(?:\d{4}|[*xX]{4})[- ]?\d{4}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4})(?![\d-])/g;
const separator = /[\s、,;/|()]+/;
const placeWord = /[苑园庭阁湾城府里区期栋幢座楼室号铺厅院]$/;

/** The phones in a half-width text, joined by 、; undefined where it holds none. */
export function phonePart(text: string): string | undefined {
  return text.match(phone)?.join('、');
}

/** The people in a half-width text that may hold a room and a phone beside them, joined by 、; undefined where it holds none. */
export function peoplePart(text: string): string | undefined {
  const names = /\d/.test(text)
    ? tokens(text).filter(token => !/\d/.test(token) && !placeWord.test(token))
    : peopleOf(text);
  return names.length === 0 ? undefined : names.join('、');
}

/** The room of a room column's text, without what is surely a person or a phone beside it; the whole text where nothing would be left. */
export function roomPart(text: string): string {
  if (!/\d/.test(text) || (!separator.test(text) && isRoomText(text))) return text;
  return withoutNames(text, isPersonName) ?? text;
}

/** The room of a text in a combined column, where any short word is a name; undefined where it holds none. */
export function roomInCombined(text: string): string | undefined {
  return withoutNames(
    text,
    word => mayBePersonName(word) || (/^\p{Script=Han}{2,4}$/u.test(word) && !placeWord.test(word)),
  );
}

function withoutNames(text: string, isName: (word: string) => boolean): string | undefined {
  const rest = tokens(text).filter(token => !isName(token));
  return rest.some(token => /\d/.test(token)) ? joinedAsWritten(text, rest) : undefined;
}

/** Words and rooms of a text without its phones. A name written onto a room (张三3-1-502) is cut off where it surely is one. */
function tokens(text: string): string[] {
  return text
    .replace(phone, ' ')
    .split(separator)
    .flatMap(token => {
      const glued = /^(\p{Script=Han}{2,4})(?=[A-Z]?\d)|(?<=\d)(\p{Script=Han}{2,4})$/u.exec(token);
      const name = glued?.[0];
      if (name === undefined || placeWord.test(name) || !isPersonName(name)) return [token];
      return [name, token.replace(name, '')];
    })
    .filter(token => token !== '');
}

/** Words that stood together in the text keep what stood between them (3/1/502); others are joined by spaces. */
function joinedAsWritten(text: string, words: readonly string[]): string {
  const last = words.at(-1)!;
  const together = text.slice(text.indexOf(words[0]!), text.lastIndexOf(last) + last.length);
  return bare(together) === bare(words.join('')) ? together : words.join(' ');
}

function bare(text: string): string {
  return text.replace(/[\s、,;/|()]+/g, '');
}
