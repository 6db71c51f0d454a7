/** Owns the names that ribbon buttons call: the same in the manifest, which a test holds against this list. */
export const commandNames = [
  'checkAll',
  'checkSheet',
  'clearMarks',
  'supervision',
  'fees',
  'rework',
  'handover',
  'archive',
] as const;
export type CommandName = (typeof commandNames)[number];
