/** ECDSA over a digest that the caller made: Node signs messages only. */
import { createECDH, type KeyObject } from 'node:crypto';

interface Curve {
  /** As createECDH calls it. */
  readonly name: string;
  readonly order: bigint;
}

/** By Node's name of the key's curve; orders from NIST SP 800-186, section 3.2.1. */
const curves: Readonly<Record<string, Curve>> = {
  prime256v1: {
    name: 'prime256v1',
    order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  },
  secp384r1: {
    name: 'secp384r1',
    order: BigInt(
      '0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
    ),
  },
  secp521r1: {
    name: 'secp521r1',
    order: BigInt(
      '0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
    ),
  },
};

/** DER (ANSI X9.62) by FIPS 186-5, section 6.4.1, for a digest that is no longer than the curve's order. */
export function signWithEcdsa(key: KeyObject, digest: Buffer): Buffer {
  const curve = curves[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (!curve) {
    throw new Error(`no order is known of the curve ${key.asymmetricKeyDetails?.namedCurve}`);
  }
  const { order } = curve;
  const secret = number(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'));
  for (;;) {
    const once = createECDH(curve.name);
    const point = once.generateKeys();
    const size = (point.length - 1) / 2;
    const r = number(point.subarray(1, 1 + size)) % order;
    const inverse = power(number(once.getPrivateKey()), order - 2n, order);
    const s = (inverse * (number(digest) + r * secret)) % order;
    if (r !== 0n && s !== 0n) {
      return sequence(Buffer.concat([integer(r), integer(s)]));
    }
  }
}

function number(octets: Buffer): bigint {
  return BigInt(`0x${octets.toString('hex')}`);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) {
      result = (result * square) % modulus;
    }
    square = (square * square) % modulus;
  }
  return result;
}

function integer(value: bigint): Buffer {
  const hex = value.toString(16);
  const octets = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  const positive = (octets[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), octets]) : octets;
  return Buffer.concat([Buffer.from([0x02, positive.length]), positive]);
}

function sequence(content: Buffer): Buffer {
  const length = content.length < 0x80 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([0x30, ...length]), content]);
}
