/** Owns what stands in which element of a manifest, in which order. Source: Office add-ins manifest reference and schemas, task pane 1.1 and version overrides 1.0. */

/** `1` exactly once, `?` at most once, `+` at least once. */
export type Count = '1' | '?' | '+';

type Shape = readonly (readonly [name: string, count: Count])[];

/** By element, or `element xsi:type`; elements that are absent here hold text or nothing. */
export const shapes: Readonly<Record<string, Shape>> = {
  OfficeApp: [
    ['Id', '1'],
    ['AlternateId', '?'],
    ['Version', '1'],
    ['ProviderName', '1'],
    ['DefaultLocale', '1'],
    ['DisplayName', '1'],
    ['Description', '1'],
    ['IconUrl', '1'],
    ['HighResolutionIconUrl', '1'],
    ['SupportUrl', '1'],
    ['AppDomains', '?'],
    ['Hosts', '1'],
    ['Requirements', '1'],
    ['DefaultSettings', '1'],
    ['Permissions', '1'],
    ['VersionOverrides', '1'],
  ],
  AppDomains: [['AppDomain', '+']],
  Hosts: [['Host', '+']],
  Requirements: [['Sets', '1']],
  Sets: [['Set', '+']],
  DefaultSettings: [['SourceLocation', '1']],
  DisplayName: [['Override', '?']],
  VersionOverrides: [
    ['Description', '?'],
    ['Requirements', '?'],
    ['Hosts', '1'],
    ['Resources', '1'],
  ],
  'Host Workbook': [
    ['Runtimes', '1'],
    ['DesktopFormFactor', '1'],
  ],
  Runtimes: [['Runtime', '1']],
  DesktopFormFactor: [
    ['GetStarted', '1'],
    ['FunctionFile', '1'],
    ['ExtensionPoint', '1'],
  ],
  GetStarted: [
    ['Title', '1'],
    ['Description', '1'],
    ['LearnMoreUrl', '1'],
  ],
  ExtensionPoint: [['CustomTab', '1']],
  CustomTab: [
    ['Group', '+'],
    ['Label', '1'],
  ],
  Group: [
    ['Label', '1'],
    ['Icon', '1'],
    ['Control', '+'],
  ],
  'Control Button': [
    ['Label', '1'],
    ['ToolTip', '?'],
    ['Supertip', '1'],
    ['Icon', '1'],
    ['Action', '1'],
  ],
  Supertip: [
    ['Title', '1'],
    ['Description', '1'],
  ],
  Icon: [['bt:Image', '+']],
  'Action ExecuteFunction': [['FunctionName', '1']],
  'Action ShowTaskpane': [
    ['TaskpaneId', '?'],
    ['SourceLocation', '1'],
  ],
  Resources: [
    ['bt:Images', '1'],
    ['bt:Urls', '1'],
    ['bt:ShortStrings', '1'],
    ['bt:LongStrings', '1'],
  ],
  'bt:Images': [['bt:Image', '+']],
  'bt:Urls': [['bt:Url', '+']],
  'bt:ShortStrings': [['bt:String', '+']],
  'bt:LongStrings': [['bt:String', '+']],
};

/** Most characters of a text, by the element that holds it. */
export const mostCharacters: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

/** Where the resources stand that an element names by its `resid`. */
export const resourceOf: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  Runtime: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

export const longestResid = 32;
export const longestId = 125;
export const mostGroups = 6;

/** Pixels; the first three must be there for every button and group. */
export const iconSizes = { required: [16, 32, 80], all: [16, 20, 24, 32, 40, 48, 64, 80] } as const;
