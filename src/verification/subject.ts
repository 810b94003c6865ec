import type { DomainConfiguration } from '../aws/iot-interface.ts';
import type { Failure } from '../errors.ts';
import type { ClientIdentity } from '../inputs/settings.ts';
import type { DeviceClassId } from '../pki/device-classes.ts';
import type { CertificateChain } from '../pki/material.ts';
import type { LeafSource } from '../pki/renewal.ts';
import type { MqttClientIds } from './mqtt-versions.ts';
import type { PublicCertificate } from './public-certificate.ts';

/** The client that verifies the domain over MQTT. */
export interface MqttSubject {
  readonly identity: ClientIdentity;
  readonly clientIds: MqttClientIds;
  readonly topic: string;
}

/** Why no client was created for the verification. */
export type NoClient = 'dry-run' | 'no-configuration';

/**
 * What to verify, as plain data. An absent member is unknown: the checks that need it are skipped. A `missing` one was searched
 * for and does not exist.
 */
export interface VerificationSubject {
  readonly domain: string;
  /** The account's iot:Data-ATS host. */
  readonly iotEndpoint?: string | undefined;
  /** PEM, one each: the roots that devices trust; a device may have any one of them. */
  readonly trust: readonly string[];
  /** PEM, one each: the roots that the leaf must not chain to. Present on a readiness domain, and only there. */
  readonly excluded?: readonly string[] | undefined;
  /** PEM: the trust for the default endpoint. */
  readonly amazonRoots: readonly string[];
  readonly port: number;
  /** As stored in ACM. */
  readonly serverCertificate?: CertificateChain | undefined;
  readonly domainConfiguration?: DomainConfiguration | 'missing' | undefined;
  readonly validationCertificate?: PublicCertificate | 'missing' | undefined;
  /** The zone's name servers, if Route 53 returned them: host or host:port. */
  readonly nameServers?: readonly string[] | undefined;
  /** host[:port] of the DNS server for every check. */
  readonly resolver?: string | undefined;
  readonly renewBeforeDays?: number | undefined;
  readonly leafSource?: LeafSource | 'unknown' | undefined;
  readonly mqtt?:
    | MqttSubject
    | { readonly failed: Failure }
    | { readonly none: NoClient }
    | undefined;
  /** The classes of devices that must connect; empty or absent: unknown. */
  readonly deviceClasses?: readonly DeviceClassId[] | undefined;
  readonly now: Date;
}
