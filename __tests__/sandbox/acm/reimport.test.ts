import { GetCertificateCommand, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyUsageFlags } from '../../../src/pki/x509.ts';
import {
  clientAuth,
  ecKey,
  type Made,
  makeRoot,
  rsaKey,
  serverAuth,
} from '../../../testkit/certificates.ts';
import { openAccount, type TestAccount } from '../kernel/account.ts';
import { blobsOf, importInto, type LeafRecipe, makeLeaf } from './imports.ts';

const { digitalSignature, keyEncipherment, nonRepudiation } = KeyUsageFlags;
const ocspSigning = '1.3.6.1.5.5.7.3.9';

let account: TestAccount;
let roots: { readonly ec: Made; readonly rsa: Made };
beforeAll(async () => {
  account = await openAccount();
  roots = { ec: await makeRoot(), rsa: await makeRoot({ key: rsaKey() }) };
});
afterAll(() => account.close());

/** Imports a leaf of the first recipe, then one of the second to the same ARN. */
async function replace(first: LeafRecipe, second: LeafRecipe, root = roots.ec): Promise<string> {
  const arn = await importInto(
    account.acm,
    blobsOf(await makeLeaf({ issuer: root, ...first }), root),
  );
  const again = await importInto(account.acm, {
    ...blobsOf(await makeLeaf({ issuer: root, ...second }), root),
    arn,
  });
  expect(again).toBe(arn);
  return arn;
}

describe('a re-import may', () => {
  it('may have a new key of the same type and size, and replaces the previous one', async () => {
    const arn = await importInto(
      account.acm,
      blobsOf(await makeLeaf({ issuer: roots.ec }), roots.ec),
    );
    const next = await makeLeaf({ issuer: roots.ec });
    await importInto(account.acm, { ...blobsOf(next, roots.ec), arn });
    expect(
      await account.acm.send(new GetCertificateCommand({ CertificateArn: arn })),
    ).toMatchObject({
      Certificate: next.certificate,
      CertificateChain: roots.ec.certificate,
    });
  });

  it('add and drop names, one staying', async () => {
    await replace({ names: ['a.test', 'b.test'] }, { names: ['b.test', 'c.test'] });
  });

  it('add usages', async () => {
    await replace(
      {},
      {
        keyUsages: digitalSignature | nonRepudiation,
        extendedKeyUsages: [serverAuth, ocspSigning],
      },
    );
  });

  it('drop clientAuth', async () => {
    await replace({ extendedKeyUsages: [serverAuth, clientAuth] }, {});
  });

  it('drop keyEncipherment of an EC key', async () => {
    await replace({ keyUsages: digitalSignature | keyEncipherment }, {});
  });

  it('leave out the chain where none is required', async () => {
    const arn = await replace({}, {});
    account.sandbox.knobs.acm.chainRequired = false;
    await importInto(account.acm, { ...blobsOf(await makeLeaf({ issuer: roots.ec })), arn });
    account.sandbox.knobs.acm.chainRequired = true;
    const answer = await account.acm.send(new GetCertificateCommand({ CertificateArn: arn }));
    expect(answer.CertificateChain).toBeUndefined();
  });
});

describe('a re-import may not', () => {
  it.each([
    ['key type', () => [{}, { key: rsaKey(), issuer: roots.rsa }]],
    [
      'key size',
      () => [
        { key: rsaKey(), issuer: roots.rsa },
        { key: rsaKey(3072), issuer: roots.rsa },
      ],
    ],
    ['curve', () => [{}, { key: ecKey('secp384r1') }]],
  ])('change the %s', async (_what, recipes) => {
    const [first = {}, second = {}]: LeafRecipe[] = recipes();
    const arn = await importInto(account.acm, chained(await makeLeaf(withIssuer(first)), first));
    await expect(
      importInto(account.acm, { ...chained(await makeLeaf(withIssuer(second)), second), arn }),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('key type or key size'),
    });
  });

  const withIssuer = (recipe: LeafRecipe): LeafRecipe => ({ issuer: roots.ec, ...recipe });
  const chained = (leaf: Made, { issuer = roots.ec }: LeafRecipe) => blobsOf(leaf, issuer);

  it('drop a key usage', async () => {
    await expect(
      replace({ keyUsages: digitalSignature | nonRepudiation }, {}),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        'New certificate is missing one or more Key Usages supported by the currently imported certificate',
    });
  });

  it('drop keyEncipherment of an RSA key', async () => {
    const recipe = { key: rsaKey(), keyUsages: digitalSignature | keyEncipherment };
    await expect(
      replace(recipe, { ...recipe, keyUsages: digitalSignature }, roots.rsa),
    ).rejects.toMatchObject({ message: expect.stringContaining('Key Usages') });
  });

  it('drop an extended key usage', async () => {
    await expect(
      replace({ extendedKeyUsages: [serverAuth, ocspSigning] }, {}),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        'New certificate is missing one or more Extended Key Usages supported by the currently imported certificate',
    });
  });

  it('drop every name', async () => {
    await expect(replace({ names: ['a.test'] }, { names: ['b.test'] })).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('at least one domain name'),
    });
  });

  it('carry tags', async () => {
    const arn = await replace({}, {});
    const leaf = await makeLeaf({ issuer: roots.ec });
    await expect(
      importInto(account.acm, { ...blobsOf(leaf, roots.ec), arn, tags: { a: 'b' } }),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Tagging is not permitted on re-import.',
    });
  });

  it('replace a certificate that Amazon issues', async () => {
    const { CertificateArn: arn = '' } = await account.acm.send(
      new RequestCertificateCommand({ DomainName: 'iot.example.com', ValidationMethod: 'DNS' }),
    );
    const leaf = await makeLeaf({ issuer: roots.ec });
    await expect(
      importInto(account.acm, { ...blobsOf(leaf, roots.ec), arn }),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('go to an ARN that is not there', async () => {
    const arn = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/none';
    const leaf = await makeLeaf({ issuer: roots.ec });
    await expect(
      importInto(account.acm, { ...blobsOf(leaf, roots.ec), arn }),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
