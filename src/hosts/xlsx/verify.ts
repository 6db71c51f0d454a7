/** Owns the last look at finished bytes before anyone gets them: nothing but what was planned may differ from the original. */
import type { Plan } from '../../model/change';
import type { Workbook } from '../../model/workbook';
import { type Difference, firstDifference } from './difference';
import { damagedPart, fault } from './faults';
import { type Package, partKey, relationshipsPart, relationshipsSource } from './package';
import { readBack } from './read-back';
import { ownershipOf, readWorkbookPart, type WorkbookPart } from './read-workbook';
import { chartDifference } from './verify-charts';
import { proveOurSheet } from './verify-ours';
import { provePeoplesSheet } from './verify-peoples';
import { sheetDifference } from './verify-sheets';
import { sameStyles, stylesDifference } from './verify-styles';
import { illFormed } from './verify-text';
import { workbookDifference } from './verify-workbook';

/** What the package gave before, and what it must give now. */
export interface Snapshots {
  readonly standing: Workbook;
  readonly wanted: Workbook;
}

/**
 * Checks the bytes that a plan made of a package. Throws HostError `verification-failed` unless all of this holds:
 * (a) entries that the plan has no business with are there, with the same check sum and the same packed bytes;
 * (b) changed parts parse, relationships lead somewhere, every part has a content type;
 * (c) people's sheets are the same but for our formats, their cells byte for byte, styles only grew or shrank at the end, the workbook's
 * other elements are the same;
 * (d) our own reader finds what was wanted, charts included; where (c) holds, cells that read as they stood need not be read again.
 */
export async function verify(before: Package, after: Package, plan: Plan, snapshots: Snapshots): Promise<void> {
  const difference = await findDifference(before, after, plan, snapshots);
  if (!difference) return;
  refuseBroken(before, after);
  throw fault('verification-failed', before.book, {
    zh: `写好的内容没有通过核对(${difference.zh})，所以没有保存，原文件未动。请把检查结果另存为单独的文件，并把这个工作簿的情况告诉维护者。`,
    en: `: the result failed verification (${difference.en}) and was not saved; the file is as it was. Save the findings as a separate file, and tell the maintainers about this workbook.`,
  });
}

async function findDifference(
  before: Package,
  after: Package,
  plan: Plan,
  { standing, wanted }: Snapshots,
): Promise<Difference> {
  const old = readWorkbookPart(before);
  const fresh = readWorkbookPart(after);
  const reach = reachOf({ before, after, old, fresh }, plan);
  const changed = after.entries.filter(({ name }) => !isSameEntry(before, after, name)).map(({ name }) => name);
  const gone = before.entries.filter(({ name }) => !after.has(name)).map(({ name }) => name);
  const stray = firstDifference([...changed, ...gone], name =>
    reach.has(partKey(name)) ? undefined : { zh: `${name} 不该变`, en: `${name} must not change` },
  );
  if (stray) return stray;
  const sheets = changed.filter(name =>
    fresh.sheets.some(({ part, hasGrid }) => hasGrid && partKey(part) === partKey(name)),
  );
  const peoples = sheets.filter(name => isPeoplesSheet(old, name));
  const proofs = new Map(
    sheets.flatMap(name => (peoples.includes(name) ? [] : [[partKey(name), proveOurSheet(after, name)]])),
  );
  const knownStyles = sameStyles(before, after, old, fresh);
  const proving = peoples.map(name => provePeoplesSheet(before, after, name, knownStyles));
  for (const [index, proof] of (await Promise.all(proving)).entries()) proofs.set(partKey(peoples[index]!), proof);
  return (
    firstDifference([...proofs.values()], ({ difference }) => difference) ??
    firstDifference(changed, name => (proofs.has(partKey(name)) ? undefined : illFormed(after.text(name), name))) ??
    packageDifference(before, after) ??
    stylesDifference(before, after, old, fresh) ??
    workbookDifference(before, after, old, fresh) ??
    chartDifference(after, fresh, plan) ??
    sheetDifference(wanted, readBack(after, fresh, standing, { reach, proofs }))
  );
}

