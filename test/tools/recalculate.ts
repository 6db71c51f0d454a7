/**
 * Owns the recalculation: has LibreOffice work out every formula of the summary sheets and of the month's archive, and holds its results against our own decimals.
 *
 *     npm run recalculate -- FOLDER [--as-of MOMENT] [--month MONTH]
 *
 * For each workbook of the folder the sheets are written with every result replaced by a wrong one, so that a number which comes back
 * right was worked out. Without them, now and its month.
 * Exit 1 where a result differs by more than a floating-point number's last digits.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { openWorkbook } from '../../src/hosts/xlsx';
import { cellAddress } from '../../src/model/address';
import type { LayoutCell, Plan, WriteSheet } from '../../src/model/change';
import { localMoment } from '../../src/model/time';
import { cellValue } from '../../src/model/workbook';
import { archive, summarise } from '../../src/run';

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run recalculate -- FOLDER [--as-of MOMENT] [--month MONTH]');
  process.exit(2);
}
const option = (name: string) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
const asOf = option('--as-of') ?? localMoment(new Date());
const month = option('--month');
const { rules } = checkRuleSet(shippedRules);
const work = mkdtempSync(join(tmpdir(), 'recalculate-'));

async function run(): Promise<void> {
  let [compared, wrong] = [0, 0];
  for (const file of readdirSync(folder!).filter(name => /\.xlsx$/i.test(name) && !name.startsWith('~'))) {
    const host = openWorkbook(readFileSync(join(folder!, file)), file);
    const options = { apply: false, asOf, ...(month !== undefined && { month }) };
    const summarised = await summarise(host, rules, options);
    const archived = await archive(host, rules, { ...options, month: summarised.month });
    const plan: Plan = { changes: [...summarised.plan.changes, ...archived.plan.changes] };
    await host.apply({
      changes: plan.changes.map(change => (change.kind === 'write-sheet' ? poisoned(change) : change)),
    });
    const recalculated = await openWorkbook(recalculate(host.bytes), 'again.xlsx').read();
    for (const { sheet, cell, result } of formulasOf(plan)) {
      const { row, column } = cell;
      const found = cellValue(recalculated.sheets.find(({ name }) => name === sheet)!, row, column);
      compared++;
      if (typeof found === 'number' && Math.abs(found - Number(result)) <= 1e-9 * Math.max(1, Math.abs(found)))
        continue;
      wrong++;
      console.log(`${file}\t${sheet}!${cellAddress(row, column)}\tours ${result}\tLibreOffice ${String(found)}`);
    }
  }
  console.log(`${compared} formulas compared, ${wrong} differ`);
  process.exitCode = wrong > 0 || compared === 0 ? 1 : 0;
}

function poisoned(change: WriteSheet): WriteSheet {
  const spoilt = (cell: LayoutCell | undefined): LayoutCell | undefined =>
    cell?.value.kind === 'formula' ? { ...cell, value: { ...cell.value, result: '-987654321' } } : cell;
  const rows = change.layout.rows.map(row => ({ ...row, cells: row.cells.map(spoilt) }));
  return { ...change, layout: { ...change.layout, rows } };
}

function formulasOf({ changes }: Plan) {
  return changes.flatMap(change =>
    change.kind !== 'write-sheet'
      ? []
      : change.layout.rows.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column) =>
            cell?.value.kind === 'formula'
              ? [{ sheet: change.sheet, cell: { row: row + 1, column: column + 1 }, result: cell.value.result }]
              : [],
          ),
        ),
  );
}

/** What LibreOffice makes of a file, told to work everything out when it opens it. */
function recalculate(bytes: Uint8Array): Uint8Array {
  const [profile, out] = [join(work, 'profile'), join(work, 'out')];
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), always);
  writeFileSync(join(work, 'again.xlsx'), bytes);
  const command = [
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
  ];
  spawnSync('soffice', [...command, join(work, 'again.xlsx')], { stdio: 'ignore', timeout: 300_000 });
  return readFileSync(join(out, 'again.xlsx'));
}

const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

void run();
