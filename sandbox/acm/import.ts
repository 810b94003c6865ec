/** ImportCertificate: new certificates and re-imports. */
import { z } from 'zod';
import { importedNames, type Material } from './entry.ts';
import { invalid, judgeReimport, readMaterial } from './import-rules.ts';
import { arn, type TagList, tagList, tagMap } from './members.ts';
import type { CertificateStore } from './store.ts';

const longestOctets = { certificate: 32_768, privateKey: 8_192, chain: 2_097_152 };

function blob(longest: number) {
  return z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine(({ length }) => length <= longest, {
      message: `Member must have length less than or equal to ${longest}`,
    })
    .transform((octets) => octets.toString('utf8'));
}

export const importInput = z.strictObject({
  CertificateArn: arn.optional(),
  Certificate: blob(longestOctets.certificate),
  PrivateKey: blob(longestOctets.privateKey),
  CertificateChain: blob(longestOctets.chain).default(''),
  Tags: tagList.optional(),
});

/** Throws ValidationException, ResourceNotFoundException, ThrottlingException and LimitExceededException. */
export function importCertificate(
  store: CertificateStore,
  input: z.infer<typeof importInput>,
): object {
  const { CertificateArn, Tags } = input;
  store.importLimits.takeCall(store.now(), store.knobs);
  if (CertificateArn !== undefined && Tags !== undefined) {
    // In ACM's words: hashicorp/terraform-provider-aws#15060.
    throw invalid('Tagging is not permitted on re-import.');
  }
  const material = readMaterial(
    { certificate: input.Certificate, privateKey: input.PrivateKey, chain: input.CertificateChain },
    new Date(store.now()),
    store.knobs,
  );
  const stored =
    CertificateArn === undefined
      ? addImported(store, material, Tags)
      : replaceImported(store, CertificateArn, material);
  store.changed(stored);
  return { CertificateArn: stored };
}

function addImported(
  store: CertificateStore,
  material: Material,
  tags: TagList | undefined,
): string {
  const now = store.now();
  store.importLimits.takeOfYear(now, store.knobs);
  const names = importedNames(material.facts);
  const entry = {
    arn: store.newArn(),
    type: 'IMPORTED' as const,
    createdAt: now,
    domainName: names[0] ?? '',
    names,
    tags: tagMap(tags),
    inUseBy: new Set<string>(),
    releasedAt: undefined,
    importedAt: now,
    issuedAt: undefined,
    material,
    request: undefined,
    version: 1,
  };
  store.add(entry);
  return entry.arn;
}

function replaceImported(store: CertificateStore, present: string, material: Material): string {
  const entry = store.find(present);
  if (entry.type !== 'IMPORTED' || !entry.material) {
    throw invalid(`Certificate ${present} was not imported and cannot be reimported.`);
  }
  judgeReimport(entry.material.facts, material.facts);
  if (store.knobs.reimportsCount) {
    store.importLimits.takeOfYear(store.now(), store.knobs);
  }
  entry.material = material;
  entry.importedAt = store.now();
  entry.version += 1;
  return present;
}
