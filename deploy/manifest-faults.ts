/** Owns what is wrong with a manifest, as far as Microsoft's online validation would say it; that can't be asked on a closed network. */
import { child, type Element, parseXml, withAllBelow } from './element';
import { iconSizes, longestId, longestResid, mostCharacters, mostGroups, resourceOf, shapes } from './manifest-shape';

export interface Surroundings {
  /** Functions that the pane offers to ribbon buttons. */
  readonly functions: readonly string[];
  /** Width and height of a picture below the add-in's address; undefined where there is none. */
  readonly pictureSize: (path: string) => { readonly width: number; readonly height: number } | undefined;
  /** Whether a page lies below the add-in's address. */
  readonly hasPage: (path: string) => boolean;
}

/** All faults, each in a sentence; none for a manifest that can be deployed. */
export function manifestFaults(xml: string, around: Surroundings): string[] {
  const root = parseXml(xml);
  const all = withAllBelow(root);
  return [
    ...all.flatMap(shapeFaults),
    ...headFaults(root),
    ...addressFaults(root, all, around),
    ...resourceFaults(all),
    ...textFaults(root, all),
    ...ribbonFaults(all, around),
    ...all.flatMap(element => iconFaults(element, all, around)),
  ];
}

function shapeFaults(element: Element): string[] {
  const type = element.attributes['xsi:type'];
  const shape = shapes[`${element.name} ${type}`] ?? shapes[element.name];
  if (!shape) return [];
  const names = element.children.map(({ name }) => name);
  const known = shape.map(([name]) => name);
  const places = names.map(name => known.indexOf(name));
  return [
    ...names.filter(name => !known.includes(name)).map(name => `${element.name} may not hold ${name}`),
    ...places.flatMap((place, index) =>
      index > 0 && place >= 0 && place < places[index - 1]!
        ? [`${names[index]} stands too late in ${element.name}`]
        : [],
    ),
    ...shape.flatMap(([name, count]) => {
      const times = names.filter(one => one === name).length;
      if (times === 0 && count !== '?') return [`${element.name} lacks ${name}`];
      return times > 1 && count !== '+' ? [`${element.name} has ${times} of ${name}`] : [];
    }),
  ];
}

function headFaults(root: Element): string[] {
  const [id, version, locale] = ['Id', 'Version', 'DefaultLocale'].map(name => child(root, name)?.text ?? '');
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id!) ? [] : [`Id is no GUID: ${id}`]),
    ...(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(version!) ? [] : [`Version is not a.b.c.d from 1.0.0.0 on: ${version}`]),
    ...(/^[a-z]{2}-[A-Z]{2}$/.test(locale!) ? [] : [`DefaultLocale is not like zh-CN: ${locale}`]),
  ];
}

function addressFaults(root: Element, all: readonly Element[], { hasPage }: Surroundings): string[] {
  const domains = all.filter(({ name }) => name === 'AppDomain').map(({ text }) => text);
  const named = all.filter(({ attributes }) => /^\w+:\/\//.test(attributes.DefaultValue ?? ''));
  const addresses = [...domains, ...named.map(({ attributes }) => attributes.DefaultValue!)];
  const pages = addresses.filter(address => address.endsWith('.html'));
  const base = baseAddress(root);
  return [
    ...addresses.filter(address => !URL.canParse(address)).map(address => `no address: ${address}`),
    ...addresses.filter(address => !address.startsWith('https://')).map(address => `not HTTPS: ${address}`),
    ...pages.filter(page => !domains.includes(new URL(page).origin)).map(page => `in no AppDomain: ${page}`),
    ...pages.filter(page => !hasPage(page.slice(base.length))).map(page => `no such page: ${page}`),
  ];
}

/** The address that the add-in is served from, with its slash at the end. */
export function baseAddress(root: Element): string {
  return child(root, 'IconUrl')!.attributes.DefaultValue!.replace(/icons\/[^/]*$/, '');
}

function resourceFaults(all: readonly Element[]): string[] {
  const defined = all.filter(({ name, attributes }) => name.startsWith('bt:') && attributes.id !== undefined);
  const ids = defined.map(({ attributes }) => attributes.id!);
  const used = all.filter(({ attributes }) => attributes.resid !== undefined);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `resource ${id} is defined twice`),
    ...ids.filter(id => id.length > longestResid).map(id => `resource ${id} is longer than ${longestResid} characters`),
    ...ids
      .filter(id => !used.some(({ attributes }) => attributes.resid === id))
      .map(id => `resource ${id} is not used`),
    ...used.flatMap(({ name, attributes: { resid } }) => {
      const group = all.find(one => one.name === resourceOf[name] && one.attributes.id === undefined);
      const isThere = group?.children.some(({ attributes }) => attributes.id === resid);
      return isThere ? [] : [`${name} names ${resid}, which is not in ${resourceOf[name]}`];
    }),
  ];
}

