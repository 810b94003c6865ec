/** A web page in place of an answer. */
import type { IoTClient } from '@aws-sdk/client-iot';
import * as z from 'zod/mini';

const answerShape = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
});

/** The status makes it an answer that could not be read. */
class NotAnAnswer extends Error {
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(httpStatusCode: number) {
    super('text/html');
    this.$metadata = { httpStatusCode };
  }
}

/**
 * Has a client refuse the page of a captive portal or a proxy. Where an answer has no body the SDK takes any page for it, as if the
 * call had been performed; in an XML protocol it reads HTML as XML in which nothing is listed: no hosted zones, no records.
 */
export function refuseHtml<Client extends { readonly config: Handling }>(client: Client): Client {
  const { requestHandler } = client.config;
  const handle = requestHandler.handle.bind(requestHandler);
  requestHandler.handle = async (request, options) => {
    const answer = await handle(request, options);
    const { success, data } = answerShape.safeParse(answer.response);
    const type = data?.headers['content-type'] ?? '';
    if (success && data.statusCode < 300 && /^text\/html/i.test(type)) {
      throw new NotAnAnswer(data.statusCode);
    }
    return answer;
  };
  return client;
}

type Handling = Pick<IoTClient['config'], 'requestHandler'>;
