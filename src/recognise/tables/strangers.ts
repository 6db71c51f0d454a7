/** Owns the books that look like ours and are none: by their titles, and by headings that no book of ours has. */
import { comparable } from '../headings/text';

const titles =
  '通讯录 电话簿 联系表 联系人 值班表 值班安排 排班 考勤 花名册 名单 物资 物料 库存 仓库 出入库 设备 设施 资产 装修 车位 车辆 停车 钥匙 借用 借阅 巡查 巡检 巡逻 放行 访客 来访人员登记 快递 收发 领用登记 采购 工资 会议 培训 汇总 统计 分析 总览 目录 封面 填写说明 使用说明 模板说明 抄表 水电表 能耗 宠物 失物 入住登记 业主档案 客户档案 住户档案 租赁 合同台账 考核 评分 预算 计划表 日志';

const headings =
  '规格 型号 规格型号 品牌 供应商 供货商 库存 库存数量 结存 入库 出库 入库数量 出库数量 领用数量 物品名称 物资名称 材料名称 设备名称 设备编号 资产编号 车位号 车位编号 车牌号 车牌 车型 装修公司 装修单位 装修押金 装修项目 开工日期 施工证号 钥匙数量 借用人 借用时间 归还时间 归还人 归还日期 借出时间 职务 职位 岗位 短号 分机 分机号 工号 入职日期 性别 学历 出勤 缺勤 迟到 早退 请假 加班 到访时间 离开时间 被访人 访客姓名 快递单号 快递公司 表号 上月读数 本月读数 上期读数 本期读数 用量 占比 同比 环比 应发 实发 参会人员 培训内容 水表 电表 早班 中班 晚班 白班 夜班 星期一 周一 租金 租期 出租人 承租人 意向户型 意向面积 意向房源 了解渠道 认知途径 来访次数 讲师 主持人';

const strangerTitles = titles.split(' ');
const strangerHeadings = new Set(headings.split(' ').map(comparable));

/** The longest words of the title that speak of another kind of book; empty where none do. */
export function strangerIn(title: string): string {
  return strangerTitles.filter(word => title.includes(word)).reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** Whether the {@link comparable} heading belongs to another kind of book. */
export function isStrangerHeading(text: string): boolean {
  return strangerHeadings.has(text);
}
