/** Owns the edits that add a part to a package and take one away: content types, relationships, and the part itself. */
import type { Draft } from './draft';
import { appendedTo, attribute, outline, removed } from './outline';
import { partKey, relationshipsPart, relationshipsSource, resolveTarget } from './package';
import { splice } from './splice';
import { encodeAttribute } from './xml-text';

const TYPES = '[Content_Types].xml';

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
  dropPart(draft, name);
}

/** Removes what hangs on a part: its relationships, and the parts that nothing else leads to. */
export function removeDependants(draft: Draft, name: string): void {
  const targets = draft.relationships(name).flatMap(({ target }) => target ?? []);
  if (draft.has(relationshipsPart(name))) draft.remove(relationshipsPart(name));
  for (const target of targets) if (draft.has(target) && !isLedTo(draft, target)) dropPart(draft, target);
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

/** A target as written in the relationships of `source`: without the folder that both share, else absolute. */
function relativeTo(source: string, name: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return name.startsWith(folder) ? name.slice(folder.length) : `/${name}`;
}
