/** Owns the edits that add a part to a package and take one away: content types, relationships, and the part itself. */
import type { Draft } from './draft';
import { appendedTo, attribute, outline, removed } from './outline';
import { partKey, relationshipsPart, relationshipsSource, resolveTarget } from './package';
import { splice } from './splice';
import { encodeAttribute } from './xml-text';

const TYPES = '[Content_Types].xml';
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export interface NewPart {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

/** Adds a part; gives the id of the relationship from `source` that leads to it. `type` is the relationship's, in full. */
export function addPart(draft: Draft, source: string, type: string, { name, contentType, text }: NewPart): string {
  draft.write(name, text);
  draft.edit(TYPES, types => {
    const root = outline(types, draft.place(TYPES), 2);
    const xml = `<${root.prefix}Override PartName="/${encodeAttribute(name)}" ContentType="${contentType}"/>`;
    return splice(types, [appendedTo(types, root, xml)]);
  });
  const relationships = relationshipsPart(source);
  if (!draft.has(relationships)) draft.write(relationships, NO_RELATIONSHIPS);
  const ids = new Set(draft.relationships(source).map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  draft.edit(relationships, rels => {
    const root = outline(rels, draft.place(relationships), 2);
    const xml = `<${root.prefix}Relationship Id="rId${number}" Type="${type}" Target="${encodeAttribute(relativeTo(source, name))}"/>`;
    return splice(rels, [appendedTo(rels, root, xml)]);
  });
  return `rId${number}`;
}

/**
 * Removes a part and the relationship from `source` to it, and after it every part that only it led to (drawings, comments,
 * printer settings that Excel put beside a sheet).
 */
export function removePart(draft: Draft, source: string, name: string): void {
  const relationships = relationshipsPart(source);
  draft.edit(relationships, rels => {
    const gone = outline(rels, draft.place(relationships), 2).children.filter(
      child =>
        attribute(child, 'TargetMode') !== 'External' &&
        partKey(resolveTarget(source, attribute(child, 'Target') ?? '')) === partKey(name),
    );
    return splice(rels, gone.map(removed));
  });
  if (draft.relationships(source).length === 0) draft.remove(relationships);
  dropPart(draft, name);
}

/** Removes what hangs on a part: its relationships but those of kinds to keep, and the parts that nothing else leads to. */
export function removeDependants(draft: Draft, name: string, kept: ReadonlySet<string> = new Set()): void {
  const part = relationshipsPart(name);
  if (!draft.has(part)) return;
  const gone = draft.relationships(name).filter(({ kind }) => !kept.has(kind));
  const ids = new Set(gone.map(({ id }) => id));
  draft.edit(part, rels => {
    const { children } = outline(rels, draft.place(part), 2);
    return splice(rels, children.filter(child => ids.has(attribute(child, 'Id') ?? '')).map(removed));
  });
  if (draft.relationships(name).length === 0) draft.remove(part);
  for (const { target } of gone) {
    if (target !== undefined && draft.has(target) && !isLedTo(draft, target)) dropPart(draft, target);
  }
}

function dropPart(draft: Draft, name: string): void {
  removeDependants(draft, name);
  draft.remove(name);
  draft.edit(TYPES, types => {
    const gone = outline(types, draft.place(TYPES), 2).children.filter(
      child => child.name === 'Override' && partKey(attribute(child, 'PartName') ?? '') === partKey(name),
    );
    return splice(types, gone.map(removed));
  });
}

function isLedTo(draft: Draft, name: string): boolean {
  return draft.entries
    .flatMap(({ name: part }) => relationshipsSource(part) ?? [])
    .flatMap(source => draft.relationships(source))
    .some(({ target }) => target !== undefined && partKey(target) === partKey(name));
}

/** A free part name `<stem>N.xml`, counting from 1; the stem begins with the folder. */
export function freePartName(draft: Draft, stem: string): string {
  let number = 1;
  while (draft.has(`${stem}${number}.xml`)) number++;
  return `${stem}${number}.xml`;
}

/** A target as written in the relationships of `source`: as seen from its folder. */
function relativeTo(source: string, name: string): string {
  const folders = source.split('/').slice(0, -1);
  const steps = name.split('/');
  const shared = folders.findIndex((folder, index) => folder !== steps[index]);
  const common = shared < 0 ? folders.length : shared;
  return [...folders.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}
