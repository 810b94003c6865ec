/** The plan for the server certificate. */
import type { CertificateFacts } from '../../pki/facts.ts';
import type { StoredLeaf } from '../snapshot.ts';

export type ServerCertificatePlan =
  | { readonly do: 'keep'; readonly leaf: StoredLeaf }
  | { readonly do: 'import' }
  /** `previous`: the leaf to be renewed. */
  | { readonly do: 'reimport'; readonly arn: string; readonly previous: CertificateFacts };
