/** A signed trust bundle as text, to be stored where later runs read it without the CA's key. */
import * as z from 'zod/mini';
import { detachedCms } from './cms.ts';
import type { CertificateChain } from './material.ts';
import { err, type Result } from './result.ts';
import { parseJson } from './stored-authority.ts';
import {
  type BundleProblem,
  type SignedBundle,
  type VerifiedBundle,
  verifyBundle,
} from './trust-bundle.ts';

const version = 1;

const storedBundle = z.object({
  version: z.literal(version),
  bundle: z.string(),
  /** Base64. */
  signature: z.string(),
});

export function serializeBundle({ text, signature }: SignedBundle): string {
  const stored: z.infer<typeof storedBundle> = {
    version,
    bundle: text,
    signature: Buffer.from(signature).toString('base64'),
  };
  return JSON.stringify(stored);
}

/** The same for build pipelines: with the CMS, as devices need it. */
export function parameterText({ text, signature, signer }: SignedBundle): string {
  return JSON.stringify({
    version,
    bundle: text,
    signature: Buffer.from(signature).toString('base64'),
    cms: detachedCms(signature, signer).toString('base64'),
  });
}

/** Reads what `serializeBundle` wrote, as `verifyBundle` does. */
export function parseBundle(
  stored: string,
  domain: string,
  authorities: readonly CertificateChain[],
): Result<VerifiedBundle, BundleProblem> {
  const parsed = storedBundle.safeParse(parseJson(stored));
  if (!parsed.success) {
    return err('form');
  }
  const { bundle: text, signature } = parsed.data;
  return verifyBundle({ text, signature: Buffer.from(signature, 'base64') }, domain, authorities);
}
