/** Members of Route 53 and STS out of XML, and into it. */
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

const namespace = 'https://route53.amazonaws.com/doc/2013-04-01/';
const parser = new XMLParser({
  parseTagValue: false,
  ignoreDeclaration: true,
  ignoreAttributes: true,
  removeNSPrefix: true,
});
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });
const element = z.record(z.string(), z.unknown());

/** The root element's name and members. A list is an array: of `<Change>` in `<Changes>`, of `<NameServer>` in `<NameServers>`. */
export function readXml(text: string): { readonly root: string; readonly members: unknown } {
  const [[root, content] = ['', {}]] = Object.entries(element.parse(parser.parse(text)));
  return { root, members: fold(root, content) };
}

function fold(name: string, content: unknown): unknown {
  if (content === '' && name.endsWith('s')) {
    return [];
  }
  if (Array.isArray(content)) {
    return content.map((item) => fold(singular(name), item));
  }
  const read = element.safeParse(content);
  if (!read.success) {
    return content;
  }
  const members = Object.entries(read.data);
  const [only] = members;
  if (members.length === 1 && only?.[0] === singular(name)) {
    return [only[1]].flat().map((item) => fold(singular(name), item));
  }
  return Object.fromEntries(members.map(([member, value]) => [member, fold(member, value)]));
}

/** A request of Route 53: the members under the root, lists as the elements that `readXml` reads as arrays. */
export function writeXml(root: string, members: unknown): string {
  const content = element.parse(unfold(root, members));
  return `<?xml version="1.0"?>${builder.build({ [root]: { '@xmlns': namespace, ...content } })}`;
}

function unfold(name: string, members: unknown): unknown {
  if (Array.isArray(members)) {
    return { [singular(name)]: members.map((item) => unfold(singular(name), item)) };
  }
  const read = element.safeParse(members);
  return read.success
    ? Object.fromEntries(
        Object.entries(read.data).map(([member, value]) => [member, unfold(member, value)]),
      )
    : members;
}

function singular(name: string): string {
  return name.replace(/s$/, '');
}
