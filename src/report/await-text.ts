/** What a run waits for, in words. */
import type { Action, AwaitedSubjects, WaitCode } from '../current-action.ts';

interface Awaited {
  /** As a noun phrase, after "waiting for". */
  readonly what: string;
  /** What the reader can check if it takes too long. */
  readonly remedy: string;
}

type Texts = { readonly [Code in WaitCode]: (on: AwaitedSubjects[Code]) => Awaited };

const inIot = 'Check it in the IoT Core console.';

const texts: Texts = {
  'await-validation-certificate-visible': ({ domain, arn }) => ({
    what: `ACM to return the validation certificate of ${domain}`,
    remedy: `Look at ${arn} in the ACM console.`,
  }),
  'await-validation-certificate-issued': ({ domain, arn }) => ({
    what: `the validation certificate of ${domain} to be issued`,
    remedy: `ACM issues ${arn} once public DNS shows its validation record; check that the zone is delegated and that no CAA record forbids amazon.com.`,
  }),
  'await-domain-configuration-enabled': ({ name }) => ({
    what: `the domain configuration ${name} to be enabled with its server certificate`,
    remedy: inIot,
  }),
  'await-domain-configuration-disabled': ({ name }) => ({
    what: `the domain configuration ${name} to be disabled`,
    remedy: inIot,
  }),
  'await-domain-configuration-deleted': ({ domain }) => ({
    what: `IoT Core to delete the domain configuration of ${domain}`,
    remedy: 'Check the domain configurations in the IoT Core console.',
  }),
  'await-server-certificate-served': ({ domain }) => ({
    what: `IoT Core to serve the server certificate of ${domain}`,
    remedy: 'IoT Core may take up to 60 minutes.',
  }),
  'await-domain-unserved': ({ domain, iotEndpoint, port }) => ({
    what: `IoT Core to stop serving ${domain}`,
    remedy: `Check that the runner can reach port ${port} of ${iotEndpoint}; IoT Core may take a while to stop serving.`,
  }),
  'await-certificate-released': ({ of, arn }) => ({
    what: `ACM to release ${of} certificate ${arn}`,
    remedy:
      'ACM may report it as in use for 20 minutes after the domain configuration was deleted.',
  }),
  'await-certificate-deleted': ({ arn }) => ({
    what: `ACM to delete certificate ${arn}`,
    remedy: 'Check the certificate in the ACM console.',
  }),
  'await-route53-insync': ({ names }) => ({
    what: `Route 53 to serve the change of ${names.join(', ')}`,
    remedy: 'Check the hosted zone in the Route 53 console.',
  }),
  'await-endpoint-record': ({ domain, iotEndpoint }) => ({
    what: `DNS to show ${domain} as a CNAME to ${iotEndpoint}`,
    remedy: 'Check that the record exists and that the zone is delegated to its name servers.',
  }),
  'await-endpoint-record-removed': ({ domain, iotEndpoint }) => ({
    what: `DNS to stop showing the CNAME of ${domain} to ${iotEndpoint}`,
    remedy: 'Check that the record is removed and that the zone is delegated to its name servers.',
  }),
};

export function awaitText<Code extends WaitCode>({ code, on }: Action<Code>): Awaited {
  return texts[code](on);
}

export function isAwait(action: Action): action is Action<WaitCode> {
  return Object.hasOwn(texts, action.code);
}
