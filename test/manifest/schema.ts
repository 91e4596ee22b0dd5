// What Office demands of an add-in only XML manifest, as far as it can be told offline: order and number of elements, texts and their
// lengths, references that lead somewhere, icons of the size they claim. After the schemas "Office Add-ins manifest 1.1" and
// "TaskPaneAppVersionOverrides 1.0" and the reference of their elements.
import { nodeXml } from '../../src/ooxml/xml.node';

/** What the elements of the manifest may hold, in this order; "?" at most once, "+" at least once, "*" any number, else exactly once. */
// prettier-ignore
const CONTENT: Readonly<Record<string, string>> = {
  OfficeApp: 'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides?',
  'OfficeApp/Hosts': 'Host+',
  'OfficeApp/Requirements': 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation RequestedWidth? RequestedHeight?',
  VersionOverrides: 'Description? Requirements? Hosts Resources VersionOverrides?',
  'VersionOverrides/Hosts': 'Host+',
  'VersionOverrides/Hosts/Host': 'DesktopFormFactor AllFormFactors?',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'CustomTab? OfficeTab?',
  CustomTab: 'Group+ Label InsertAfter? InsertBefore?',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action Enabled?',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
};

const children = (node: Element): Element[] => Array.from(node.childNodes).filter((each): each is Element => each.nodeType === 1);
const all = (node: Document | Element, name: string): Element[] => Array.from(node.getElementsByTagName(name));
const path = (node: Element): string =>
  node.parentNode && node.parentNode.nodeType === 1 ? `${path(node.parentNode as Element)}/${node.nodeName}` : node.nodeName;

export interface Surroundings {
  /** Width and height of a PNG by its address; undefined when there is none. */
  readonly icon: (address: string) => readonly [width: number, height: number] | undefined;
  /** Whether a page is served at an address. */
  readonly served: (address: string) => boolean;
  /** Functions that the page of functions offers to the ribbon. */
  readonly functions: readonly string[];
}

/** What Office would refuse or not show; empty when it is right. */
export function complaints(manifest: string, around: Surroundings): readonly string[] {
  const document = nodeXml.parse(manifest);
  const root = document.documentElement;
  return [
    ...orders(root),
    ...texts(root),
    ...references(root),
    ...addresses(root, around),
    ...icons(root, around),
    ...actions(root, around),
  ];
}

function orders(node: Element): string[] {
  const where = path(node);
  const key = Object.keys(CONTENT)
    .filter((name) => where === name || where.endsWith(`/${name}`))
    .sort((a, b) => b.length - a.length)[0];
  const found = children(node).map(({ nodeName }) => nodeName);
  const wrong = key !== undefined && !pattern(CONTENT[key] ?? '').test(found.map((name) => `${name} `).join(''));
  return [...(wrong ? [`${where} holds ${found.join(' ')}; it must be ${CONTENT[key] ?? ''}`] : []), ...children(node).flatMap(orders)];
}
const pattern = (content: string) =>
  new RegExp(
    `^${content
      .split(' ')
      .map((part) => `(${part.replace(/[?+*]$/, '')} )${/[?+*]$/.exec(part)?.[0] ?? ''}`)
      .join('')}$`,
  );

/** Longest texts, in characters. */
const LONGEST: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

function texts(root: Element): string[] {
  const found: string[] = [];
  const say = (words: string) => void found.push(words);
  const [id, version] = ['Id', 'Version'].map((name) => all(root, name)[0]?.textContent ?? '');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id ?? '')) say(`Id is no GUID: ${id ?? ''}`);
  if (!/^\d+(\.\d+){3}$/.test(version ?? '')) say(`Version must have four numbers: ${version ?? ''}`);
  for (const [name, longest] of Object.entries(LONGEST)) {
    for (const node of all(root, name)) {
      const own = name.startsWith('bt:') ? children(node) : [node];
      for (const each of own) {
        // Texts of the outer elements only: Description also stands in tips, by reference.
        const value = each.getAttribute('DefaultValue') ?? (each.hasAttribute('resid') ? undefined : each.textContent);
        const overrides = children(each).map((override) => override.getAttribute('Value') ?? '');
        for (const text of [...(value === undefined || value === null ? [] : [value]), ...overrides])
          if (text === '' || text.length > longest) say(`${path(each)} has ${text.length} characters, at most ${longest}: ${text}`);
        const english = children(each).some((override) => override.getAttribute('Locale') === 'en-US');
        if (each.hasAttribute('DefaultValue') && !english) say(`${path(each)} ${each.getAttribute('id') ?? ''} has no English text`);
      }
    }
  }
  return found;
}

