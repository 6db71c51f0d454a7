/** Owns the large made workbook that benchmarks read: eight logbooks as people keep them, nearly all done in time, the same every time. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialOfStamp } from '../../src/model/time';
import { type CellToMake, makeXlsx, type SheetToMake } from '../support/xlsx-maker';

/** Every date in the book lies before it. */
export const asOf = '2026-11-20T17:00';

export const sheetCount = 8;

/** A column: its heading, what stands in row `n` (from 0), and its number format. */
type Column = readonly [heading: string, cell: (n: number) => CellToMake, format?: string];

const moments = 'yyyy-mm-dd hh:mm';
const dates = 'yyyy/m/d';

/** One in so many entries waits for its last step; by then a good many of them are overdue. */
const WAITING = 20;

/** The file with so many entries, spread evenly over the sheets; made once and kept in the temporary folder. */
export function largeBook(entries: number): string {
  const folder = join(tmpdir(), 'steward-bench');
  const file = join(folder, `book-${entries}.xlsx`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, makeXlsx({ sheets: largeSheets(entries) }));
  return file;
}

export function largeSheets(entries: number): SheetToMake[] {
  const count = Math.floor(entries / sheetCount);
  return Object.entries(books).map(([title, columns]) => ({
    name: title,
    rows: [
      [`云锦花园${title}（2026年）`],
      columns.map(([heading]) => heading),
      ...Array.from({ length: count }, (_, n) => columns.map(([, cell]) => cell(n))),
    ],
    formats: [undefined, undefined, ...Array.from({ length: count }, () => columns.map(([, , format]) => format))],
  }));
}

const books: Readonly<Record<string, readonly Column[]>> = {
  维修登记本: [
    ['编号', n => `WX-${n + 1}`],
    ['报修时间', at(0), moments],
    ['房号', room],
    ['报修人', person],
    ['联系电话', phone],
    ['报修内容', n => `${oneOf('厨房水龙头漏水 客厅灯不亮 入户门锁坏 卫生间下水慢 外墙渗水 窗户关不严', n)}${n % 70}`],
    ['报修方式', words('来电 来人 微信')],
    ['有偿/无偿', words('无偿 无偿 有偿')],
    ['费用说明', n => (n % 3 === 2 ? '√' : '/')],
    ['工作单号', n => `W-${n + 1}`],
    ['派工时间', at(0, 20), moments],
    ['维修人员', worker],
    ['管家回复时间', at(0, 90), moments],
    ['完成时间', at(0, 200), moments],
    ['返单时间', at(0, 260), moments],
    ['回访时间', waiting(at(1)), moments],
    ['回访人', words('陈静 李晓 何珊')],
    ['备注', remark],
  ],
  特约服务登记: [
    ['编号', n => `TY-${n + 1}`],
    ['登记时间', at(0), moments],
    ['房号', room],
    ['客户', person],
    ['联系电话', phone],
    ['服务项目', words('更换水龙头 疏通下水 安装灯具 钟点清洁')],
    ['有偿/无偿', words('有偿 有偿 无偿')],
    ['派工时间', at(0, 25), moments],
    ['服务人员', worker],
    ['管家回复时间', at(0, 60), moments],
    ['完成时间', at(0, 240), moments],
    ['回访时间', waiting(at(1)), moments],
    ['备注', remark],
  ],
  投诉登记本: [
    ['编号', n => `TS-${n + 1}`],
    ['投诉时间', at(0), moments],
    ['投诉方式', words('来电 来人 来函')],
    ['投诉人', person],
    ['房号', room],
    ['投诉人电话', phone],
    ['投诉内容', n => `${oneOf('楼上装修噪音扰民 地下车库积水 快递柜占用通道 楼道堆放杂物', n)}，第${n % 90}次反映`],
    ['级别', words('一般 一般 一般 重大')],
    ['首接人', words('陈静 李晓')],
    ['处理专员', words('王磊 刘畅')],
    ['管家回复时间', at(0, 60), moments],
    ['处理结果', words('已处理 已协调 已致歉并整改')],
    ['办结时间', at(0, 300), moments],
    ['管家签名', words('王磊 刘畅')],
    ['回访时间', waiting(at(1)), moments],
    ['回访人', n => (n % 4 === 3 ? '赵经理' : '陈静')],
    ['备注', remark],
  ],
  回访记录: [
    ['日期', written(2)],
    ['派工单号', n => `J-${n + 1}`],
    ['房间号', room],
    ['受访人', person],
    ['反馈意见', words('满意 很满意 基本满意 满意')],
    ['回访人', words('陈静 李晓 何珊')],
    ['备注', remark],
  ],
  家政派工单: [
    ['单号', n => `J-${n + 1}`],
    ['开单时间', at(0), moments],
    ['部门', words('清洁 绿化 工程')],
    ['有偿/无偿', () => '有偿'],
    ['客户', person],
    ['房号', room],
    ['联系电话', phone],
    ['服务项目', words('钟点清洁 擦玻璃 全屋清洁 树木修剪')],
    ['数量', n => 1 + (n % 9)],
    ['单价', n => [30, 5, 7, 60][n % 4]!],
    ['金额', n => [30, 5, 7, 60][n % 4]! * (1 + (n % 9)), '0.00'],
    ['预约服务时间', at(0, 120), moments],
    ['取单组长', words('马组长 牛组长')],
    ['完成时间', at(0, 240), moments],
    ['返单时间', waiting(at(0, 300)), moments],
    ['收款日期', written(1)],
    ['收据号', n => `SJ${100000 + n}`],
    ['交财务日期', day(2), dates],
    ['备注', remark],
  ],
  认购书登记: [
    ['认购书编号', n => `RG-${10000 + n}`],
    ['领取日期', day(0), dates],
    ['领取人', words('金波 文静')],
    ['房号', room],
    ['客户姓名', person],
    ['客户联系电话', phone],
    ['建筑面积', n => 76.2 + (n % 50), '0.00'],
    ['单价', n => 13000 + (n % 40) * 50],
    ['总价', n => Math.round((76.2 + (n % 50)) * (13000 + (n % 40) * 50)), '#,##0.00'],
    ['定金', () => 20000],
    ['认购日期', written(1)],
    ['签约日期', waiting(day(6)), dates],
    ['付款方式', words('按揭 一次性 公积金')],
    ['贷款资料收齐', day(5), dates],
    ['置业顾问', words('金波 文静')],
    ['备注', remark],
  ],
  合同登记备案台账: [
    ['序号', n => n + 1],
    ['合同编号', n => `HT-${10000 + n}`],
    ['买受人', person],
    ['房号', room],
    ['面积', n => 76.2 + (n % 50), '0.00'],
    ['合同总价', n => 980000 + (n % 400) * 1000, '#,##0.00'],
    ['付款方式', words('按揭 一次性')],
    ['签约日期', day(0), dates],
    ['登记备案表制作日期', day(1), dates],
    ['开发商盖章日期', day(2), dates],
    ['送备案日期', day(4), dates],
    ['受理编号', n => `SL${200000 + n}`],
    ['取回日期', waiting(written(12))],
    ['缴费日期', day(12), dates],
    ['发票交财务日期', day(13), dates],
    ['办公室存档', () => '√'],
    ['财务存档', () => '√'],
    ['开发商存档', () => '√'],
    ['备注', remark],
  ],
  按揭台账: [
    ['序号', n => n + 1],
    ['合同编号', n => `HT-${10000 + n}`],
    ['客户姓名', person],
    ['房号', room],
    ['合同款额', n => 980000 + (n % 400) * 1000, '#,##0.00'],
    ['首期款', n => 380000 + (n % 400) * 1000, '#,##0.00'],
    ['贷款方式', () => '商业'],
    ['按揭银行', words('甲银行 乙银行')],
    ['按揭金额', () => 600000, '#,##0.00'],
    ['资料清单交客户', day(1), dates],
    ['资料收齐日期', day(4), dates],
    ['合同送银行日期', written(6)],
    ['进展', () => '已放款'],
    ['最近跟进日期', day(20), dates],
    ['放款日期', day(20), dates],
    ['放款金额', () => 600000, '#,##0.00'],
    ['回执交财务', day(21), dates],
    ['发票交客户', day(22), dates],
    ['对账日期', waiting(day(26)), dates],
    ['备注', remark],
  ],
};

