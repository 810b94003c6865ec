import type { DomainConfiguration } from '../aws/iot-interface.ts';
import type { Failure } from '../errors.ts';
import type { ClientIdentity } from '../inputs/settings.ts';
import type { DeviceClassId } from '../pki/device-classes.ts';
import type { CertificateChain } from '../pki/material.ts';
import type { LeafSource } from '../pki/renewal.ts';
import type { MqttClientIds } from './mqtt-versions.ts';
import type { PublicCertificate } from './public-certificate.ts';

/** The client that is to verify the domain over MQTT. */
export interface MqttSubject {
  readonly identity: ClientIdentity;
  readonly clientIds: MqttClientIds;
  readonly topic: string;
}

/** Why no client was made to verify with, where one could have been. */
export type NoClient = 'dry-run' | 'no-configuration';

/**
 * What is to be verified, as plain data. A member that is absent could not be learnt: the checks that need it are skipped. One that
 * is `missing` was looked for and is not there.
 */
export interface VerificationSubject {
  readonly domain: string;
  /** The account's iot:Data-ATS host. */
  readonly iotEndpoint?: string | undefined;
  /** PEM, one each: the roots that devices trust; a device may have any one of them. */
  readonly trust: readonly string[];
  /** PEM: what the default endpoint is trusted by. */
  readonly amazonRoots: readonly string[];
  readonly port: number;
  /** As stored in ACM. */
  readonly serverCertificate?: CertificateChain | undefined;
  readonly domainConfiguration?: DomainConfiguration | 'missing' | undefined;
  readonly validationCertificate?: PublicCertificate | 'missing' | undefined;
  /** The zone's own name servers, where Route 53 told them: host or host:port. */
  readonly nameServers?: readonly string[] | undefined;
  /** host[:port] to be asked in every check. */
  readonly resolver?: string | undefined;
  readonly renewBeforeDays?: number | undefined;
  readonly leafSource?: LeafSource | 'unknown' | undefined;
  readonly mqtt?:
    | MqttSubject
    | { readonly failed: Failure }
    | { readonly none: NoClient }
    | undefined;
  /** The classes of devices that must connect; none or absent: not known. */
  readonly deviceClasses?: readonly DeviceClassId[] | undefined;
  readonly now: Date;
}
