/** The operations of the services that are recorded, as the SDK's own schemas have them. */
import * as acm from '@aws-sdk/client-acm';
import * as iot from '@aws-sdk/client-iot';
import * as route53 from '@aws-sdk/client-route-53';
import * as secretsManager from '@aws-sdk/client-secrets-manager';
import * as sts from '@aws-sdk/client-sts';
import { z } from 'zod';

export const serviceNames = ['acm', 'iot', 'route53', 'secretsmanager', 'sts'] as const;
/** By its name in a SigV4 scope. */
export type ServiceName = (typeof serviceNames)[number];

export interface RestOperation {
  readonly name: string;
  readonly method: string;
  /** `/domainConfigurations/{domainConfigurationName}` */
  readonly template: string;
}

const modules: Readonly<Record<ServiceName, object>> = {
  acm,
  iot,
  route53,
  secretsmanager: secretsManager,
  sts,
};

/** An operation in the SDK's static schemas: kind 9, namespace, name, traits. */
const operationSchema = z
  .tuple([
    z.literal(9),
    z.string(),
    z.string(),
    z.object({ http: z.tuple([z.string(), z.string(), z.number()]) }),
  ])
  .rest(z.unknown());

function readRestOperations(service: ServiceName): readonly RestOperation[] {
  return Object.values(modules[service]).flatMap((exported) => {
    const read = operationSchema.safeParse(exported);
    return read.success
      ? [{ name: read.data[2], method: read.data[3].http[0], template: read.data[3].http[1] }]
      : [];
  });
}

const restOperations = new Map<ServiceName, readonly RestOperation[]>();

function restOperationsOf(service: ServiceName): readonly RestOperation[] {
  const operations = restOperations.get(service) ?? readRestOperations(service);
  restOperations.set(service, operations);
  return operations;
}

/** A REST operation by its name. */
export function restOperation(service: ServiceName, name: string): RestOperation | undefined {
  return restOperationsOf(service).find((operation) => operation.name === name);
}

export interface RestMatch {
  readonly operation: string;
  /** The members in the path, decoded. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The operation that a method and a path mean: the one with the fewest members in its path. */
export function matchRest(
  service: ServiceName,
  method: string,
  path: string,
): RestMatch | undefined {
  const matches = restOperationsOf(service).flatMap((operation) => {
    const found =
      operation.method === method ? templatePattern(operation.template).exec(path) : null;
    return found ? [{ operation: operation.name, labels: decodeLabels(found.groups ?? {}) }] : [];
  });
  return matches.toSorted((a, b) => Object.keys(a.labels).length - Object.keys(b.labels).length)[0];
}

function decodeLabels(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}

/** `{Name}` is one segment of the path, `{Name+}` several. A slash at the end changes nothing. */
function templatePattern(template: string): RegExp {
  const [path = ''] = template.split('?', 1);
  const source = path
    .replace(/[.*()|[\]\\^$]/g, '\\$&')
    .replace(/\{(\w+)\+\}/g, '(?<$1>.+)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}/?$`);
}

const enumeration = z.record(z.string(), z.string());
/** A structure (3), a union (4) or an error (-3): namespace, name, traits, the names of its members, their schemas. */
const structureSchema = z
  .tuple([z.literal([3, 4, -3]), z.string(), z.string(), z.unknown()])
  .rest(z.unknown());
const memberNamesSchema = z.array(z.string());
const boundMemberSchema = z.tuple([z.unknown(), z.object({ httpQuery: z.string() })]);

/** What the models of these services name. It describes AWS, never an account. */
export interface ModelWords {
  /** Of enumerations, and the codes of errors. */
  readonly values: ReadonlySet<string>;
  /** Of structures, as on the wire. */
  readonly members: ReadonlySet<string>;
}

export function modelWords(): ModelWords {
  const values = new Set<string>();
  const members = new Set<string>();
  for (const exported of Object.values(modules).flatMap((module) => Object.values(module))) {
    for (const value of Object.values(enumeration.safeParse(exported).data ?? {})) {
      values.add(value);
      // DescribeCertificate says RSA-2048 where the model has RSA_2048.
      values.add(value.replaceAll('_', '-'));
    }
    const structure = structureSchema.safeParse(exported).data;
    if (structure) {
      const [kind, , name, , names, schemas] = structure;
      if (kind === -3) {
        values.add(name);
      }
      for (const member of memberNamesSchema.safeParse(names).data ?? []) {
        members.add(member);
      }
      for (const schema of Array.isArray(schemas) ? schemas : []) {
        const bound = boundMemberSchema.safeParse(schema).data;
        if (bound) {
          members.add(bound[1].httpQuery);
        }
      }
    }
  }
  return { values, members };
}
