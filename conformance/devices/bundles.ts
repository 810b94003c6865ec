/** What docs/firmware, built with two TLS libraries of devices, makes of trust bundles: genuine, old, tampered, of others. */
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyAlgorithm, keyAlgorithms, type SigningAuthority } from '../../src/pki/material.ts';
import { signBundle } from '../../src/pki/trust-bundle.ts';
import { bundleFiles } from '../../src/pki/trust-bundle-files.ts';
import { createAuthority, type TestAuthority } from '../../testkit/authority.ts';
import { make } from '../../testkit/certificates.ts';

const programs = ['bundle-mbedtls', 'bundle-wolfssl'] as const;
const domain = 'iot.example.com';
const sequence = 1_795_000_000;

interface Attempt {
  readonly what: string;
  readonly signer: SigningAuthority;
  /** The root that the device has, and the number of the bundle that it uses. */
  readonly root: SigningAuthority;
  readonly inUse?: number;
  readonly domain?: string;
  /** What is changed on the way to the device. */
  readonly tamper?: { readonly file: string; readonly change: (content: Buffer) => Buffer };
  /** Without the newline. */
  readonly answer: string;
}

/** A line for each bundle that a program judges otherwise than it must. */
export async function tryBundles(built: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const algorithm of keyAlgorithms) {
    const next = await authority(algorithm, 'Next');
    for (const attempt of await attempts(algorithm, next)) {
      const folder = await publish(attempt, next);
      for (const program of programs) {
        const said = judge(join(built, program), folder, attempt);
        if (said !== attempt.answer) {
          problems.push(
            `${program}, ${algorithm}, ${attempt.what}: "${said}", not "${attempt.answer}"`,
          );
        }
      }
      rmSync(folder, { recursive: true });
    }
  }
  return problems;
}

async function attempts(
  algorithm: KeyAlgorithm,
  next: SigningAuthority,
): Promise<readonly Attempt[]> {
  const [root, other] = [
    await authority(algorithm, 'Current'),
    await authority(algorithm, 'Current'),
  ];
  const genuine = { signer: root, root };
  const unsigned = 'refused: not signed by this root';
  const tampered = (what: string, file: string, change: (content: Buffer) => Buffer): Attempt => ({
    what,
    ...genuine,
    tamper: { file, change },
    answer: unsigned,
  });
  return [
    {
      what: 'the next root, with the current one alone',
      ...genuine,
      answer: `accepted ${sequence} 2`,
    },
    { what: 'the same again', ...genuine, inUse: sequence, answer: 'refused: not newer' },
    { what: 'an old one', ...genuine, inUse: sequence + 1, answer: 'refused: not newer' },
    {
      what: 'for another domain',
      ...genuine,
      domain: 'b.example.com',
      answer: 'refused: another domain',
    },
    { what: 'of a CA with the same name', signer: other, root, answer: unsigned },
    { what: 'with the next root alone', signer: root, root: next, answer: unsigned },
    { what: 'signed by the key of a leaf', signer: await leafOf(root), root, answer: unsigned },
    tampered('with another root', 'bundle.json', swapRole),
    tampered('with a later number', 'bundle.json', raise),
    tampered('with another signature', 'bundle.p7s', flipLast),
    tampered('cut off', 'bundle.p7s', cutOff),
  ];
}

const replaceIn = (content: Buffer, from: string, to: string) =>
  Buffer.from(content.toString().replace(from, to));
const swapRole = (content: Buffer) => replaceIn(content, '"role":"next"', '"role":"last"');
const raise = (content: Buffer) => replaceIn(content, String(sequence), String(sequence + 1));
const flipLast = (content: Buffer) =>
  Buffer.concat([content.subarray(0, -1), Buffer.of((content.at(-1) ?? 0) ^ 1)]);
const cutOff = (content: Buffer) => content.subarray(0, -1);

function authority(keyAlgorithm: KeyAlgorithm, name: string) {
  const subject = [{ type: 'CN', value: name }];
  return createAuthority({ subject, keyAlgorithm, validityDays: 3650, now: new Date() });
}

/** What an attacker has who got the key of the server certificate. */
async function leafOf(root: TestAuthority): Promise<SigningAuthority> {
  const leaf = await make({ subject: `CN=${domain}`, issuer: root });
  return { ...leaf, chain: [root.certificate] };
}

async function publish({ signer, root, tamper }: Attempt, next: SigningAuthority): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const trusted = {
    phase: 'announced',
    current: root.certificate,
    next: next.certificate,
  } as const;
  const bundle = { domain, sequence, issuedAt: new Date(), trusted };
  const signed = await signBundle(bundle, signer);
  for (const { name, content } of bundleFiles({ signed, bundle })) {
    writeFileSync(join(folder, name), content);
  }
  writeFileSync(join(folder, 'root.der'), new X509Certificate(root.certificate).raw);
  if (tamper) {
    const path = join(folder, tamper.file);
    writeFileSync(path, tamper.change(readFileSync(path)));
  }
  return folder;
}

function judge(program: string, cwd: string, { inUse = 0, domain: of = domain }: Attempt): string {
  const parameters = ['root.der', of, String(inUse), 'bundle.json', 'bundle.p7s'];
  const { stdout, stderr, error } = spawnSync(program, parameters, { cwd, encoding: 'utf8' });
  return error ? error.message : `${stdout}${stderr}`.trimEnd();
}
