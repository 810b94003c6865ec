/** Situations in which one thing differs from what every stack accepts, for each rule of the check device-compatibility. */
import type { KeyObject } from 'node:crypto';
import type { Extension } from '../../src/pki/x509.ts';
import { certificateMessageBytes } from '../../src/verification/certificate-message.ts';
import {
  ecKey,
  type Made,
  makeAuthority,
  makeLeaf,
  padding,
  permitsOnly,
  rsaKey,
  situationOf,
  type Validity,
} from './made-chain.ts';
import { parentDomain, type Situation, serverNameOf } from './situation.ts';

/** The situations by id, and what differs in each, for the docs. */
export const provided = {
  'nothing-differs': 'nothing: leaf and root with P-256 keys, the domain in a SAN',
  'root-not-sent': 'the root is not sent',
  'stray-certificate-sent': 'a certificate of another CA is sent last',
  'root-rsa-3072': 'the root has an RSA key of 3072 bits, the leaf one of 2048',
  'root-rsa-4096': 'the root has an RSA key of 4096 bits, the leaf one of 2048',
  'root-p-384': 'the root has a P-384 key',
  'no-san': 'the leaf has the domain in its CN alone',
  'clock-of-1970': 'the clock of the device shows 1970',
  'clock-a-second-late': 'the clock shows the second before notBefore',
  'clock-just-in-time': 'the clock shows the second of notBefore',
  'root-ends-in-2040': 'the root expires after 2038-01-19',
  'root-ends-in-2050': 'the root expires in 2050',
  'leaf-ends-in-2050': 'leaf and root expire in 2050 and later',
  'root-constrained': 'the root has nameConstraints, not critical',
  'root-constrained-critically': 'the root has critical nameConstraints',
  'root-constrained-critically-not-sent': 'the same, and the root is not sent',
  'intermediate-constrained': 'an intermediate CA has nameConstraints, not critical',
  'intermediate-constrained-critically': 'an intermediate CA has critical nameConstraints',
  'message-of-1024-octets': 'the Certificate message has 1,024 bytes',
  'message-of-1025-octets': 'the Certificate message has 1,025 bytes',
  'message-of-2048-octets': 'the Certificate message has 2,048 bytes',
  'message-of-2049-octets': 'the Certificate message has 2,049 bytes',
  'message-of-4096-octets': 'the Certificate message has 4,096 bytes',
  'message-of-4097-octets': 'the Certificate message has 4,097 bytes',
  'message-of-16384-octets': 'the Certificate message has 16,384 bytes',
  'message-of-16385-octets': 'the Certificate message has 16,385 bytes',
} as const;
export type ProvidedId = keyof typeof provided;

const day = 86_400_000;

interface Variation {
  readonly id: ProvidedId;
  readonly rootKey?: KeyObject;
  readonly leafKey?: KeyObject;
  readonly hasSan?: boolean;
  readonly rootExtensions?: readonly Extension[];
  /** An intermediate CA between the two, with these extensions. */
  readonly intermediateExtensions?: readonly Extension[];
  readonly leafExtensions?: readonly Extension[];
  readonly rootEnds?: Date;
  readonly leafEnds?: Date;
  /** What the clock of the device shows. */
  readonly clock?: Date;
  /** False: the root is not sent. */
  readonly sendsRoot?: boolean;
  /** True: a certificate that has nothing to do with the others is sent last. */
  readonly sendsStray?: boolean;
}

