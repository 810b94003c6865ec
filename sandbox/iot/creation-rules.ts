/** What IoT Core refuses to create (developer guide, "Creating and configuring customer-managed domains"; API reference). */

import {
  type Account,
  ApiError,
  type CertificateView,
  type StoredCertificate,
} from '../contract.ts';
import { canonicalName } from '../dns/name.ts';
import { partitionOf } from '../partition.ts';
import { nameCovers, readFacts } from '../pki/facts.ts';
import { isPubliclyTrusted } from '../pki/public-trust.ts';
import type { Configuration, CreateRequest, Settings } from './configuration.ts';
import type { IotKnobs } from './knobs.ts';
import { leafFault, validityProblem } from './leaf-rules.ts';
import { knownTexts } from './refusals.ts';

/** Names, quota and settings. `present`: every configuration of the account, the default endpoints too. */
export function judgeRequest(
  request: CreateRequest,
  present: readonly Configuration[],
  { quota, endpointsCount, domainNames, domainTwice }: IotKnobs,
): void {
  const { name, domainName, serverCertificateArns, serviceType } = request;
  if (!/^[\w.-]{1,128}$/.test(name)) {
    throw invalid(`1 validation error detected: domainConfigurationName ${name}`);
  }
  refuseHolder(
    present.find((configuration) => configuration.name === name),
    `The domain configuration ${name} already exists.`,
  );
  const ours = present.filter(({ domainType }) => domainType !== 'ENDPOINT');
  if ((endpointsCount ? present : ours).length >= quota) {
    throw new ApiError(
      'LimitExceededException',
      'The limit of domain configurations has been reached.',
      410,
    );
  }
  if (serviceType !== 'DATA') {
    throw invalid(`The service type ${serviceType} is not supported.`);
  }
  judgePair(request.settings);
  if (domainName === undefined) {
    return;
  }
  if (serverCertificateArns.length === 0) {
    throw invalid(knownTexts.domainWithoutCertificate);
  }
  const domain =
    domainNames === 'any' ? canonicalName(domainName).replace(/^\*\./, '') : domainName;
  if (!/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(domain)) {
    throw invalid(knownTexts.malformedDomain);
  }
  const holder = ours.find(
    (configuration) => canonicalName(configuration.domainName) === canonicalName(domainName),
  );
  const message = `The domain ${domainName} is configured already.`;
  if (holder && domainTwice === 'InvalidRequestException') {
    throw invalid(message);
  }
  refuseHolder(holder, message);
}

function refuseHolder(holder: Configuration | undefined, message: string): void {
  if (holder) {
    throw new ApiError('ResourceAlreadyExistsException', message, 409, {
      resourceId: holder.name,
      resourceArn: holder.arn,
    });
  }
}

/** "Device communication protocols": which authentication goes with which protocol. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  DEFAULT: ['DEFAULT'],
  AWS_X509: ['SECURE_MQTT', 'HTTPS'],
  CUSTOM_AUTH_X509: ['SECURE_MQTT', 'HTTPS'],
  AWS_SIGV4: ['MQTT_WSS', 'HTTPS'],
  CUSTOM_AUTH: ['SECURE_MQTT', 'MQTT_WSS', 'HTTPS'],
};

export function judgePair({
  authenticationType,
  applicationProtocol,
}: Pick<Settings, 'authenticationType' | 'applicationProtocol'>): void {
  if (!pairs[authenticationType]?.includes(applicationProtocol)) {
    throw invalid(`${authenticationType} cannot be used with ${applicationProtocol}.`);
  }
}

interface CertificateWorld {
  readonly account: Account;
  readonly certificates: CertificateView;
  /** PEM. */
  readonly mozillaRoots: readonly string[];
  readonly now: number;
}

/** The server certificate, and the public one that proves the domain where the server's is not publicly trusted. */
export function judgeCertificates(
  { domainName, serverCertificateArns, validationCertificateArn }: CreateRequest,
  { account, certificates, mozillaRoots, now }: CertificateWorld,
  knobs: IotKnobs,
): void {
  const [certificateArn] = serverCertificateArns;
  if (domainName === undefined || certificateArn === undefined) {
    return;
  }
  const find = (arn: string): StoredCertificate => {
    const isOurs = arn.startsWith(
      `arn:${partitionOf(account.region).name}:acm:${account.region}:${account.accountId}:`,
    );
    const stored = isOurs ? certificates.get(arn) : undefined;
    if (!stored) {
      throw unfit(`The certificate ${arn} cannot be used.`);
    }
    return stored;
  };
  const leaf = find(certificateArn);
  const fault = leafFault(leaf, domainName, knobs) ?? validityProblem(leaf, now);
  if (fault !== undefined) {
    throw unfit(fault);
  }
  if (isPubliclyTrusted(leaf, mozillaRoots)) {
    return;
  }
  if (validationCertificateArn === undefined) {
    throw unfit(
      'A validation certificate is required for a server certificate that is not publicly trusted.',
    );
  }
  judgeValidation(find(validationCertificateArn), domainName, mozillaRoots);
}

/** That ACM's services take no key pair of ACME is in the ACM user guide, "Services integrated with ACM". */
function judgeValidation(
  stored: StoredCertificate,
  domainName: string,
  mozillaRoots: readonly string[],
): void {
  const { arn, keyPairOrigin, status, certificate } = stored;
  if (status !== 'ISSUED' || !isPubliclyTrusted(stored, mozillaRoots)) {
    throw unfit(`The validation certificate ${arn} is not an issued public certificate.`);
  }
  if (keyPairOrigin !== 'AWS_MANAGED') {
    throw unfit(`The key pair of the validation certificate ${arn} is ${keyPairOrigin}.`);
  }
  if (!readFacts(certificate).names.some((name) => nameCovers(name, canonicalName(domainName)))) {
    throw unfit(`The validation certificate ${arn} does not cover ${domainName}.`);
  }
}

function invalid(message: string): ApiError {
  return new ApiError('InvalidRequestException', message);
}

function unfit(message: string): ApiError {
  return new ApiError('CertificateValidationException', message);
}
