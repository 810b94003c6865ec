import { findAttributeType } from './attribute-types.ts';
import type { DistinguishedName } from './material.ts';
import { formatAttribute } from './name.ts';
import { type JsonName, Name } from './x509.ts';

/** The name as X.509 encodes it; each attribute is a separate component, in the given order. */
export function encodeName(name: DistinguishedName): Name {
  return new Name(
    name.map(({ type, value }) => {
      const known = findAttributeType(type);
      if (known === undefined) {
        throw new TypeError(`${type} is not an attribute type of a distinguished name`);
      }
      return { [known.oid]: [{ [known.encoding]: value }] };
    }),
  );
}

/** A name found in a certificate, in OpenSSL's slash form and in the order it is encoded. */
export function displayName(name: Name): string {
  return name.toJSON().map(displayComponent).join('');
}

function displayComponent(component: JsonName[number]): string {
  const attributes = Object.entries(component).flatMap(([type, values]) =>
    values.map((value) => formatAttribute({ type: findAttributeType(type)?.name ?? type, value })),
  );
  return `/${attributes.join('+')}`;
}
