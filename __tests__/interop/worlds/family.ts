/** A root that devices trust, and what is issued below it, all by one tool. */
import type { CertificateTool, Issued, Key, KeyKind, Recipe } from './recipe.ts';

/** What a server is given to serve. */
export interface Served {
  readonly leaf: Issued;
  /** What is sent after the leaf, in this order. */
  readonly chain: readonly Issued[];
}

export class Family {
  readonly tool: CertificateTool;
  readonly kind: KeyKind;
  readonly root: Issued;
  readonly #leafKey: Key;

  constructor(tool: CertificateTool, kind: KeyKind) {
    this.tool = tool;
    this.kind = kind;
    this.#leafKey = tool.key(kind);
    this.root = this.issueRoot('root');
  }

  /** With a key of its own, as each authority here: two roots of one name are still two. */
  issueRoot(commonName: string): Issued {
    return this.issueAuthority({ commonName, issuer: 'itself' });
  }

  issueAuthority(changes: Pick<Recipe, 'commonName' | 'issuer'> & Partial<Recipe>): Issued {
    const key = this.tool.key(this.kind);
    return this.tool.issue({ key, isAuthority: true, keyUsage: ['keyCertSign'], ...changes });
  }

  /** A leaf that is as it should be, but for `changes`. */
  issueLeaf(domain: string, changes: Partial<Recipe> = {}): Issued {
    return this.tool.issue({
      commonName: domain,
      key: this.#leafKey,
      issuer: this.root,
      dnsNames: [domain],
      extendedKeyUsage: ['serverAuth'],
      keyUsage: ['digitalSignature'],
      ...changes,
    });
  }
}
