/** Certificates by `openssl ca`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { folder, output } from '../../support/tools.ts';
import { type CertificateTool, type Key, type Recipe, validityOf } from './recipe.ts';

const keyOptions = {
  RSA_2048: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  RSA_1024: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
  EC_prime256v1: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
} as const;

export function openssl(): CertificateTool {
  const file = folder({ database: '' });
  mkdirSync(file('issued'));
  writeFileSync(
    file('ca.conf'),
    `[ca]
default_ca = authority
[authority]
database = ${file('database')}
new_certs_dir = ${file('issued')}
rand_serial = yes
unique_subject = no
policy = any
[any]
commonName = optional
`,
  );
  let made = 0;
  return {
    name: 'openssl',
    key: (kind) => {
      made += 1;
      const key = { file: file(`${made}.key`) };
      output('openssl', ['genpkey', ...keyOptions[kind], '-out', key.file]);
      output('openssl', ['req', '-new', '-key', key.file, '-subj', '/CN=-', '-out', request(key)]);
      return key;
    },
    issue: (recipe) => {
      made += 1;
      const certificate = file(`${made}.pem`);
      const extensions = file(`${made}.ext`);
      writeFileSync(extensions, extensionsOf(recipe));
      const [from, until] = validityOf(recipe).map(generalizedTime);
      output('openssl', [
        'ca',
        '-batch',
        '-notext',
        ...['-config', file('ca.conf')],
        ...['-in', request(recipe.key), '-out', certificate, '-extfile', extensions],
        ...['-subj', `/CN=${recipe.commonName}`, '-md', recipe.digest ?? 'sha256'],
        ...['-startdate', from ?? '', '-enddate', until ?? ''],
        ...(recipe.issuer === 'itself'
          ? ['-selfsign', '-keyfile', recipe.key.file]
          : ['-cert', recipe.issuer.file, '-keyfile', recipe.issuer.key.file]),
      ]);
      return { pem: readFileSync(certificate, 'utf8'), file: certificate, key: recipe.key };
    },
  };
}

function request({ file }: Key): string {
  return `${file}.csr`;
}

/** YYYYMMDDHHMMSSZ */
function generalizedTime(date: Date): string {
  return `${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
}

/** x509v3_config(5). */
function extensionsOf(recipe: Recipe): string {
  const names = [
    ...(recipe.dnsNames ?? []).map((name) => `DNS:${name}`),
    ...(recipe.ipAddresses ?? []).map((address) => `IP:${address}`),
  ];
  const constraints = [
    ...(recipe.permitted === undefined ? [] : [`permitted;DNS:${recipe.permitted}`]),
    ...(recipe.excluded === undefined ? [] : [`excluded;DNS:${recipe.excluded}`]),
  ];
  const pathLength = recipe.pathLength === undefined ? '' : `,pathlen:${recipe.pathLength}`;
  return [
    'subjectKeyIdentifier = hash',
    recipe.issuer === 'itself' ? '' : 'authorityKeyIdentifier = keyid',
    recipe.isAuthority ? `basicConstraints = critical,CA:TRUE${pathLength}` : '',
    setting('subjectAltName', names),
    setting('extendedKeyUsage', recipe.extendedKeyUsage),
    setting('keyUsage', critical(recipe.keyUsage ?? [])),
    setting('nameConstraints', critical(constraints)),
    recipe.unknownCritical ? `${recipe.unknownCritical} = critical,DER:0500` : '',
  ].join('\n');
}

function critical(values: readonly string[]): readonly string[] {
  return values.length > 0 ? ['critical', ...values] : [];
}

function setting(name: string, values: readonly string[] = []): string {
  return values.length > 0 ? `${name} = ${values.join(',')}` : '';
}
