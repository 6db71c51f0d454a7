/** Owns the words by which a row says that it is no entry: sums, notes, footers, page numbers, explanations of the columns. */

const period = '本页|本月|本日|当日|当月|本周|本季度?|本年|全年|今年|以上|上页|上月|截至.{1,8}';
const sumWord = '小计|合计|总计|共计|累计|月计|日计|总合计|合计数|结转|过次页|承前页|转下页';
const wholeSum = new RegExp(`^(?:${period})?(?:${sumWord})(?:金额|数)?(?:\\(.*\\))?[:：]?$`);
const namedSum = new RegExp(
  `^[^\\d]{0,8}(?:\\d{1,4}年)?(?:\\d{1,2}月份?)?[^\\d]{0,6}(?:${sumWord})(?:\\(.*\\))?[:：]?$`,
);
const sumWithFigure = new RegExp(`^(?:${period})?(?:${sumWord})[^\\d]{0,8}[¥￥]?\\d`);

/** Whether a squeezed text is a sum's label: 合计, 本页小计, 合计: — or, with `isLoose`, one with a name (清洁合计) or its figure (合计:3单). */
export function isSumLabel(text: string, isLoose = false): boolean {
  if (text.length > 30 || !/[计结过承转]/.test(text)) return false;
  return wholeSum.test(text) || sumWithFigure.test(text) || (isLoose && namedSum.test(text));
}

/** Whether a squeezed text is only a figure, or what stands beside one in a row of sums. */
export function isFigure(text: string): boolean {
  return /^[-¥￥]?[\d,.]+(?:%|万?元|单|项|户|次|个|件|笔|套|份|条|宗|台|㎡|m2)?$/.test(text) || /^[-—/]+$/.test(text);
}

/** Whether a squeezed text spells an amount out, as sums do. */
export function isSpelledAmount(text: string): boolean {
  return /^(?:人民币)?\(?大写|^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整]{3,}$|^共\d+[单项户次个件笔]$/.test(text);
}

const noteWord =
  '注|附注|备注|说明|填表说明|填写说明|使用说明|填报说明|注意|注意事项|特别说明|提示|温馨提示|重要提示|附';

const noteStart = new RegExp(
  `^[(【]?(?:${noteWord})[)】]?\\d{0,2}[:：、.]|^(?:${noteWord})[)】]?$|^[※☆★]|^[(【]注[)】]`,
);

/** Whether a squeezed text begins a note: 注:…, 备注1、…, ※…. */
export function isNoteStart(text: string): boolean {
  return noteStart.test(text);
}

const signer =
  '制表|制单|填表|填报|编制|审核|审批|复核|核准|批准|统计|记录|打印|报送|经办|经手|监督|负责|校对|会计|出纳';
const office =
  '(?:值班|当班|部门|客服|工程|前台|项目|物业)?(?:主管|经理|负责人)|领导|主任|总经理|财务|财务部|站长|甲方|乙方';
const signed = '人|员|人员|单位|部门|日期|时间|签字|签名|签章|盖章|意见';
const footer = new RegExp(`^(?:(?:${signer})|(?:${office})|日期|签字|签名|盖章|年月日)(?:${signed}){0,2}[:：]`);
const strictFooter = new RegExp(`^(?:${signer})(?:人|员|日期|时间|单位)?$`);

/** Whether a squeezed text labels a signature: 制表人:, 审核：李四, 日期：. Without a colon only 制表人, 审核 and the like do. */
export function isFooterLabel(text: string): boolean {
  return footer.test(text) || strictFooter.test(text);
}

const count = '[\\d一二三四五六七八九十]*';
const pageNumber = new RegExp(
  `^(?:第${count}页[,，/|]?(?:[共总]计?${count}页)?|[共总]${count}页[,，/|]?(?:第${count}页)?` +
    '|\\d{1,4}/\\d{1,4}|[-—]+\\d{1,4}[-—]+|page:?\\d+(?:(?:of|/)\\d+)?|p\\.?\\d+)$',
  'i',
);

/** Whether a row's whole squeezed text is a page number: 第1页共3页, 1/3, -2-, Page 1 of 3. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text);
}

const explained =
  /^(?:必填|选填|可选|非必填|自动|自动生成|自动计算|公式|文本|文字|数字|日期|时间|下拉|下拉选择|单选|多选|填写.*|请填.*|请写.*|简述.*|简要.*|概述.*|写明.*|注明.*|由.{1,8}填.{0,4}|见.{1,8}|楼.{0,2}[-/]?单元[-/]?.{0,3}[房室号]|姓名|电话|手机|号码|金额|签名|签字|如[:：]?.+|例[:：]?.+|例如.+|示例|举例|样例|格式.*|填.{1,12}|打[√✓勾]|[√✓v]或[×x✗].*|元|㎡|m2|平方米|元\/.{1,4}|y{2,4}[-/.年]?m{1,2}([-/.月]?d{1,2}日?)?([\sT]?h{1,2}[:：]m{1,2})?|年[-/.]?月[-/.]?日([-/ ]?时[:：]?分?)?|×+年×+月×+日|x{2,4}[-年].*|\(\d{1,2}\)|[①-⑳])$/i;
const alternatives = /^[\p{Script=Han}\d]{1,6}(?:[/、|或][\p{Script=Han}\d]{1,6}){1,7}$/u;

/** Whether a squeezed cell explains its column instead of filling it: 年-月-日, 必填, 有偿/无偿, 如：3-1-502. */
export function isExplanation(text: string): boolean {
  return explained.test(text.replace(/^[(（【[](.*)[)）】\]]$/, '$1'));
}

/** Whether a squeezed cell stands in brackets as a whole: (接单日期), (按收费标准). */
export function isBracketed(text: string): boolean {
  return /^[(（【[][^()（）]*\p{Script=Han}[^()（）]*[)）】\]]$/u.test(text);
}

const bareHeading = /^(?:日期|时间|姓名|电话|手机|号码|金额|签名|签字|元)$/;

/** Whether a squeezed cell explains a column and could not head one itself, as 时间 and 姓名 could under a group. */
export function isHint(text: string): boolean {
  return isExplanation(text) && !bareHeading.test(text);
}

/** Whether a squeezed cell lists what may be filled in: 有偿/无偿, 来人、来函、来电. */
export function isListOfChoices(text: string): boolean {
  return alternatives.test(text);
}

/** Whether a lone text is a sentence rather than the title of a section. */
export function isSentence(text: string): boolean {
  if (text.length > 24 || /[。；;！!]/.test(text)) return true;
  return text.length > 12 && (/[，,、]/.test(text) || /^\(?\d{1,2}[)）、.．]/.test(text));
}
