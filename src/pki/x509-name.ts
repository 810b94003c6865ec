import { findAttributeType } from './attribute-types.ts';
import type { DistinguishedName } from './material.ts';
import { Name } from './x509.ts';

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
