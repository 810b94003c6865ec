/** A web page in place of an answer. */
import type { Route53Client } from '@aws-sdk/client-route-53';
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
 * Has a client of an XML protocol refuse the page of a captive portal or a proxy. The SDK reads any HTML as XML in which nothing
 * is listed: no hosted zones, no records. Answers of a JSON protocol fail to parse.
 */
export function refuseHtml({ middlewareStack }: Pick<Route53Client, 'middlewareStack'>): void {
  middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { success, data } = answerShape.safeParse(result.response);
      if (
        success &&
        data.statusCode < 300 &&
        /^text\/html/i.test(data.headers['content-type'] ?? '')
      ) {
        throw new NotAnAnswer(data.statusCode);
      }
      return result;
    },
    // After the SDK's own deserializer, so before it sees the answer.
    { step: 'deserialize', name: 'refuseHtml', priority: 'low' },
  );
}