function textFaults(root: Element, all: readonly Element[]): string[] {
  const held = all.filter(({ name }) => name === 'bt:ShortStrings' || name === 'bt:LongStrings');
  const texts = [
    ...root.children
      .filter(({ name }) => name in mostCharacters)
      .map(element => ({ element, most: mostCharacters[element.name]! })),
    ...held.flatMap(({ name, children }) => children.map(element => ({ element, most: mostCharacters[name]! }))),
  ];
  return texts.flatMap(({ element, most }) => {
    const what = element.attributes.id ?? element.name;
    const own = element.attributes.DefaultValue ?? element.text;
    const overrides = element.children.filter(({ name }) => name.endsWith('Override'));
    const isTranslated = overrides.some(({ attributes }) => attributes.Locale === 'en-US' && attributes.Value);
    return [
      ...[own, ...overrides.map(({ attributes }) => attributes.Value ?? '')].flatMap(text =>
        text.length > most || text === '' ? [`${what} has ${text.length} characters, ${most} at most`] : [],
      ),
      ...(isTranslated || element.name === 'ProviderName' ? [] : [`${what} has no English text`]),
    ];
  });
}

function ribbonFaults(all: readonly Element[], { functions }: Surroundings): string[] {
  const controls = all.filter(({ name }) => ['CustomTab', 'Group', 'Control'].includes(name));
  const ids = controls.map(({ attributes }) => attributes.id ?? '');
  const called = all.filter(({ name }) => name === 'FunctionName').map(({ text }) => text);
  const groups = all.filter(({ name }) => name === 'Group').length;
  const pages = ['Runtime', 'FunctionFile'].map(name => all.find(one => one.name === name)?.attributes.resid);
  return [
    ...ids
      .filter((id, index) => !id || ids.indexOf(id) !== index)
      .map(id => `control id is missing or there twice: ${id}`),
    ...ids.filter(id => id.length > longestId).map(id => `control id is too long: ${id}`),
    ...called.filter(name => !functions.includes(name)).map(name => `no function of the pane: ${name}`),
    ...functions.filter(name => !called.includes(name)).map(name => `no button calls ${name}`),
    ...(groups > mostGroups ? [`${groups} groups, ${mostGroups} at most`] : []),
    ...(pages[0] === pages[1] ? [] : ['the shared runtime and the functions must be the same page']),
  ];
}

function iconFaults(element: Element, all: readonly Element[], { pictureSize }: Surroundings): string[] {
  const base = baseAddress(all[0]!);
  const wrong = (address: string | undefined, size: number): string[] => {
    const found = address && pictureSize(address.slice(base.length));
    if (!found) return [`no picture at ${address}`];
    const isRight = found.width === size && found.height === size;
    return isRight ? [] : [`${address} is ${found.width} × ${found.height} pixels, not ${size}`];
  };
  if (element.name === 'IconUrl') return wrong(element.attributes.DefaultValue, 32);
  if (element.name === 'HighResolutionIconUrl') return wrong(element.attributes.DefaultValue, 64);
  if (element.name !== 'Icon') return [];
  const sizes = element.children.map(({ attributes }) => Number(attributes.size));
  return [
    ...iconSizes.required.filter(size => !sizes.includes(size)).map(size => `an Icon lacks ${size} pixels`),
    ...sizes
      .filter(size => !iconSizes.all.some(one => one === size))
      .map(size => `an Icon has a size unknown to Office: ${size}`),
    ...element.children.flatMap(({ attributes: { size, resid } }) =>
      wrong(all.find(({ attributes }) => attributes.id === resid)?.attributes.DefaultValue, Number(size)),
    ),
  ];
}
