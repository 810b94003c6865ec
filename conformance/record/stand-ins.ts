/** Certificates and keys in the place of those that a record only describes. */
import type { KeyObject } from 'node:crypto';
import { createClientRequest } from '../../src/pki/client-request.ts';
import { keyPem, type Minted, mint } from '../x509/mint.ts';
import type { Bindings } from './bindings.ts';
import { certificatesMark, type DescribedCertificate } from './described.ts';
import type { CallRecord } from './schema.ts';

export class StandIns {
  readonly #described: ReadonlyMap<string, DescribedCertificate>;
  readonly #startedAt: number;
  readonly #bindings: () => Bindings;
  readonly #minted = new Map<string, Minted>();
  readonly #keys = new Map<string, KeyObject>();

  /** `startedAt`: milliseconds since 1970, in the world of the replay. */
  constructor(record: CallRecord, startedAt: number, bindings: () => Bindings) {
    this.#described = new Map(
      record.calls.flatMap((call) => describedIn(call)).map((one) => [one.id, one]),
    );
    this.#startedAt = startedAt;
    this.#bindings = bindings;
  }

  /** PEM, one after the other. */
  async certificates(described: readonly DescribedCertificate[]): Promise<string> {
    const pems: string[] = [];
    for (const { id } of described) {
      pems.push((await this.#mint(id)).certificate);
    }
    return pems.join('');
  }

  /** PEM: the key of a certificate. */
  async privateKey({ id }: DescribedCertificate): Promise<string> {
    return keyPem(await this.#mint(id));
  }

  async request(): Promise<string> {
    return (await createClientRequest('stand-in', () => {})).csr;
  }

  async #mint(id: string): Promise<Minted> {
    const known = this.#minted.get(id);
    if (known) {
      return known;
    }
    const described = this.#described.get(id);
    if (!described) {
      throw new Error(`the record does not describe the certificate ${id}`);
    }
    const minted = await mint(
      this.#recipe(described),
      described.issuer === 'self' ? undefined : await this.#issuerOf(described),
    );
    this.#minted.set(id, minted);
    this.#keys.set(described.key, minted.privateKey);
    return minted;
  }

  #recipe(described: DescribedCertificate) {
    const { commonName, names, keyAlgorithm, isAuthority, keyUsage, extendedKeyUsage } = described;
    const bindings = this.#bindings();
    return {
      // An issuer needs a name; one without a CN had another.
      commonName: commonName ? bindings.fill(commonName) : isAuthority ? described.key : undefined,
      names: names.map((name) => bindings.fill(name)),
      keyAlgorithm,
      isAuthority,
      keyUsage,
      extendedKeyUsage,
      notBefore: this.#date(described.notBefore),
      notAfter: this.#date(described.notAfter),
      privateKey: this.#keys.get(described.key),
    };
  }

  async #issuerOf({ issuer, signatureAlgorithm, notBefore, notAfter }: DescribedCertificate) {
    if (issuer !== 'unknown') {
      return this.#mint(issuer);
    }
    return mint({
      commonName: 'an authority that the record has not',
      keyAlgorithm: signatureAlgorithm.startsWith('ecdsa') ? 'EC_prime256v1' : 'RSA_2048',
      isAuthority: true,
      keyUsage: ['keyCertSign'],
      notBefore: this.#date(notBefore),
      notAfter: this.#date(notAfter),
    });
  }

  #date(seconds: number): Date {
    return new Date(this.#startedAt + seconds * 1000);
  }
}

function describedIn(value: unknown): readonly DescribedCertificate[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const mark = certificatesMark.safeParse(value);
  return mark.success ? mark.data.$certificates : Object.values(value).flatMap(describedIn);
}
