/** ImportCertificate, which has no idempotency token: a second import makes a second certificate. */
import { X509Certificate } from 'node:crypto';
import { type ACMClient, ImportCertificateCommand } from '@aws-sdk/client-acm';
import type { ServerCertificate } from '../pki/material.ts';
import { serialFrom } from './acm-certificate.ts';
import type { Acm } from './acm-interface.ts';
import { required } from './answer.ts';
import { sendOnce } from './send-once.ts';
import { type Session, sendOptions } from './session.ts';
import type { Tags } from './tags.ts';
import { creationTags, tagList } from './tags.ts';

/** ACM shows a new certificate after seconds. */
const pausesMs = [1_000, 2_000, 4_000, 8_000];

export interface NewImport {
  /** A name that the leaf covers, to search by. */
  readonly domain: string;
  readonly material: ServerCertificate;
  readonly tags: Tags;
}

/**
 * Imports under a new ARN. `unrepeating` repeats throttled calls only.
 *
 * @throws what the SDK throws.
 */
export function importUnderNewArn(
  session: Session,
  unrepeating: ACMClient,
  acm: Pick<Acm, 'findCovering' | 'describe' | 'get'>,
  { domain, material, tags }: NewImport,
): Promise<string> {
  return sendOnce(session, {
    send: async () => {
      const { CertificateArn } = await unrepeating.send(
        new ImportCertificateCommand({
          ...importFields(material),
          Tags: tagList(creationTags(session, tags)),
        }),
        sendOptions(session),
      );
      return required(CertificateArn, 'CertificateArn');
    },
    look: () => findImported(acm, domain, material),
    pausesMs,
  });
}

/** The payload of an import and a re-import, as ACM accepts it: PEM bytes, the key unencrypted, the root last. */
export function importFields({ certificate, privateKey, chain }: ServerCertificate) {
  return {
    Certificate: Buffer.from(certificate),
    PrivateKey: Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    CertificateChain: chain.length > 0 ? Buffer.from(chain.join('')) : undefined,
  };
}

async function findImported(
  acm: Pick<Acm, 'findCovering' | 'describe' | 'get'>,
  domain: string,
  material: ServerCertificate,
): Promise<string | undefined> {
  const leaf = new X509Certificate(material.certificate);
  const imported = (await acm.findCovering(domain)).filter(({ type }) => type === 'IMPORTED');
  for (const { arn } of imported) {
    const described = await acm.describe(arn);
    // Serial numbers are unique within one CA only, so the certificates themselves are compared.
    if (described?.serial === serialFrom(leaf.serialNumber)) {
      const stored = await acm.get(arn);
      if (stored && new X509Certificate(stored.certificate).raw.equals(leaf.raw)) {
        return arn;
      }
    }
  }
  return undefined;
}
