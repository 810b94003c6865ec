/** Situations in which one thing differs from what every stack accepts, for each rule of the check device-compatibility. */
import type { KeyObject } from 'node:crypto';
import type { Extension } from '../../src/pki/x509.ts';
import { certificateMessageBytes } from '../../src/proof/certificate-message.ts';
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

const day = 86_400_000;

interface Variation {
  readonly id: string;
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
    situationWith({ rootKey: rsa, leafKey: rsa, ...variation }, validity, now);
  const constraint = (critical: boolean) => [permitsOnly(parentDomain, critical)];
  return Promise.all([
    vary({ id: 'nothing-differs' }),
    vary({ id: 'root-not-sent', sendsRoot: false }),
    vary({ id: 'stray-certificate-sent', sendsStray: true }),
    vary({ id: 'root-rsa-3072', rootKey: rsaKey(3072) }),
    vary({ id: 'root-rsa-4096', rootKey: rsaKey(4096) }),
    vary({ id: 'root-p-384', rootKey: ecKey('secp384r1'), leafKey: p256 }),
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
    ...[1024, 2048, 4096, 16_384].flatMap((octets) => [
      ofLength(octets, rsa, validity, now),
      ofLength(octets + 1, rsa, validity, now),
    ]),
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
    commonName: `root of ${id}`,
    privateKey: rootKey,
    ...(rootExtensions && { extensions: rootExtensions }),
  });
  const intermediate =
    intermediateExtensions &&
    (await makeAuthority(
      {
        ...validity,
        commonName: `issuer of ${id}`,
        privateKey: rsaKey(2048),
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

/** A leaf alone, padded until its Certificate message of TLS 1.2 has just as many octets. */
async function ofLength(
  octets: number,
  key: KeyObject,
  validity: Validity,
  now: Date,
): Promise<Situation> {
  const padded = (room: number) =>
    situationWith(
      {
        id: `message-of-${octets}-octets`,
        rootKey: key,
        leafKey: key,
        sendsRoot: false,
        leafExtensions: [padding(room)],
      },
      validity,
      now,
    );
  let room = 1;
  let situation = await padded(room);
  for (let missing = octets; missing !== 0; ) {
    missing = octets - certificateMessageBytes(situation.sent, 'TLSv1.2');
    room += missing;
    situation = missing === 0 ? situation : await padded(room);
  }
  return situation;
}