/** 2026-01-05 to 2026-10-16. */
const FIRST = serialOfStamp('2026-01-05', false);
const DAYS = 284;

function started(n: number): number {
  return FIRST + (n % DAYS);
}

/** A moment so many days and minutes after the entry began, at some time between 8:30 and 11:30. */
function at(days: number, minutes = 0): (n: number) => number {
  return n => started(n) + days + (510 + (n % 180) + minutes) / 1440;
}

function day(days: number): (n: number) => number {
  return n => started(n) + days;
}

/** A day as people type it, in four ways. */
function written(days: number): (n: number) => string {
  return n => {
    const date = new Date(Date.UTC(1899, 11, 30 + started(n) + days));
    const [month, number] = [date.getUTCMonth() + 1, date.getUTCDate()];
    const two = (part: number) => String(part).padStart(2, '0');
    return [
      `2026-${two(month)}-${two(number)}`,
      `2026.${month}.${number}`,
      `${month}月${number}日`,
      `${month}.${number}`,
    ][n % 4]!;
  };
}

function waiting(cell: (n: number) => CellToMake): (n: number) => CellToMake {
  return n => (n % WAITING === WAITING - 1 ? undefined : cell(n));
}

function room(n: number): string {
  const [building, unit, floor] = [1 + (n % 19), 1 + (n % 3), 1 + (n % 28)];
  const home = `${floor}0${1 + (n % 4)}`;
  return n % 5 === 4 ? `${building}栋${unit}单元${home}` : `${building}-${unit}-${home}`;
}

function person(n: number): string {
  return `${oneOf('王 李 赵 陈 周 高 何 罗 郑 梁 唐 邓 冯 吴', n)}${oneOf('芳 强 敏 静 远 珊 伟 晴 悦 洁 倩', n)}${n % 3 ? oneOf('华 云 宁 丽 军', n) : ''}`;
}

/** No number that can exist: 100 is no area and no operator. */
function phone(n: number): string {
  return `100${12_340_000 + n}`;
}

function worker(n: number): string {
  return oneOf('林师傅 孙师傅 老岳 小柯 贾师傅', n);
}

function remark(n: number): CellToMake {
  return n % 8 === 0 ? `业主要求${n % 500}号前电话联系` : undefined;
}

function words(list: string): (n: number) => string {
  return n => oneOf(list, n);
}

function oneOf(list: string, n: number): string {
  const all = list.split(' ');
  return all[n % all.length]!;
}
