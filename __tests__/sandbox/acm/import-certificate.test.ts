import { ListTagsForCertificateCommand } from '@aws-sdk/client-acm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SubjectAlternativeNameExtension } from '../../../src/pki/x509.ts';
import {
  authorityExtension,
  ecKey,
  keyPem,
  type Made,
  make,
  makeRoot,
  rsaKey,
} from '../../../testkit/certificates.ts';
import { day, openAccount, second, type TestAccount } from '../kernel/account.ts';
import { blobsOf, type Import, importInto, makeLeaf } from './imports.ts';

let account: TestAccount;
let root: Made;
let intermediate: Made;
let leaf: Made;
beforeAll(async () => {
  account = await openAccount();
  root = await makeRoot();
  intermediate = await make({
    subject: 'CN=Issuing',
    issuer: root,
    extensions: [authorityExtension(0)],
  });
  leaf = await makeLeaf({ issuer: intermediate });
});
afterAll(() => account.close());

const submit = (blobs: Import) => importInto(account.acm, blobs);
const refused = (message: string | RegExp) => ({
  name: 'ValidationException',
  message: expect.stringMatching(message),
});

describe('ImportCertificate takes', () => {
  it('a leaf with its chain, the root last', async () => {
    expect(await submit(blobsOf(leaf, intermediate, root))).toMatch(
      /^arn:aws:acm:ap-northeast-1:123456789012:certificate\/[0-9a-f-]{36}$/,
    );
  });

  it('a chain without its root', async () => {
    await expect(submit(blobsOf(leaf, intermediate))).resolves.toMatch(/^arn:/);
  });

  it('a self-signed certificate without a chain', async () => {
    await expect(submit(blobsOf(await makeLeaf()))).resolves.toMatch(/^arn:/);
  });

  it('a certificate for an IP address', async () => {
    const extensions = [new SubjectAlternativeNameExtension([{ type: 'ip', value: '192.0.2.1' }])];
    await expect(submit(blobsOf(await make({ subject: 'O=only', extensions })))).resolves.toMatch(
      /^arn:/,
    );
  });

  it('an EC key in SEC 1 form, its parameters in front', async () => {
    const sec1 = leaf.privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    const parameters =
      '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
    await expect(
      submit({ ...blobsOf(leaf, intermediate, root), privateKey: parameters + sec1 }),
    ).resolves.toMatch(/^arn:/);
  });

  it('the same certificate twice, as two certificates', async () => {
    const first = await submit(blobsOf(leaf, intermediate, root));
    expect(await submit(blobsOf(leaf, intermediate, root))).not.toBe(first);
  });

  it('tags', async () => {
    const arn = await submit({ ...blobsOf(leaf, intermediate, root), tags: { role: 'server' } });
    const { Tags } = await account.acm.send(
      new ListTagsForCertificateCommand({ CertificateArn: arn }),
    );
    expect(Tags).toEqual([{ Key: 'role', Value: 'server' }]);
  });

  it('a signed leaf without its chain only where the account is set to', async () => {
    account.sandbox.knobs.acm.chainRequired = false;
    try {
      await expect(submit(blobsOf(leaf))).resolves.toMatch(/^arn:/);
    } finally {
      account.sandbox.knobs.acm.chainRequired = true;
    }
  });
});