export async function providedSituations(now: Date): Promise<readonly Situation[]> {
  const rsa = rsaKey(2048);
  const p256 = ecKey('prime256v1');
  const issued = new Date(Math.floor(now.getTime() / 1000) * 1000 - day);
  const validity: Validity = {
    notBefore: issued,
    notAfter: new Date(issued.getTime() + 366 * day),
  };
  const vary = (variation: Variation) =>
    situationWith({ rootKey: p256, leafKey: p256, ...variation }, validity, now);
  const constraint = (critical: boolean) => [permitsOnly(parentDomain, critical)];
  return Promise.all([
    vary({ id: 'nothing-differs' }),
    vary({ id: 'root-not-sent', sendsRoot: false }),
    vary({ id: 'stray-certificate-sent', sendsStray: true }),
    vary({ id: 'root-rsa-3072', rootKey: rsaKey(3072), leafKey: rsa }),
    vary({ id: 'root-rsa-4096', rootKey: rsaKey(4096), leafKey: rsa }),
    vary({ id: 'root-p-384', rootKey: ecKey('secp384r1') }),
    vary({ id: 'no-san', hasSan: false }),
    vary({ id: 'clock-of-1970', clock: new Date(0) }),
    vary({ id: 'clock-a-second-late', clock: new Date(issued.getTime() - 1000) }),
    vary({ id: 'clock-just-in-time', clock: issued }),
    vary({ id: 'root-ends-in-2040', rootEnds: new Date('2040-01-01T00:00:00Z') }),
    vary({ id: 'root-ends-in-2050', rootEnds: new Date('2050-01-01T00:00:00Z') }),
    vary({
      id: 'leaf-ends-in-2050',
      leafEnds: new Date('2050-01-01T00:00:00Z'),
      rootEnds: new Date('2051-01-01T00:00:00Z'),
    }),
    vary({ id: 'root-constrained', rootExtensions: constraint(false) }),
    vary({ id: 'root-constrained-critically', rootExtensions: constraint(true) }),
    vary({
      id: 'root-constrained-critically-not-sent',
      rootExtensions: constraint(true),
      sendsRoot: false,
    }),
    vary({ id: 'intermediate-constrained', intermediateExtensions: constraint(false) }),
    vary({ id: 'intermediate-constrained-critically', intermediateExtensions: constraint(true) }),
    ...([1024, 1025, 2048, 2049, 4096, 4097, 16384, 16385] as const).map((octets) =>
      ofLength(octets, (variation) => vary({ ...variation, rootKey: rsa, leafKey: rsa })),
    ),
  ]);
}

async function situationWith(
  variation: Variation & { readonly rootKey: KeyObject; readonly leafKey: KeyObject },
  validity: Validity,
  now: Date,
): Promise<Situation> {
  const {
    id,
    rootKey,
    leafKey,
    rootExtensions,
    intermediateExtensions,
    sendsRoot = true,
  } = variation;
  const root = await makeAuthority({
    ...validity,
    notAfter: variation.rootEnds ?? validity.notAfter,
    commonName: 'root',
    privateKey: rootKey,
    ...(rootExtensions && { extensions: rootExtensions }),
  });
  const intermediate =
    intermediateExtensions &&
    (await makeAuthority(
      {
        ...validity,
        commonName: 'intermediate',
        privateKey: ecKey('prime256v1'),
        extensions: intermediateExtensions,
      },
      root,
    ));
  const leaf = await makeLeaf(
    {
      ...validity,
      notAfter: variation.leafEnds ?? validity.notAfter,
      serverName: serverNameOf({ id }),
      privateKey: leafKey,
      hasSan: variation.hasSan ?? true,
      extensions: variation.leafExtensions ?? [],
    },
    intermediate ?? root,
  );
  const stray = await makeAuthority({
    ...validity,
    commonName: 'stray',
    privateKey: ecKey('prime256v1'),
  });
  const above: readonly Made[] = [
    ...(intermediate ? [intermediate] : []),
    ...(sendsRoot ? [root] : []),
    ...(variation.sendsStray ? [stray] : []),
  ];
  return situationOf(id, { leaf, above, root }, variation.clock ?? now);
}

type Length = 1024 | 1025 | 2048 | 2049 | 4096 | 4097 | 16384 | 16385;

/** A leaf alone, padded until its Certificate message of TLS 1.2 has just as many octets. */
async function ofLength(
  octets: Length,
  vary: (variation: Variation) => Promise<Situation>,
): Promise<Situation> {
  const padded = (room: number) =>
    vary({
      id: `message-of-${octets}-octets`,
      sendsRoot: false,
      leafExtensions: [padding(room)],
    });
  let room = 1;
  let situation = await padded(room);
  for (let missing = octets - bytesOf(situation); missing !== 0; ) {
    room += missing;
    situation = await padded(room);
    missing = octets - bytesOf(situation);
  }
  return situation;
}

function bytesOf({ sent }: Situation): number {
  return certificateMessageBytes(sent, 'TLSv1.2');
}
