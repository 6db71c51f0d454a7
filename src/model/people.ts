/** Owns people's names: several in one cell, and what looks like a name at all. */
import { halfWidth } from './text';

const surnames = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦昌苗俞任袁柳鲍史唐廉薛雷贺倪汤滕殷罗毕郝邬乐傅卞康伍余顾孟黄穆萧尹姚邵汪祁毛禹狄臧戴宋茅庞熊纪舒屈祝董梁杜阮闵贾娄江童颜郭梅林徐邱骆蔡田樊胡凌霍虞柯卢莫房裘缪邓郁裴龚嵇荣翁荀惠甄曲段侯武刘龙叶黎薄赖谭申冉桑涂翟贡劳姬冼游温庄晏瞿阎聂晁岳肖程夏丁崔廖钟陆石白詹邢万',
);
/** Surnames that begin too many ordinary words (方便, 水费, 管道) to say by themselves that a text is a name. */
const doubtfulSurnames = new Set(
  '方水云金安高常时费路车花于和全成明关应易包单计连班元平严马沙管阳景项左季解强通冷支经封储甘宫宁仇厉符凤向古仲耿艾鱼容慎戈庾终暨居衡步都满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍牛齐盛洪宣贲宗井伏',
);
const compound = /^(?:欧阳|上官|司马|诸葛|司徒|皇甫|尉迟|公孙|慕容|令狐|夏侯|东方)\p{Script=Han}{1,2}$/u;
const titled =
  /^\p{Script=Han}{0,3}(?:师傅|经理|主管|组长|班长|主任|阿姨|大姐|先生|女士|小姐|太太|队长|管家|店长)(?:\([^)]{1,6}\))?$/u;
const familiar = /^(?:[小老阿]\p{Script=Han}|\p{Script=Han}[姐哥叔姨])$/u;
const ordinaryWords = new Set(
  '小时 小区 小修 小订 小计 老化 老旧 小孩 小门 何时 何日 何人 余款 余额 许可 许多 曾经 丁点 黄色 钱款 孙子 任何 任务 段落 白班 白天 石材 江边 夏季 程度 房间 房号 房屋 房门 房产 房款 温度 毛坯 龙头 林木 梁柱 雷击 康复 游泳 申请 申报 万元 莫名 武装 田园 乐意 顾客 顾问 荣誉 钟点'.split(
    ' ',
  ),
);

/** Whether a text is surely a person: a name with a common surname, 小林, 何姐, 詹经理. Words that merely begin alike are none. */
export function isPersonName(text: string): boolean {
  if (text.length < 2 || text.length > 12 || ordinaryWords.has(text)) return false;
  if (familiar.test(text) || titled.test(text) || compound.test(text)) return true;
  if (text.endsWith('工') && text.length === 2) return surnames.has(text[0]!);
  return /^\p{Script=Han}{2,3}$/u.test(text) && surnames.has(text[0]!);
}

/** Whether a text could be a person where one is expected: also names of rarer surnames and foreign ones. */
export function mayBePersonName(text: string): boolean {
  if (isPersonName(text)) return true;
  if (ordinaryWords.has(text)) return false;
  if (/^\p{Script=Han}{1,6}·[\p{Script=Han}·]{1,9}$/u.test(text)) return true;
  return /^\p{Script=Han}{2,3}$/u.test(text) && doubtfulSurnames.has(text[0]!);
}

/** Longer than any list of names; a remark is left whole. */
const LONGEST_LIST = 100;
const spacedName = /(?<=^|[、,;/\n])(\p{Script=Han}) +(\p{Script=Han})(?=$|[、,;/\n])/gu;

/**
 * The people of a cell, in order: separated by 、 , ; / a dot between Chinese names, line breaks, spaces, or 和 及 与 between names.
 * `张  三` (a name spaced out) is one person; titles stay (詹经理). Blank gives none; a text too long for a list of names is given whole.
 */
export function peopleOf(text: string): string[] {
  const plain = halfWidth(text);
  if (plain.length > LONGEST_LIST || /^(?:(?![和及与])\p{Script=Han}){2,4}$/u.test(plain)) return [plain];
  return plain
    .replace(spacedName, '$1$2')
    .replace(/(\p{Script=Han}{2,})[和及与](?=\p{Script=Han}{2,})/gu, '$1、')
    .replace(/(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '、')
    .split(/[、,;/\\|&+。\n]|(?<=[\p{Script=Han})])\s+(?=\p{Script=Han})/u)
    .map(name => name.trim())
    .filter(name => name !== '');
}
