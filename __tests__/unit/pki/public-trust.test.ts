import { rootCertificates } from 'node:tls';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { publicTrustGap } from '../../../src/pki/public-trust.ts';
import {
  authorityExtension,
  clientAuth,
  leafExtensions,
  type Made,
  make,
  makeRoot,
} from '../../../testkit/certificates.ts';

let root: Made;
let other: Made;
let cross: Made;
let intermediate: Made;
let leaf: Made;
beforeAll(async () => {
  root = await makeRoot({ subject: 'CN=Public root' });
  other = await makeRoot({ subject: 'CN=Root of its own' });
  cross = await make({
    subject: 'CN=Root of its own',
    issuer: root,
    key: other.privateKey,
    extensions: [authorityExtension()],
  });
  intermediate = await make({
    subject: 'CN=Intermediate',
    issuer: other,
    extensions: [authorityExtension()],
  });
  leaf = await make({ subject: 'CN=leaf', issuer: intermediate, extensions: leafExtensions() });
});

const chainOf = (certificate: Made, ...chain: readonly Made[]) => ({
  certificate: certificate.certificate,
  chain: chain.map(({ certificate: pem }) => pem),
});

describe('a certificate', () => {
  it('whose chain leads to a root of the set is publicly trusted, among all that Mozilla trusts', () => {
    const roots = [...rootCertificates, root.certificate];
    expect(publicTrustGap(chainOf(leaf, intermediate, cross), roots)).toBeUndefined();
    expect(publicTrustGap(chainOf(leaf, intermediate, cross, root), roots)).toBeUndefined();
  });

  it('is, too, where the chain leaves the root out', () => {
    expect(publicTrustGap(chainOf(leaf, intermediate), [other.certificate])).toBeUndefined();
  });

  it('whose root nobody trusts is not, and the name at which its chain ends is given', () => {
    const gap = publicTrustGap(chainOf(leaf, intermediate, other), [
      ...rootCertificates,
      root.certificate,
    ]);
    expect(gap).toEqual({ code: 'root-not-public', issuer: '/CN=Root of its own' });
  });

  it('is not where a link is missing or out of order', () => {
    const roots = [root.certificate];
    for (const chain of [[cross], [cross, intermediate]]) {
      expect(publicTrustGap(chainOf(leaf, ...chain), roots)).toMatchObject({
        code: 'root-not-public',
      });
    }
  });

  it('below a root that only bears a public name is not', async () => {
    const impostor = await makeRoot({ subject: 'CN=Public root' });
    const below = await make({
      subject: 'CN=leaf',
      issuer: impostor,
      extensions: leafExtensions(),
    });
    expect(publicTrustGap(chainOf(below, impostor), [root.certificate])).toMatchObject({
      code: 'root-not-public',
    });
  });

  it('for clients alone is not, whatever its root', async () => {
    const client = await make({
      subject: 'CN=leaf',
      issuer: root,
      extensions: leafExtensions({ usages: [clientAuth] }),
    });
    expect(publicTrustGap(chainOf(client), [root.certificate])).toEqual({
      code: 'server-auth-missing',
    });
  });
});
