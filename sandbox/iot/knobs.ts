/** Unknown behaviour of IoT Core's domain configurations, each settable to every possible answer. */

export interface IotKnobs {
  /** Whether a leaf without SANs may cover the domain by its CN alone. */
  commonNameSuffices: boolean;
  /** A problem of every server certificate, independent of the rules: IoT Core may have undocumented rules. */
  leafFault: string | undefined;
  /** AWS's guide says immediately; the article of 2022 observed 7 days. AWS-managed ones always wait 7 days. */
  customDomainDeletion: 'at-once' | 'after-7-days';
  /** Domain configurations per region. */
  quota: number;
  /** CreateDomainConfiguration within a second of the clock; AWS has 1. Undefined: as many as one likes. */
  creationsPerSecond: number | undefined;
  /** Whether the configurations of the default endpoints, which every account has, are counted, too. */
  endpointsCount: boolean;
  /** Whether IoT Core counts as a use of the server certificate, and of the validation certificate, in ACM. */
  serverCertificateInUse: boolean;
  validationCertificateInUse: boolean;
  /** Whether a domain may be a wildcard, in upper case, or end in a dot. */
  domainNames: 'strict' | 'any';
  /** The code of the refusal of a domain that another configuration has. */
  domainTwice: 'ResourceAlreadyExistsException' | 'InvalidRequestException';
  /** The code of the refusal of a server or validation certificate. */
  unfitCertificate: 'CertificateValidationException' | 'InvalidRequestException';
  /** The refusal of a call that names a configuration which does not exist. */
  missingConfiguration: 'ResourceNotFoundException' | 'UnauthorizedException';
  /** The result of deleting one that does not exist: the same refusal, or nothing. */
  missingDeletion: 'refused' | 'done';
  /** Whether refusals and status details say what is wrong. Only a few of AWS's own messages are known, and those are always returned. */
  words: 'told' | 'withheld';
  /** Whose state serverCertificateStatus shows: that of the certificate in ACM, or of the one in service. */
  statusOf: 'stored' | 'served';
  /** What serverCertificateStatus becomes when the leaf ends. */
  expiredStatus: 'INVALID' | 'VALID';
  /** What is served once the leaf has ended. */
  expiredServed: 'last-valid' | 'default-certificate';
  /** What of signing algorithm, CN and SANs a re-import must leave as it was to be picked up: AWS's sentence has it both ways. */
  pickUp: 'all-the-same' | 'any-the-same' | 'never';
  /** Whether the caller of CreateDomainConfiguration must be allowed to describe the certificates. */
  creationNeedsAcm: boolean;
}

export function defaultIotKnobs(): IotKnobs {
  return {
    commonNameSuffices: true,
    leafFault: undefined,
    customDomainDeletion: 'at-once',
    quota: 10,
    creationsPerSecond: undefined,
    endpointsCount: false,
    serverCertificateInUse: true,
    validationCertificateInUse: false,
    domainNames: 'strict',
    domainTwice: 'ResourceAlreadyExistsException',
    unfitCertificate: 'CertificateValidationException',
    missingConfiguration: 'ResourceNotFoundException',
    missingDeletion: 'refused',
    words: 'told',
    statusOf: 'stored',
    expiredStatus: 'INVALID',
    expiredServed: 'last-valid',
    pickUp: 'all-the-same',
    creationNeedsAcm: false,
  };
}
