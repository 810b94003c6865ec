/** What AWS, DNS or the endpoint shows while a run waits, as values; src/report makes the words. */
import type { AwsAnswer } from '../failures.ts';
import type { DnsAnswer } from '../verification/dns-answer.ts';
import type { ServedInstead } from '../verification/served.ts';
import type { TlsFigures } from '../verification/tls-figures.ts';

export type Seen =
  /** ACM does not return the certificate yet. */
  | { readonly kind: 'certificate-not-visible' }
  /** ACM has not published the validation record yet. */
  | { readonly kind: 'record-not-published' }
  /** A validation record missing in DNS; absent: DNS shows all of them. */
  | { readonly kind: 'validation-pending'; readonly missing?: RecordAnswer | undefined }
  | { readonly kind: 'configuration-not-found' | 'configuration-outdated' }
  | { readonly kind: 'configuration-status'; readonly status: string }
  | { readonly kind: 'configuration-exists'; readonly name: string; readonly status: string }
  /** IoT Core serves the certificate but reports it as INVALID. */
  | { readonly kind: 'served-as-invalid' }
  /** Another run imported its certificate over this one's. */
  | { readonly kind: 'imported-over' }
  /** `invalid`: IoT Core's message about the one in ACM, if it reports that as INVALID. */
  | {
      readonly kind: 'not-served';
      readonly served: ServedInstead;
      readonly invalid?: { readonly detail?: string | undefined } | undefined;
    }
  | { readonly kind: 'still-served'; readonly domain: string }
  /** The endpoint presents no certificate under its own name either. */
  | { readonly kind: 'endpoint-without-certificate'; readonly handshake: TlsFigures }
  | { readonly kind: 'certificate-in-use' | 'certificate-exists' | 'change-pending' }
  | { readonly kind: 'cname'; readonly answer: DnsAnswer }
  /** AWS could not be asked this time, of the network's or the service's making. */
  | {
      readonly kind: 'call-failed';
      readonly answer: AwsAnswer;
      readonly said?: string | undefined;
    };

export interface RecordAnswer {
  readonly name: string;
  readonly answer: DnsAnswer;
}

declare module '../failures.ts' {
  interface WaitFigures {
    /** The last state seen. */
    readonly seen: Seen;
  }
}
