/** What is to be done about the server certificate. */
import type { CertificateFacts } from '../../pki/facts.ts';
import type { StoredLeaf } from '../snapshot.ts';

export type ServerCertificatePlan =
  | { readonly do: 'keep'; readonly leaf: StoredLeaf }
  | { readonly do: 'import' }
  /** `previous`: the leaf that it renews. */
  | { readonly do: 'reimport'; readonly arn: string; readonly previous: CertificateFacts };
