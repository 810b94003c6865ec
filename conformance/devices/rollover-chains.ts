/** What the action itself serves, before a rollover and during it, made by the functions that make it in the field. */

import { createAuthority } from '../../src/pki/authority.ts';
import { crossSign } from '../../src/pki/cross-sign.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import type { KeyAlgorithm, ServerCertificate } from '../../src/pki/material.ts';
import { generatePrivateKey } from '../../src/pki/private-key.ts';
import { localSigner } from '../../src/pki/signer.ts';
import { type Situation, serverNameOf, type Trust, trusts } from './situation.ts';

const phases = ['plain', 'rollover'] as const;
export type Phase = (typeof phases)[number];

export function rolloverKey(keyAlgorithm: KeyAlgorithm, phase: Phase, trust: Trust): string {
  return `${keyAlgorithm}, ${phase}, trusts ${trust}`;
}

const domain = 'iot.example.com';

/** Each phase under each trust of a device, for a CA of this kind of key. `plain`: before the rollover begins. */
export async function rolloverSituations(
  keyAlgorithm: KeyAlgorithm,
  now: Date,
): Promise<readonly Situation[]> {
  const authority = async (commonName: string) =>
    createAuthority({
      subject: [{ type: 'CN', value: commonName }],
      validityDays: 3650,
      signer: localSigner(await generatePrivateKey(keyAlgorithm)),
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
  const situations = phases.map(async (phase) => {
    const id = `${phase}-${keyAlgorithm}`.toLowerCase().replaceAll('_', '-');
    const leaf = await issueServerCertificate(phase === 'plain' ? current : next, {
      domain: serverNameOf({ id }),
      subject: [],
      keyAlgorithm,
      validityDays: 365,
      now,
      ...(phase === 'rollover' && { crossCertificate }),
    });
    return trusts.map(
      (trust): Situation => ({
        key: rolloverKey(keyAlgorithm, phase, trust),
        id,
        ...served(leaf),
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
