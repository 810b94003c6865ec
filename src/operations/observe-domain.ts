/** Reads what a verification needs about domains in service. Changes nothing and does not call Route 53. */
import type { DomainConfiguration } from '../aws/iot-interface.ts';
import type { Context } from '../context/context.ts';
import type { Note } from '../context/note.ts';
import { Failure } from '../errors.ts';
import { configurationNameFor, secretIdFor } from '../inputs/derived-names.ts';
import type { TrustSettings, VerifySettings } from '../inputs/settings.ts';
import { readCertificate } from '../pki/facts.ts';
import type { CertificateChain } from '../pki/material.ts';
import { rolloverState } from '../pki/rollover.ts';
import { certificateSecretId } from '../resources/authority/generations.ts';
import { readGenerations } from '../resources/authority/read-generations.ts';
import { trustOfRollover } from '../resources/authority/rollover.ts';
import {
  readConfigurationTags,
  readConfiguredLeaf,
  readTaggedValidationCertificate,
} from '../resources/domain-configuration/observe.ts';
import type { ImportedLeaf } from '../resources/server-certificate/facts.ts';
import { chooseIssued } from '../resources/validation-certificate/choose.ts';
import { observePublicCertificates } from '../resources/validation-certificate/observe.ts';
import type { PublicCertificate } from '../verification/public-certificate.ts';
import { observeAccount } from './account.ts';

/** What all domains of the account share. */
export interface AccountView {
  /** Undefined: STS did not answer. */
  readonly accountId: string | undefined;
  /** The account's iot:Data-ATS host, lower-case, without a trailing dot. */
  readonly iotEndpoint: string;
  /** By domain. */
  readonly configurations: ReadonlyMap<string, DomainConfiguration>;
}

export async function inspectAccount(
  context: Context,
  { domains, allowedAccountIds }: Pick<VerifySettings, 'domains' | 'allowedAccountIds'>,
): Promise<AccountView> {
  const accountId = await observeAccount(context, allowedAccountIds);
  const iot = await context.aws.iot();
  const [iotEndpoint, configurations] = await Promise.all([
    iot.dataEndpoint(),
    iot.findDomainConfigurations(
      domains.map((domain) => ({ domain, name: configurationNameFor(domain) })),
    ),
  ]);
  return { accountId, iotEndpoint, configurations };
}

/** One domain as AWS describes it. */
export interface DomainView {
  /** PEM, one each: the roots that devices trust. */
  readonly trust: readonly string[];
  /** Notes about how the CA is stored. */
  readonly notes: readonly Note[];
  readonly configuration: DomainConfiguration | undefined;
  readonly leaf: ImportedLeaf | undefined;
  readonly validationCertificate: PublicCertificate | undefined;
}

/** @throws Failure if AWS denies a read, or it is unknown what devices trust. */
export async function inspectDomain(
  context: Context,
  domain: string,
  { configurations }: AccountView,
  { trust, verification }: Pick<VerifySettings, 'trust' | 'verification'>,
): Promise<DomainView> {
  const configuration = configurations.get(domain);
  const [leaf, validationCertificate] = await Promise.all([
    configuration && readConfiguredLeaf(context, configuration),
    findValidationCertificate(context, domain, configuration, verification.amazonRoots),
  ]);
  return {
    ...(await trustOf(context, domain, trust, leaf?.chain)),
    configuration,
    leaf: leaf && { arn: leaf.certificate.arn, chain: leaf.chain },
    validationCertificate,
  };
}

/** The domain as AWS shows it now; undefined if its configuration and certificate have not changed. */
export async function inspectAgain(
  context: Context,
  domain: string,
  {
    view,
    seen,
    settings,
  }: {
    view: AccountView;
    seen: DomainView;
    settings: Pick<VerifySettings, 'trust' | 'verification'>;
  },
): Promise<DomainView | undefined> {
  const before = seen.configuration;
  if (!before) {
    return undefined;
  }
  const [iot, acm] = [await context.aws.iot(), await context.aws.acm()];
  const [configuration, certificate] = await Promise.all([
    iot.describeDomainConfiguration(before.name),
    seen.leaf && acm.describe(seen.leaf.arn),
  ]);
  const isSame =
    configuration?.arn === before.arn &&
    configuration.status === before.status &&
    certificate?.serial === (seen.leaf && readCertificate(seen.leaf.chain.certificate).serial);
  if (isSame) {
    return undefined;
  }
  const configurations = new Map(configuration ? [[domain, configuration]] : []);
  return inspectDomain(context, domain, { ...view, configurations }, settings);
}

/** The one that the configuration was created with, from its tag; otherwise the best one that covers the domain. */
async function findValidationCertificate(
  context: Context,
  domain: string,
  configuration: DomainConfiguration | undefined,
  amazonRoots: readonly string[],
): Promise<PublicCertificate | undefined> {
  const acm = await context.aws.acm();
  const told =
    configuration &&
    (await readTaggedValidationCertificate(
      context,
      { configuration, tags: await readConfigurationTags(context, configuration) },
      amazonRoots,
    ));
  if (told) {
    return told;
  }
  const found = await acm.findCovering(domain);
  const covering = await observePublicCertificates(acm, found, undefined, amazonRoots);
  return chooseIssued(covering, undefined, context.clock.now()) ?? covering[0];
}

async function trustOf(
  context: Context,
  domain: string,
  trust: TrustSettings,
  leaf: CertificateChain | undefined,
): Promise<Pick<DomainView, 'trust' | 'notes'>> {
  if (trust.kind === 'provided') {
    return { trust: trust.roots, notes: [] };
  }
  const secretId = trust.secretId ?? secretIdFor(domain);
  const isNamed = trust.secretId !== undefined;
  const generations = await readGenerations(context, { domain, secretId, isNamed });
  if (generations.length === 0) {
    throw new Failure({
      code: 'ca-not-found',
      action: { code: 'read-trusted-ca', on: { domain } },
      figures: { why: 'none', secretId },
    });
  }
  const active = generations.filter(({ retired }) => !retired);
  const unrecorded = generations.filter(({ recorded }) => recorded !== 'all');
  return {
    trust: trustOfRollover(rolloverState(active, leaf, context.clock.now())),
    notes: unrecorded.map(({ secretId: read }) => ({
      code: 'ca-key-read',
      secretId: read,
      certificatesIn: certificateSecretId(read),
    })),
  };
}
