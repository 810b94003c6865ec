import { describe, expect, it } from '@jest/globals';
import type { MaterialProblem, SuccessionProblem } from '../../../src/pki/problem.ts';
import { materialText, successionText } from '../../../src/report/material-text.ts';

const subject = '/CN=CA';
const certificate = 'CA certificate';
const key = 'CA private key';
const at = new Date('2027-03-01T12:00:00Z');

const problems: readonly (readonly [MaterialProblem, string])[] = [
  [{ code: 'not-a-ca', subject }, '/CN=CA is not a CA: its basicConstraints lack CA:TRUE'],
  [
    { code: 'certificate-signing-not-allowed', subject },
    '/CN=CA may not sign certificates: its keyUsage lacks keyCertSign',
  ],
  [
    { code: 'server-certificates-not-allowed', subject },
    '/CN=CA may not sign server certificates: its extendedKeyUsage lacks serverAuth, which TLS libraries apply to every certificate below it',
  ],
  [
    { code: 'path-too-long', subject, allowed: 0, intermediates: 1 },
    '/CN=CA allows 0 intermediate CAs below it (pathLenConstraint), but there are 1',
  ],
  [
    { code: 'not-signed', subject, of: '/CN=iot.example.com', issuer: '/CN=Other' },
    '/CN=iot.example.com was not signed by /CN=CA (it names /CN=Other as its issuer)',
  ],
  [{ code: 'not-pem', field: certificate, form: 'empty' }, 'the CA certificate is empty'],
  [
    { code: 'not-pem', field: certificate, form: 'line-breaks-lost' },
    'the CA certificate has lost its line breaks (they became spaces or a literal \\n); store the file unchanged',
  ],
  [
    { code: 'not-pem', field: certificate, form: 'cut-off' },
    'the CA certificate is cut off: a BEGIN line has no END line of the same kind; paste the whole file',
  ],
  [
    { code: 'not-pem', field: certificate, form: 'der' },
    'the CA certificate is DER, a binary form; convert it to PEM with openssl (-inform DER -outform PEM)',
  ],
  [
    { code: 'not-pem', field: certificate, form: 'base64' },
    'the CA certificate is base64 without the BEGIN and END lines; paste the PEM file with those lines',
  ],
  [
    { code: 'not-pem', field: certificate, form: 'other' },
    'the CA certificate is not PEM; paste a file that begins with -----BEGIN',
  ],
  [
    { code: 'other-block', field: certificate, label: 'X509 CRL', required: 'certificate' },
    'the CA certificate holds a X509 CRL block instead of a CERTIFICATE block',
  ],
  [
    { code: 'other-block', field: key, label: 'CERTIFICATE', required: 'private key' },
    'the CA private key holds a CERTIFICATE block instead of a private key',
  ],
  [
    { code: 'private-key-among-certificates', field: certificate },
    "the CA certificate contains a private key; move it to the private key's own input, and replace the key if this text was ever public",
  ],
  [
    { code: 'certificate-damaged', field: certificate },
    'the CA certificate is damaged: its PEM does not decode to a certificate; paste the complete file again',
  ],
  [
    { code: 'key-unreadable', field: key, why: 'openssh-format' },
    "the CA private key is in OpenSSH's own format; convert it with ssh-keygen -p -m PKCS8 -f FILE",
  ],
  [
    { code: 'key-unreadable', field: key, why: 'encrypted' },
    'the CA private key is encrypted and no passphrase is given; give its passphrase, or the key decrypted with openssl pkey -in FILE',
  ],
  [
    { code: 'key-unreadable', field: key, why: 'not-encrypted' },
    'the CA private key is not encrypted, although a passphrase is given; remove the passphrase or give the encrypted key',
  ],
  [
    { code: 'key-unreadable', field: key, why: 'encryption-unsupported' },
    'the CA private key is encrypted with an algorithm that OpenSSL 3 does not support; re-encrypt it with openssl pkcs8 -topk8',
  ],
  [
    { code: 'key-unreadable', field: key, why: 'passphrase-wrong' },
    'the CA private key cannot be decrypted: the passphrase is wrong',
  ],
  [
    { code: 'key-unreadable', field: key, why: 'damaged' },
    'the CA private key is damaged: its PEM does not decode; paste the whole file again',
  ],
  [
    { code: 'several-keys', field: key, blocks: 2 },
    'the CA private key holds 2 PEM blocks; give the private key alone',
  ],
  [
    { code: 'chain-in-certificate', field: 'server certificate', certificates: 3 },
    'the server certificate contains 3 certificates; provide only the leaf, and the others as the chain',
  ],
  [
    { code: 'key-of-another', key, certificate, subjects: [subject, '/CN=Root'] },
    'the CA private key does not belong to the CA certificate (/CN=CA, /CN=Root)',
  ],
  [
    { code: 'key-of-another', key: 'client-private-key', certificate: 'client-certificate' },
    'client-private-key does not belong to client-certificate',
  ],
  [
    { code: 'leaf-in-chain', field: 'server certificate chain' },
    'the server certificate chain repeats the server certificate, which ACM rejects; remove it',
  ],
  [
    { code: 'root-missing', field: certificate, subject, issuer: '/CN=Root' },
    'the CA certificate does not reach a root: the certificate of /CN=Root, which signed /CN=CA, is missing; add it',
  ],
  [
    { code: 'stray-certificate', field: certificate, subject: '/CN=Stranger' },
    'the CA certificate holds /CN=Stranger, which signed none of the other certificates; remove it',
  ],
  [
    { code: 'weak-key', subject, keyAlgorithm: 'RSA_1024' },
    '/CN=CA has a key of RSA_1024; RSA with at least 2048 bits or a NIST curve is required',
  ],
  [
    { code: 'weak-signature', subject, signatureAlgorithm: 'sha1WithRSAEncryption' },
    '/CN=CA is signed with sha1WithRSAEncryption; SHA-256 or better is required',
  ],
  [
    { code: 'critical-extension', subject, extensions: ['1.3.6.1.4.1.99999.1'] },
    '/CN=CA has critical extensions that TLS libraries do not know (1.3.6.1.4.1.99999.1), so every device refuses it; reissue it without them',
  ],
  [
    { code: 'mixed-keys', subject, keyAlgorithm: 'EC_prime256v1', below: 'RSA_2048' },
    '/CN=CA has a key of EC_prime256v1 above a key of RSA_2048; ACM requires one kind of key throughout the chain',
  ],
  [
    { code: 'not-valid-now', of: { subject }, life: { kind: 'expired', at } },
    '/CN=CA expired at 2027-03-01T12:00:00Z',
  ],
  [
    { code: 'not-valid-now', of: { subject }, life: { kind: 'not-yet-valid', at } },
    '/CN=CA is not valid before 2027-03-01T12:00:00Z',
  ],
  [
    { code: 'not-valid-now', of: { field: 'client-certificate' }, life: { kind: 'expired', at } },
    'client-certificate expired at 2027-03-01T12:00:00Z',
  ],
  [
    { code: 'certificate-damaged', field: certificate, block: 2 },
    'the CA certificate (block 2) is damaged: its PEM does not decode to a certificate; paste the complete file again',
  ],
  [
    { code: 'stored-malformed', member: [], required: 'json' },
    'the stored CA is not a JSON object written by the action',
  ],
  [
    { code: 'stored-malformed', member: ['chain', '0'], required: 'text' },
    'the stored CA chain 0 is not text',
  ],
  [
    { code: 'stored-malformed', member: ['chain'], required: 'list' },
    'the stored CA chain is not a list',
  ],
  [
    { code: 'stored-malformed', member: ['kmsKeyArn'], required: 'kms-key-arn' },
    'the stored CA kmsKeyArn is not the ARN of a KMS key',
  ],
  [
    { code: 'stored-version', versions: [1, 2] },
    'the stored CA version is not 1 or 2; a newer release of the action wrote it',
  ],
  [
    { code: 'not-a-cross-certificate', field: 'stored cross-certificate', subject },
    'the stored cross-certificate is not one certificate of /CN=CA and its key, signed by another CA',
  ],
];

const successions: readonly (readonly [SuccessionProblem, string])[] = [
  [
    { code: 'cross-certificate-missing', by: subject },
    'it has no cross-certificate by /CN=CA, the previous CA',
  ],
  [
    { code: 'cross-certificate-foreign', by: subject },
    'its cross-certificate was not made by /CN=CA, the previous CA',
  ],
  [
    { code: 'cross-certificate-invalid', problem: { code: 'not-a-ca', subject: '/CN=Next' } },
    'its cross-certificate is not valid: /CN=Next is not a CA: its basicConstraints lack CA:TRUE',
  ],
  [{ code: 'last-retired' }, 'it is tagged as retired, but no other CA is left'],
  [{ code: 'last-abandoned' }, 'it is tagged as abandoned, but no other CA is left'],
  [{ code: 'all-before-abandoned' }, 'it and all CAs before it are tagged as abandoned'],
];

describe('a problem with a certificate or a key, in words', () => {
  it.each(problems)('%j', (problem, text) => {
    expect(materialText(problem)).toBe(text);
  });
});

describe('why a CA does not succeed the previous one, in words', () => {
  it.each(successions)('%j', (problem, text) => {
    expect(successionText(problem)).toBe(text);
  });
});
