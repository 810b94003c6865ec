/** Certificates as someone imports them into ACM, and the call that does it. */
import { type ACMClient, ImportCertificateCommand } from '@aws-sdk/client-acm';
import {
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
} from '../../../src/pki/x509.ts';
import {
  keyPem,
  type Made,
  make,
  namesExtension,
  type Recipe,
  serverAuth,
} from '../../../testkit/certificates.ts';

export interface LeafRecipe extends Partial<Recipe> {
  readonly names?: readonly string[];
  /** Bits of the keyUsage extension; absent: digitalSignature. */
  readonly keyUsages?: number;
  /** OIDs; absent: serverAuth. */
  readonly extendedKeyUsages?: readonly string[];
}

export function makeLeaf(recipe: LeafRecipe = {}): Promise<Made> {
  const { names = ['iot.example.com'], keyUsages, extendedKeyUsages, ...rest } = recipe;
  return make({
    subject: `CN=${names[0]}`,
    extensions: [
      namesExtension(...names),
      new KeyUsagesExtension(keyUsages ?? KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([...(extendedKeyUsages ?? [serverAuth])]),
    ],
    ...rest,
  });
}

export interface Import {
  readonly certificate: string;
  readonly privateKey: string;
  readonly chain?: string;
  readonly arn?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** The ARN it was given. */
export async function importInto(acm: ACMClient, blobs: Import): Promise<string> {
  const { CertificateArn = '' } = await acm.send(
    new ImportCertificateCommand({
      Certificate: Buffer.from(blobs.certificate),
      PrivateKey: Buffer.from(blobs.privateKey),
      ...(blobs.chain === undefined ? {} : { CertificateChain: Buffer.from(blobs.chain) }),
      ...(blobs.arn === undefined ? {} : { CertificateArn: blobs.arn }),
      ...(blobs.tags === undefined
        ? {}
        : { Tags: Object.entries(blobs.tags).map(([Key, Value]) => ({ Key, Value })) }),
    }),
  );
  return CertificateArn;
}

/** The three blobs of a leaf, its key and its chain, root last. */
export function blobsOf(leaf: Made, ...chain: readonly Made[]): Import {
  return {
    certificate: leaf.certificate,
    privateKey: keyPem(leaf.privateKey),
    ...(chain.length > 0 && { chain: chain.map(({ certificate }) => certificate).join('\n') }),
  };
}
