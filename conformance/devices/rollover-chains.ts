/** What the action itself serves, before a rollover, during it and after, made by the functions that make it in the field. */

import { createAuthority } from '../../src/pki/authority.ts';
import { crossSign } from '../../src/pki/cross-sign.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import type { KeyAlgorithm, ServerCertificate } from '../../src/pki/material.ts';
import { generatePrivateKey } from '../../src/pki/private-key.ts';
import { type ChainRoot, withoutRoot } from '../../src/pki/sent-chain.ts';
import { localSigner } from '../../src/pki/signer.ts';
import { type Situation, serverNameOf, type Trust, trusts } from './situation.ts';

/** `plain`: before begin, so also while a rollover is announced and after it was aborted. */
export const phases = ['plain', 'rollover', 'finished'] as const;
export type Phase = (typeof phases)[number];

/** What is served, by kind of key and by whether the root is sent. */
export interface Family {
  readonly keyAlgorithm: KeyAlgorithm;
  readonly root: ChainRoot;
}

export function rolloverKey({ keyAlgorithm, root }: Family, phase: Phase, trust: Trust): string {
  const what = root === 'include' ? phase : `${phase} without the root`;
  return `${keyAlgorithm}, ${what}, trusts ${trust}`;
}

const domain = 'iot.example.com';

/** Each phase under each trust of a device, for a CA of this kind of key, with the root sent and without. */
export async function rolloverSituations(
  keyAlgorithm: KeyAlgorithm,
  now: Date,
): Promise<readonly Situation[]> {
  const authority = async (commonName: string) =>
    createAuthority({
      subject: [{ type: 'CN', value: commonName }],
      validityDays: 3650,
      signer: localSigner(await generatePrivateKey(keyAlgorithm, () => {})),
      now,
    });
  const current = await authority(`${domain} private CA`);
  const next = await authority(`${domain} private CA 2`);
  const crossCertificate = {
    certificate: await crossSign({ next, by: current, now }),
    above: [current.certificate],
  };
  const roots: Readonly<Record<Trust, readonly string[]>> = {
    current: [current.certificate],
    both: [current.certificate, next.certificate],
    next: [next.certificate],
  };
  const chainRoots: readonly ChainRoot[] = ['include', 'omit'];
  const families = chainRoots.flatMap((root) => phases.map((phase) => ({ root, phase })));
  const situations = families.map(async ({ root, phase }) => {
    const id = `${phase}-${root}-${keyAlgorithm}`.toLowerCase().replaceAll('_', '-');
    const leaf = await issueServerCertificate(phase === 'plain' ? current : next, {
      mask: () => {},
      domain: serverNameOf({ id }),
      subject: [],
      keyAlgorithm,
      validityDays: 365,
      now,
      ...(phase === 'rollover' && { crossCertificate }),
    });
    return trusts.map(
      (trust): Situation => ({
        key: rolloverKey({ keyAlgorithm, root }, phase, trust),
        id,
        ...served(root === 'omit' ? { ...leaf, chain: withoutRoot(leaf.chain) } : leaf),
        trust: roots[trust],
        now,
      }),
    );
  });
  return (await Promise.all(situations)).flat();
}

function served({ certificate, chain, privateKey }: ServerCertificate) {
  const sent = [certificate, ...chain];
  return {
    sent,
    served: {
      certificateChain: sent.join(''),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  };
}
