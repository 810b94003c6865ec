import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { ApiError, type WireReply } from '../contract.ts';

const namespace = 'https://route53.amazonaws.com/doc/2013-04-01/';

/** An element with its children; repeated children as an array, absent ones as undefined. */
export type XmlContent = { readonly [element: string]: unknown };

/** What the reply holds; with the address of what was created, it says 201. */
export interface Outcome {
  readonly content: XmlContent;
  readonly location?: string;
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });
const repeated: ReadonlySet<string> = new Set([
  'Change',
  'ResourceRecord',
  'ResourceRecordSetProtectionConfig',
  'ResourceRecordSetProtectionKey',
]);
const parser = new XMLParser({
  parseTagValue: false,
  ignoreDeclaration: true,
  isArray: (element) => repeated.has(element),
});

export interface XmlReply {
  readonly status: number;
  readonly root: string;
  /** Under `root`. */
  readonly content: XmlContent;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A reply of Route 53. */
export function xmlReply(
  { status, root, content, headers = {} }: XmlReply,
  requestId: string,
): WireReply {
  const body = builder.build({ [root]: { '@xmlns': namespace, ...content } });
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId, ...headers },
    body: `<?xml version="1.0"?>\n${body}`,
  };
}

/** The children of a request's root element, all leaves as text. Throws MalformedInput for anything but that XML. */
export function readXml(body: string, root: string): XmlContent {
  if (XMLValidator.validate(body) === true) {
    const read = z
      .object({ [root]: z.record(z.string(), z.unknown()) })
      .safeParse(parser.parse(body));
    const content = read.data?.[root];
    if (content !== undefined) return content;
  }
  throw new ApiError('MalformedInput', `The request is not valid XML, expected ${root}`);
}