/** A part that was no XML before us is the file's own damage, and said to be. */
function refuseBroken(before: Package, after: Package): void {
  for (const { name } of before.entries) {
    if (isSameEntry(before, after, name) || !illFormed(before.text(name), name)) continue;
    throw damagedPart(before.place(name), {
      zh: '不是合格的 XML，不能改写',
      en: 'is not well-formed XML and can’t be written',
    });
  }
}

/** Whether a part is there in both with the same packed bytes. */
function isSameEntry(before: Package, after: Package, name: string): boolean {
  const [a, b] = [before.entry(name), after.entry(name)];
  return (
    a !== undefined &&
    b !== undefined &&
    a.name === b.name &&
    a.crc === b.crc &&
    a.size === b.size &&
    after.codec.isSame(a.packed, b.packed)
  );
}

interface Both {
  readonly before: Package;
  readonly after: Package;
  /** Their workbook parts. */
  readonly old: WorkbookPart;
  readonly fresh: WorkbookPart;
}

/** The parts that a plan may touch, by key: nothing that isn't here may differ. */
function reachOf({ before, after, old, fresh }: Both, plan: Plan): Set<string> {
  const names = ['[Content_Types].xml', old.name, relationshipsPart(old.name)];
  for (const { relationships } of [old, fresh]) {
    names.push(
      ...relationships.flatMap(({ kind, target }) => (kind === 'styles' || kind === 'calcChain' ? (target ?? []) : [])),
    );
  }
  const highlighted = new Set(plan.changes.flatMap(change => ('mark' in change ? change.sheet : [])));
  const roles = new Set(plan.changes.flatMap(change => ('role' in change ? change.role : [])));
  const theirs = new Set<string>();
  for (const { workbook, source } of [
    { workbook: old, source: before },
    { workbook: fresh, source: after },
  ]) {
    const owned = ownershipOf(workbook);
    const own = workbook.sheets.filter(({ name }) => roles.has(owned.get(name)?.role ?? ''));
    names.push(...own.map(({ part }) => part), ...own.flatMap(({ part }) => [...dependants(source, part)]));
    names.push(...workbook.sheets.filter(({ name }) => highlighted.has(name)).map(({ part }) => part));
    const others = workbook.sheets.filter(({ name }) => !owned.has(name));
    for (const { part } of others) for (const name of dependants(before, part)) theirs.add(partKey(name));
  }
  return new Set(names.map(partKey).filter(name => !theirs.has(name)));
}

/** The relationships part of a part, and all that is reached through it. */
function dependants(source: Package, part: string, found = new Set<string>()): Set<string> {
  const relationships = relationshipsPart(part);
  if (!source.has(relationships) || found.has(relationships)) return found;
  found.add(relationships);
  for (const { target } of source.relationships(part)) {
    if (target === undefined) continue;
    found.add(target);
    dependants(source, target, found);
  }
  return found;
}

function isPeoplesSheet(old: WorkbookPart, name: string): boolean {
  const owned = ownershipOf(old);
  return old.sheets.some(sheet => partKey(sheet.part) === partKey(name) && !owned.has(sheet.name));
}

/** Relationships that lead nowhere, of which the original may have some, and content types that are not as they were. */
function packageDifference(before: Package, after: Package): Difference {
  const known = new Set(looseEnds(before));
  const loose = looseEnds(after).find(end => !known.has(end));
  if (loose !== undefined) return { zh: `${loose} 没有着落`, en: `${loose} leads nowhere` };
  const untyped = after.entries.find(({ name }) => {
    const type = after.contentType(name);
    return before.has(name) ? type !== before.contentType(name) : type === undefined || type === 'application/xml';
  });
  return untyped && { zh: `${untyped.name} 的内容类型不对`, en: `${untyped.name} has a wrong content type` };
}

function looseEnds(source: Package): string[] {
  return source.entries.flatMap(({ name }) => {
    const from = relationshipsSource(name);
    const targets = from === undefined ? [] : source.relationships(from).flatMap(({ target }) => target ?? []);
    return targets.filter(target => !source.has(target)).map(target => `${name} → ${target}`);
  });
}
