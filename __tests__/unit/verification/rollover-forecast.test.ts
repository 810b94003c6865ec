/** The forecast of a phase says what the rules say of the chain that the phase then serves. */
import { describe, expect, it } from '@jest/globals';
import { createAuthority } from '../../../src/pki/authority.ts';
import { crossSign } from '../../../src/pki/cross-sign.ts';
import { deviceClasses, deviceClassIds, type TlsVersion } from '../../../src/pki/device-classes.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { type KeyAlgorithm, keyAlgorithms } from '../../../src/pki/material.ts';
import { generatePrivateKey } from '../../../src/pki/private-key.ts';
import { localSigner } from '../../../src/pki/signer.ts';
import { refusalsOf } from '../../../src/verification/device-compatibility.ts';
import { type ComingPhase, cutOffBy } from '../../../src/verification/rollover-forecast.ts';

const now = new Date('2026-11-26T00:00:00Z');
const domain = 'iot.example.com';

async function rolledOver(keyAlgorithm: KeyAlgorithm) {
  const authority = async (commonName: string) =>
    createAuthority({
      subject: [{ type: 'CN', value: commonName }],
      validityDays: 3650,
      signer: localSigner(await generatePrivateKey(keyAlgorithm, () => {})),
      now,
    });
  const current = await authority(`${domain} private CA`);
  const next = await authority(`${domain} private CA 2`);
  const cross = await crossSign({ next, by: current, now });
  const leafOf = async (
    issuer: typeof current,
    crossCertificate?: { readonly certificate: string; readonly above: readonly string[] },
  ) => {
    const leaf = await issueServerCertificate(issuer, {
      mask: () => {},
      domain,
      subject: [],
      keyAlgorithm,
      validityDays: 365,
      now,
      ...(crossCertificate && { crossCertificate }),
    });
    return [leaf.certificate, ...leaf.chain];
  };
  return {
    current: current.certificate,
    next: next.certificate,
    cross,
    before: await leafOf(current),
    begun: await leafOf(next, { certificate: cross, above: [current.certificate] }),
    finished: await leafOf(next),
  };
}

/** Of the chain itself, once it is served. */
function refusedBy(sent: readonly string[], trust: ComingPhase['trust']) {
  const version = (versions: readonly TlsVersion[]) => versions.at(-1) ?? 'TLSv1.3';
  return deviceClassIds.filter((id) =>
    trust.some(
      (roots) =>
        refusalsOf(deviceClasses[id], {
          sent,
          trust: roots,
          version: version(deviceClasses[id].versions),
          now,
        }).length > 0,
    ),
  );
}

describe.each(keyAlgorithms)('with keys of %s', (keyAlgorithm) => {
  const rolled = rolledOver(keyAlgorithm);
  const foreseen = (sent: readonly string[], trust: ComingPhase['trust']) =>
    cutOffBy(deviceClassIds, { sent, trust, securityPolicy: undefined, now }).map(({ id }) => id);

  it('begin cuts off the classes that its own chain is refused by', async () => {
    const { before, begun, current, next, cross } = await rolled;
    const [leaf = ''] = before;
    const trust = [[current], [current, next]];
    expect(foreseen([leaf, cross, current], trust)).toEqual(refusedBy(begun, trust));
    // Before the next CA exists its cross-certificate is as long as the root.
    expect(foreseen([leaf, current, current], [[current]])).toEqual(refusedBy(begun, trust));
  });

  it('finish cuts off the classes that its own chain is refused by', async () => {
    const { before, begun, finished, current, next } = await rolled;
    const trust = [[next], [current, next]];
    for (const [leaf = ''] of [before, begun]) {
      expect(foreseen([leaf, next], trust)).toEqual(refusedBy(finished, trust));
    }
  });
});

it('judges no class that is not declared', async () => {
  const { before, current } = await rolledOver('RSA_2048');
  const phase = { sent: before, trust: [[current]], securityPolicy: undefined, now };
  expect(cutOffBy([], phase)).toEqual([]);
  expect(cutOffBy(['mbedtls-1k'], phase)).toMatchObject([
    { id: 'mbedtls-1k', refusal: { rule: 'certificate-message', limit: 1024 } },
  ]);
});
