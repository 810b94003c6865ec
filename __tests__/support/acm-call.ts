/** A call of ACM by hand: the SDK drops members that are newer than itself. */
import type { Sandbox } from '../../sandbox/sandbox.ts';

/** The answer's body, whatever its status. The sandbox verifies no signatures. */
export async function callAcm(
  { endpointUrl, environment }: Sandbox,
  action: string,
  body: object,
): Promise<string> {
  const { AWS_ACCESS_KEY_ID: id, AWS_REGION: region } = environment();
  const answer = await fetch(endpointUrl, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${id}/20261126/${region}/acm/aws4_request, SignedHeaders=host, Signature=0`,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `CertificateManager.${action}`,
    },
    body: JSON.stringify(body),
  });
  return answer.text();
}
