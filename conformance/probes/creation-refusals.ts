/** What CreateDomainConfiguration says to each thing that it should not take, and DeleteDomainConfiguration to one in service. */
import {
  type CreateDomainConfigurationCommandInput,
  DeleteDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { attempt, isBusy } from './attempt.ts';
import { importLeaf, issued, requestPublic } from './certificates.ts';
import { createConfiguration } from './configurations.ts';
import { type Ground, newName } from './ground.ts';
import { type Finding, notSettled, type Probe, settled } from './probe.ts';

type Input = Omit<CreateDomainConfigurationCommandInput, 'domainConfigurationName'>;

const possibilities = [
  'accepted',
  'CertificateValidationException',
  'InvalidRequestException',
  'ResourceAlreadyExistsException',
  'another code',
] as const;

/** A request with one fault, for a name of its own. */
const faults: Readonly<Record<string, (ground: Ground, domain: string) => Promise<Input>>> = {
  'a leaf without serverAuth': async (ground, domain) =>
    sound(ground, domain, await importLeaf(ground, [domain], { extendedKeyUsage: [clientAuth] })),
  'a leaf of another name': async (ground, domain) =>
    sound(ground, domain, await importLeaf(ground, [`not-${domain}`])),
  'a leaf with an RSA key of 4,096 bits': async (ground, domain) =>
    sound(ground, domain, await importLeaf(ground, [domain], { keyAlgorithm: 'RSA_4096' })),
  'no validation certificate': async (ground, domain) => {
    const { arn } = await importLeaf(ground, [domain]);
    return { domainName: domain, serverCertificateArns: [arn] };
  },
  'a validation certificate that is not issued yet': async (ground, domain) => ({
    ...(await sound(ground, domain, await importLeaf(ground, [domain]))),
    validationCertificateArn: await requestPublic(ground, [`pending-${domain}`]),
  }),
  'a validation certificate of another name': async (ground, domain) => ({
    ...(await sound(ground, domain, await importLeaf(ground, [domain]))),
    validationCertificateArn: await issued(
      ground,
      await requestPublic(ground, [`other-${domain}`]),
    ),
  }),
};

const clientAuth = '1.3.6.1.5.5.7.3.2';

async function sound(
  { shared }: Ground,
  domainName: string,
  { arn }: { readonly arn: string },
): Promise<Input> {
  return {
    domainName,
    serverCertificateArns: [arn],
    validationCertificateArn: await shared.validationArn(),
  };
}

export const creationRefusals: Probe = {
  name: 'creation-refusals',
  item: 1,
  asks: 'With which code and words does IoT Core refuse each domain configuration that it should not take?',
  needs: 'about eight imports into ACM; for a domain that another account has, a second account',
  possibilities,
  run: async (ground) => {
    const findings: Finding[] = [];
    for (const [of, make] of Object.entries(faults)) {
      findings.push(
        await judge(of, createConfiguration(ground, await make(ground, newName(ground)))),
      );
    }
    return [
      ...findings,
      ...(await withOneInService(ground)),
      notSettled('the domain of another account', 'needs a second account'),
    ];
  },
};

async function withOneInService(ground: Ground): Promise<readonly Finding[]> {
  const domain = newName(ground);
  const input = await sound(ground, domain, await importLeaf(ground, [domain]));
  const name = await createConfiguration(ground, input);
  const second = await judge(
    'a second configuration of one domain',
    createConfiguration(ground, input),
  );
  const deletion = await judge(
    'deleting a configuration that is enabled',
    ground.clients.iot.send(
      new DeleteDomainConfigurationCommand({ domainConfigurationName: name }),
    ),
  );
  return [second, deletion];
}

async function judge(of: string, call: Promise<unknown>): Promise<Finding> {
  const answer = await attempt(call);
  if (answer.kind === 'done') {
    return settled(of, 'accepted', 'no error');
  }
  const { code, said } = answer;
  if (isBusy(code)) {
    return notSettled(of, said);
  }
  return settled(of, possibilities.find((known) => known === code) ?? 'another code', said);
}