function references(root: Element): string[] {
  const ids = [...all(root, 'bt:Image'), ...all(root, 'bt:Url'), ...all(root, 'bt:String')].flatMap(
    (node) => node.getAttribute('id') ?? [],
  );
  const asked = all(root, '*').flatMap((node) => node.getAttribute('resid') ?? []);
  const controls = [...all(root, 'Group'), ...all(root, 'Control'), ...all(root, 'CustomTab')].map((node) => node.getAttribute('id') ?? '');
  const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);
  return [
    ...asked.filter((name) => !ids.includes(name)).map((name) => `resid ${name} leads nowhere`),
    ...ids.filter((name) => !asked.includes(name)).map((name) => `nobody asks for ${name}`),
    ...[...twice(ids), ...twice(controls)].map((name) => `id ${name} stands twice`),
    ...[...ids, ...asked].filter((name) => name.length > 32).map((name) => `id ${name} is longer than 32 characters`),
  ];
}

function addresses(root: Element, { served }: Surroundings): string[] {
  const nodes = [...all(root, 'SupportUrl'), ...all(root, 'SourceLocation'), ...all(root, 'bt:Url')];
  const given = nodes.flatMap((node) => node.getAttribute('DefaultValue') ?? []);
  return given.flatMap((address) => [
    ...(address.startsWith('https://') ? [] : [`${address} is not https`]),
    ...(served(address) ? [] : [`nothing is served at ${address}`]),
  ]);
}

/** Sizes that the ribbon cannot do without. */
const NEEDED = ['16', '32', '80'];

function icons(root: Element, { icon }: Surroundings): string[] {
  const found: string[] = [];
  const address = new Map<string, string>();
  for (const node of all(root, 'bt:Image')) {
    const id = node.getAttribute('id');
    if (id !== null) address.set(id, node.getAttribute('DefaultValue') ?? '');
  }
  const measure = (where: string, size: number) => {
    const [width, height] = icon(where) ?? [];
    if (width !== size || height !== size) found.push(`${where} should be ${size} × ${size}, is ${width ?? 'not there'} × ${height ?? ''}`);
  };
  measure(all(root, 'IconUrl')[0]?.getAttribute('DefaultValue') ?? '', 32);
  measure(all(root, 'HighResolutionIconUrl')[0]?.getAttribute('DefaultValue') ?? '', 64);
  for (const node of all(root, 'Icon')) {
    const sizes = children(node).map((image) => image.getAttribute('size') ?? '');
    for (const size of NEEDED) if (!sizes.includes(size)) found.push(`${path(node)} has no icon of ${size}`);
    for (const image of children(node)) measure(address.get(image.getAttribute('resid') ?? '') ?? '', Number(image.getAttribute('size')));
  }
  return found;
}

function actions(root: Element, { functions }: Surroundings): string[] {
  return all(root, 'Action').flatMap((node) => {
    const kind = node.getAttribute('xsi:type') ?? '';
    const named = all(node, 'FunctionName')[0]?.textContent ?? '';
    if (kind === 'ExecuteFunction') return functions.includes(named) ? [] : [`no page offers the function ${named}`];
    if (kind === 'ShowTaskpane') return all(node, 'SourceLocation').length === 1 ? [] : [`${path(node)} shows no page`];
    return [`${kind} is no action of the ribbon`];
  });
}