describe('ImportCertificate refuses', () => {
  it('what is no PEM certificate', async () => {
    await expect(
      submit({ ...blobsOf(leaf, intermediate, root), certificate: 'nonsense' }),
    ).rejects.toMatchObject(
      refused('^The certificate is not a valid PEM-encoded X.509 certificate'),
    );
  });

  it('a second certificate in the certificate field', async () => {
    await expect(
      submit({ ...blobsOf(leaf), certificate: leaf.certificate + intermediate.certificate }),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        'The certificate field contains more than one certificate. You can specify only one certificate in this field.',
    });
  });

  it('what is no PEM key', async () => {
    await expect(
      submit({ ...blobsOf(leaf, intermediate, root), privateKey: 'nonsense' }),
    ).rejects.toMatchObject(refused('^The private key is not a valid PEM-encoded key'));
  });

  it('an encrypted key', async () => {
    await expect(
      submit({
        ...blobsOf(leaf, intermediate, root),
        privateKey: keyPem(leaf.privateKey, 'a passphrase'),
      }),
    ).rejects.toMatchObject(refused('must be unencrypted'));
  });

  it('a key of more than 8,192 octets', async () => {
    const privateKey = keyPem(leaf.privateKey);
    const padded = privateKey.padEnd(8193, '\n');
    await expect(
      submit({ ...blobsOf(leaf, intermediate, root), privateKey: padded }),
    ).rejects.toMatchObject(refused('length less than or equal to 8192'));
    await expect(
      submit({ ...blobsOf(leaf, intermediate, root), privateKey: padded.slice(0, -1) }),
    ).resolves.toMatch(/^arn:/);
  });

  it('a certificate of more than 32,768 octets', async () => {
    const certificate = `${'x'.repeat(32_768)}\n${leaf.certificate}`;
    await expect(
      submit({ ...blobsOf(leaf, intermediate, root), certificate }),
    ).rejects.toMatchObject(refused('length less than or equal to 32768'));
  });

  it('the key of another certificate', async () => {
    await expect(
      submit({ ...blobsOf(leaf, intermediate, root), privateKey: keyPem(ecKey()) }),
    ).rejects.toMatchObject(refused('does not match the public key'));
  });

  it.each([
    ['has run out', { notAfter: '2026-02-01T00:00:00Z' }],
    ['is not valid yet', { notBefore: '2035-01-01T00:00:00Z' }],
  ])('a certificate that %s', async (_flaw, validity) => {
    const made = await makeLeaf({ issuer: root, ...validity });
    await expect(submit(blobsOf(made, root))).rejects.toMatchObject(refused('validity period'));
  });

  it('a certificate without an issuer', async () => {
    await expect(submit(blobsOf(await makeLeaf({ subject: '' })))).rejects.toMatchObject(
      refused('must have an issuer'),
    );
  });

  it('a certificate that names neither a domain nor an IP address', async () => {
    await expect(submit(blobsOf(await make({ subject: 'O=nobody' })))).rejects.toMatchObject(
      refused('must contain a fully qualified domain name or an IP address'),
    );
  });

  it('a key on a curve that ACM does not know', async () => {
    const made = await makeLeaf({ issuer: root, key: ecKey('secp256k1') });
    await expect(submit(blobsOf(made, root))).rejects.toMatchObject(refused('EC_secp256k1'));
  });

  it('a signed leaf without its chain', async () => {
    await expect(submit(blobsOf(leaf))).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        'Provided certificate is not a valid self signed. Please provide either a valid self-signed certificate or certificate chain.',
    });
  });

  it('a chain that is no PEM', async () => {
    await expect(submit({ ...blobsOf(leaf), chain: 'nonsense' })).rejects.toMatchObject(
      refused('chain is not valid PEM'),
    );
  });

  it('the leaf in its own chain', async () => {
    await expect(submit(blobsOf(leaf, leaf, intermediate, root))).rejects.toMatchObject(
      refused('must not contain the certificate itself'),
    );
  });

  it.each([
    ['in the wrong order', () => [root, intermediate]],
    ['with a gap', () => [root]],
    ['that goes on after the root', () => [intermediate, root, intermediate]],
  ])('a chain %s', async (_flaw, chain) => {
    await expect(submit(blobsOf(leaf, ...chain()))).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Could not validate the certificate with the certificate chain.',
    });
  });

  it("a chain whose names fit but whose keys don't", async () => {
    const namesake = await make({
      subject: 'CN=Issuing',
      issuer: root,
      extensions: [authorityExtension(0)],
    });
    await expect(submit(blobsOf(leaf, namesake, root))).rejects.toMatchObject(
      refused('^Could not validate the certificate with the certificate chain'),
    );
  });

  it('an RSA leaf of an EC authority', async () => {
    const made = await makeLeaf({ issuer: root, key: rsaKey() });
    await expect(submit(blobsOf(made, root))).rejects.toMatchObject(
      refused('must match the algorithm of the signing CA'),
    );
  });
});

describe('ImportCertificate is limited', () => {
  it('to so many calls a second where the account is set to', async () => {
    const blobs = blobsOf(leaf, intermediate, root);
    account.sandbox.knobs.acm.importsPerSecond = 1;
    account.sandbox.clock.advance(second);
    await submit(blobs);
    await expect(submit(blobs)).rejects.toMatchObject({ name: 'ThrottlingException' });
    account.sandbox.clock.advance(second);
    await expect(submit(blobs)).resolves.toMatch(/^arn:/);
    account.sandbox.knobs.acm.importsPerSecond = undefined;
  });

  it.each([
    ['not counting re-imports', false],
    ['counting re-imports', true],
  ])('to so many in 365 days, %s', async (_which, reimportsCount) => {
    const own = await openAccount();
    Object.assign(own.sandbox.knobs.acm, { importsPerYear: 2, reimportsCount });
    const blobs = blobsOf(leaf, intermediate, root);
    const arn = await importInto(own.acm, blobs);
    await importInto(own.acm, { ...blobs, arn });
    const next = importInto(own.acm, blobs);
    if (reimportsCount) {
      await expect(next).rejects.toMatchObject({ name: 'LimitExceededException' });
    } else {
      await expect(next).resolves.toMatch(/^arn:/);
    }
    own.sandbox.clock.advance(365 * day);
    await expect(importInto(own.acm, blobs)).resolves.toMatch(/^arn:/);
    await own.close();
  });
});
