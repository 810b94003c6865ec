/** Which forms of a domain name CreateDomainConfiguration takes, and what it makes of them. */
import { DescribeDomainConfigurationCommand } from '@aws-sdk/client-iot';
import { attempt, isBusy } from './attempt.ts';
import { importLeaf } from './certificates.ts';
import { createConfiguration } from './configurations.ts';
import { type Ground, newName, until } from './ground.ts';
import { type Finding, notSettled, type Probe, settled } from './probe.ts';

const forms: Readonly<Record<string, (domain: string) => string>> = {
  'a wildcard': (domain) => domain.replace(/^[^.]+/, '*'),
  'upper case': (domain) => domain.toUpperCase(),
  'a dot at the end': (domain) => `${domain}.`,
};

export const nameForms: Probe = {
  name: 'name-forms',
  item: 9,
  asks: 'Does domainName take a wildcard, upper case, a dot at the end?',
  needs: 'one import',
  possibilities: ['taken as it is', 'taken in another form', 'refused'],
  run: async (ground) => {
    const { arn } = await importLeaf(ground, [`*.${ground.domain}`]);
    const findings: Finding[] = [];
    for (const [of, form] of Object.entries(forms)) {
      findings.push(await judge(of, form(newName(ground)), arn, ground));
    }
    return findings;
  },
};

async function judge(
  of: string,
  domainName: string,
  arn: string,
  ground: Ground,
): Promise<Finding> {
  const answer = await attempt(
    createConfiguration(ground, {
      domainName,
      serverCertificateArns: [arn],
      validationCertificateArn: await ground.shared.validationArn(),
    }),
  );
  if (answer.kind === 'refused') {
    const { code, said } = answer;
    return isBusy(code) ? notSettled(of, said) : settled(of, 'refused', said);
  }
  const described = await until(ground, async () => {
    const told = await attempt(
      ground.clients.iot.send(
        new DescribeDomainConfigurationCommand({ domainConfigurationName: answer.value }),
      ),
    );
    return told.kind === 'done' ? told.value : undefined;
  });
  if (described?.domainName === undefined) {
    return notSettled(of, 'Describe told no domain in time');
  }
  const verdict = described.domainName === domainName ? 'taken as it is' : 'taken in another form';
  return settled(of, verdict, `${domainName} became ${described.domainName}`);
}
