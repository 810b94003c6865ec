/** Certificates by GnuTLS's certtool. */
import { readFileSync, writeFileSync } from 'node:fs';
import { folder, output } from '../../support/tools.ts';
import { type CertificateTool, type Recipe, validityOf } from './recipe.ts';

const keyOptions = {
  RSA_2048: ['--key-type', 'rsa', '--bits', '2048'],
  RSA_1024: ['--key-type', 'rsa', '--bits', '1024'],
  EC_prime256v1: ['--key-type', 'ecdsa', '--curve', 'secp256r1'],
} as const;

const usages = {
  serverAuth: 'tls_www_server',
  clientAuth: 'tls_www_client',
  digitalSignature: 'signing_key',
  keyEncipherment: 'encryption_key',
  keyCertSign: 'cert_signing_key',
} as const;

export function certtool(): CertificateTool {
  const file = folder({});
  let made = 0;
  return {
    name: 'certtool',
    key: (kind) => {
      made += 1;
      const key = { file: file(`${made}.key`) };
      output('certtool', ['--generate-privkey', ...keyOptions[kind], '--outfile', key.file]);
      return key;
    },
    issue: (recipe) => {
      made += 1;
      const certificate = file(`${made}.pem`);
      const template = file(`${made}.template`);
      writeFileSync(template, templateOf(recipe));
      const { issuer, key, digest = 'sha256' } = recipe;
      output(
        'certtool',
        [
          ...['--load-privkey', key.file, '--template', template, '--outfile', certificate],
          ...['--hash', digest.toUpperCase()],
          ...(issuer === 'itself'
            ? ['--generate-self-signed']
            : [
                '--generate-certificate',
                ...['--load-ca-certificate', issuer.file, '--load-ca-privkey', issuer.key.file],
              ]),
        ],
        { TZ: 'UTC' },
      );
      return { pem: readFileSync(certificate, 'utf8'), file: certificate, key };
    },
  };
}

/** certtool(1), "Certtool's template file format". */
function templateOf(recipe: Recipe): string {
  const [from, until] = validityOf(recipe).map(localTime);
  return [
    `cn = "${recipe.commonName}"`,
    `activation_date = "${from}"`,
    `expiration_date = "${until}"`,
    ...(recipe.dnsNames ?? []).map((name) => `dns_name = "${name}"`),
    ...(recipe.ipAddresses ?? []).map((address) => `ip_address = "${address}"`),
    ...[...(recipe.extendedKeyUsage ?? []), ...(recipe.keyUsage ?? [])].map(
      (usage) => usages[usage],
    ),
    recipe.isAuthority ? 'ca' : '',
    recipe.pathLength === undefined ? '' : `path_len = ${recipe.pathLength}`,
    recipe.permitted === undefined ? '' : `nc_permit_dns = "${recipe.permitted}"`,
    recipe.excluded === undefined ? '' : `nc_exclude_dns = "${recipe.excluded}"`,
    recipe.unknownCritical === undefined
      ? ''
      : `add_critical_extension = "${recipe.unknownCritical} 0x0500"`,
  ].join('\n');
}

/** YYYY-MM-DD HH:MM:SS, which certtool reads in the zone it runs in. */
function localTime(date: Date): string {
  return date.toISOString().replace('T', ' ').slice(0, 19);
}
