/** Worlds in which AWS gives the other answer to what nobody knows of it; docs/sandbox.md describes each knob. */
import type { Latencies } from '../../sandbox/contract.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

type Knobs = { readonly [room in keyof Sandbox['knobs']]?: Partial<Sandbox['knobs'][room]> };

export interface UnknownWorld {
  /** What AWS does, as clauses. */
  readonly name: string;
  readonly knobs: Knobs;
  readonly latencies?: Partial<Latencies>;
  /** Callers are held to the roles of docs/iam. */
  readonly documentedPolicy?: true;
  /** The first teardown has to end pending: IoT Core wants 7 days. */
  readonly sevenDays?: true;
}

export const certificateWorlds: readonly UnknownWorld[] = [
  {
    name: 'ACM deletes nothing for 15 s after its import, asks for no chain, counts re-imports, searches among issued certificates only and is strict with tokens; TLS 1.2 demands a client certificate, and no other name is answered',
    knobs: {
      acm: {
        chainRequired: false,
        reimportsCount: true,
        importsPerYear: 2,
        searchShowsPending: false,
        tokenWithOtherParameters: 'refused',
        tokenOutlivesCertificate: true,
        importSettlesMs: 15_000,
      },
      dataPlane: { maxTls: 'TLSv1.2', clientCertificate: 'demanded', unknownSni: 'refused' },
    },
  },
  {
    name: 'IoT Core uses the validation certificate and not the server certificate; TLS 1.3 demands a client certificate, and MQTT 5 denies by DISCONNECT',
    knobs: {
      iot: { serverCertificateInUse: false, validationCertificateInUse: true },
      dataPlane: { clientCertificate: 'demanded', mqtt5Denials: 'disconnected' },
    },
  },
];

export const configurationWorlds: readonly UnknownWorld[] = [
  {
    name: 'serverCertificateStatus follows what is served, which follows what is stored; a configuration that does not exist is UnauthorizedException',
    knobs: {
      iot: {
        statusOf: 'served',
        pickUp: 'any-the-same',
        missingConfiguration: 'UnauthorizedException',
      },
    },
    latencies: { firstServeMs: 1_500, pickUpMs: 1_500 },
  },
  {
    name: 'nothing is deleted that was not disabled for 7 days, nor is it said why; TLS 1.2 asks for a client certificate, and no other name is answered',
    knobs: {
      iot: { customDomainDeletion: 'after-7-days', words: 'withheld', missingDeletion: 'done' },
      dataPlane: { maxTls: 'TLSv1.2', unknownSni: 'refused' },
    },
    sevenDays: true,
  },
  {
    name: 'default endpoints count to the quota, CNs count for nothing, and creating needs acm:DescribeCertificate',
    knobs: {
      iot: { endpointsCount: true, quota: 5, commonNameSuffices: false, creationNeedsAcm: true },
    },
    documentedPolicy: true,
  },
];
