/** One domain in service on a certificate authority that the test holds the key of, to be broken and repaired. */
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { noLatencies } from '../../sandbox/latencies.ts';
import { keyPem, type Made } from '../../testkit/certificates.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { makeAuthority } from './leaves.ts';
import { changeRecord, recordSets } from './records.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

export interface InService extends Scenario {
  readonly root: Made;
  readonly serverCertificateArn: string;
  readonly validationCertificateArn: string;
  readonly configuration: { readonly name: string; readonly arn: string };
  /** `wireOnly`: without AWS credentials. */
  verify(inputs?: Readonly<Record<string, string>>, wireOnly?: boolean): Promise<ActionResult>;
}

/** Undoes what was done. */
export type Mend = () => void | Promise<void>;

/** What a runner knows of an action that it fetched: where its pages are. */
export const fetched = {
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_ACTION_REPOSITORY: 'owner/aws-iot-custom-domain',
  GITHUB_ACTION_REF: 'v1',
};

export const withoutCredentials = {
  AWS_ACCESS_KEY_ID: '',
  AWS_SECRET_ACCESS_KEY: '',
  AWS_REGION: '',
  AWS_DEFAULT_REGION: '',
  AWS_EC2_METADATA_DISABLED: 'true',
};

export const pagesAt = 'https://github.example/owner/aws-iot-custom-domain/blob/v1/docs/checks';

export async function startInService(): Promise<InService> {
  const scenario = await startScenario({ latencies: noLatencies });
  const root = await makeAuthority();
  const { outputs, errors } = await scenario.run({
    'ca-certificate': root.certificate,
    'ca-private-key': keyPem(root.privateKey),
    'key-algorithm': 'EC_prime256v1',
  });
  if (outputs.status !== 'ready') {
    throw new Error(`the domain could not be provisioned: ${errors.join(' ')}`);
  }
  return {
    ...scenario,
    root,
    serverCertificateArn: outputs['server-certificate-arn'] ?? '',
    validationCertificateArn: outputs['validation-certificate-arn'] ?? '',
    configuration: {
      name: outputs['domain-configuration-name'] ?? '',
      arn: outputs['domain-configuration-arn'] ?? '',
    },
    verify: (inputs = {}, wireOnly = false) =>
      scenario.run(
        { operation: 'verify', 'ca-certificate': root.certificate, ...inputs },
        { environment: { ...fetched, ...(wireOnly && withoutCredentials) } },
      ),
  };
}

/** ACM stores this leaf and chain in the place of the domain's; IoT Core picks it up if it can. */
export function store(
  { sandbox, serverCertificateArn }: InService,
  leaf: Made,
  chain: readonly Made[],
): Mend {
  return seed(sandbox, serverCertificateArn, leaf, chain);
}

/** ACM stores this body under the ARN, whatever its rules. */
export function seed(
  { certificates }: InService['sandbox'],
  arn: string,
  leaf: Made,
  chain: readonly Made[] = [],
): Mend {
  const before = certificates.get(arn);
  if (!before) {
    throw new Error(`there is no certificate ${arn}`);
  }
  certificates.seed(arn, {
    certificate: leaf.certificate,
    chain: chain.map(({ certificate }) => certificate),
    privateKey: keyPem(leaf.privateKey),
  });
  return () => certificates.seed(arn, before);
}

/** The data plane serves this, whatever ACM stores. */
export function serve({ sandbox }: InService, leaf: Made, chain: readonly Made[]): Mend {
  const { dataPlane } = sandbox.knobs;
  dataPlane.serveInstead = {
    [domain]: {
      certificateChain: [leaf, ...chain].map(({ certificate }) => certificate).join(''),
      privateKey: keyPem(leaf.privateKey),
    },
  };
  return () => {
    dataPlane.serveInstead = {};
  };
}

/** Records of these names and their like are gone from the zone. */
export async function removeRecords(
  scenario: Scenario,
  isWanted: (set: ResourceRecordSet) => boolean,
): Promise<Mend> {
  const sets = (await recordSets(scenario)).filter(isWanted);
  for (const set of sets) {
    await changeRecord(scenario, 'DELETE', set);
  }
  return async () => {
    for (const set of sets) {
      await changeRecord(scenario, 'CREATE', set);
    }
  };
}

export async function createRecord(inService: InService, set: ResourceRecordSet): Promise<Mend> {
  await changeRecord(inService, 'CREATE', set);
  return () => changeRecord(inService, 'DELETE', set);
}

export function isValidationRecord({ ResourceRecords: values }: ResourceRecordSet): boolean {
  return values?.some(({ Value }) => Value?.includes('acm-validations')) ?? false;
}

/** What was done last is undone first. */
export function mendAll(...mends: readonly Mend[]): Mend {
  return async () => {
    for (const mend of mends.toReversed()) {
      await mend();
    }
  };
}
