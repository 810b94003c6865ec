/** What becomes of a domain configuration whose server certificate expires. Takes two runs: the first leaves one behind. */
import { DeleteCertificateCommand, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import {
  CreateDomainConfigurationCommand,
  DescribeDomainConfigurationCommand,
  type DescribeDomainConfigurationCommandOutput,
} from '@aws-sdk/client-iot';
import { attempt } from './attempt.ts';
import { importLeaf, issued, requestPublic } from './certificates.ts';
import { removeConfiguration } from './configurations.ts';
import type { Ground } from './ground.ts';
import { isRefusal, look } from './look.ts';
import { type Finding, notSettled, type Probe, settled } from './probe.ts';
import { tagged } from './sweep.ts';

const domainConfigurationName = 'iot-custom-domain-staged-expiry';
const staged = 'staged-expiry';
const livesMs = 3 * 86_400_000;
const [status, served] = ['its status', 'what is served'];

export const expiry: Probe = {
  name: 'expiry',
  item: 3,
  asks: 'Does an expired server certificate turn INVALID, with which detail, and what is served?',
  needs:
    'two runs, three days apart: the first leaves a configuration with a certificate of three days',
  possibilities: [
    'VALID',
    'INVALID',
    'the expired certificate',
    'the default certificate',
    'refused',
  ],
  run: async (ground) => {
    const found = await attempt(
      ground.clients.iot.send(new DescribeDomainConfigurationCommand({ domainConfigurationName })),
    );
    if (found.kind === 'refused') {
      return unsettled('was left for a later run', await stage(ground));
    }
    const [certificate] = found.value.serverCertificates ?? [];
    const { Certificate } = await ground.clients.acm.send(
      new DescribeCertificateCommand({ CertificateArn: certificate?.serverCertificateArn }),
    );
    const notAfter = Certificate?.NotAfter ?? new Date(ground.clock.now());
    if (ground.clock.now() < notAfter.getTime()) {
      return unsettled('has not expired yet', notAfter);
    }
    const findings = [judgeStatus(found.value), await judgeServed(ground, found.value)];
    await removeStaged(ground);
    return findings;
  },
};

function unsettled(why: string, notBefore: Date): readonly Finding[] {
  return [status, served].map((of) => notSettled(of, `a configuration ${why}`, notBefore));
}

async function stage(ground: Ground): Promise<Date> {
  const { clients, clock, domain } = ground;
  const name = `expiry-${clock.now()}.${domain}`;
  const notAfter = new Date(clock.now() + livesMs);
  const { arn } = await importLeaf(ground, [name], { notAfter }, staged);
  await clients.iot.send(
    new CreateDomainConfigurationCommand({
      domainConfigurationName,
      domainName: name,
      serverCertificateArns: [arn],
      validationCertificateArn: await issued(ground, await requestPublic(ground, [name], staged)),
    }),
  );
  return notAfter;
}

function judgeStatus({ serverCertificates }: DescribeDomainConfigurationCommandOutput): Finding {
  const [certificate] = serverCertificates ?? [];
  const { serverCertificateStatus: verdict, serverCertificateStatusDetail: detail } =
    certificate ?? {};
  return verdict === undefined
    ? notSettled(status, 'Describe told none')
    : settled(status, verdict, detail ?? 'no detail');
}

async function judgeServed(
  { dataPlane, amazonRoots }: Ground,
  { domainName = '' }: DescribeDomainConfigurationCommandOutput,
): Promise<Finding> {
  // The authority of the run that left it is gone: under Amazon's roots the default certificate is known by its name alone.
  const seen = await look({ ...dataPlane, servername: domainName, trust: amazonRoots });
  const { leaf, ended } = seen;
  if (leaf === undefined) {
    return isRefusal(seen) ? settled(served, 'refused', ended) : notSettled(served, ended);
  }
  return ended === 'ERR_TLS_CERT_ALTNAME_INVALID'
    ? settled(served, 'the default certificate', ended)
    : settled(served, 'the expired certificate', ended);
}

/** ACM may call them in use for 20 minutes more: what cannot be deleted now is removed with the next one that is staged. */
async function removeStaged(ground: Ground): Promise<void> {
  const { clients, clock, undo } = ground;
  for (const CertificateArn of await tagged(ground, staged)) {
    undo.add(`the staged certificate ${CertificateArn}`, () =>
      clients.acm.send(new DeleteCertificateCommand({ CertificateArn })),
    );
  }
  undo.add(`the domain configuration ${domainConfigurationName}`, () =>
    removeConfiguration(clients.iot, clock, domainConfigurationName),
  );
}
