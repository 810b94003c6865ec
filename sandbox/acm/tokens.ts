/** RequestCertificate's idempotency tokens: each holds for one hour (ACM API reference, RequestCertificate). */
import { ApiError } from '../contract.ts';

export interface TokenKnobs {
  /** What a token answers that comes again with other parameters: AWS's pages do not tell. */
  tokenWithOtherParameters: 'same-certificate' | 'refused';
  /** Whether a token goes on answering with a certificate that was deleted meanwhile: AWS's pages do not tell. */
  tokenOutlivesCertificate: boolean;
}

interface Use {
  readonly token: string;
  readonly at: number;
  /** What was asked for, as text. */
  readonly parameters: string;
  readonly arn: string;
}

const holdsMs = 3_600_000;

export class IdempotencyTokens {
  readonly #uses: Use[] = [];

  remember(use: Use): void {
    this.#uses.push(use);
  }

  /** The certificate that the token made within the hour. Throws InvalidParameterException. */
  recall(
    { token, at, parameters }: Omit<Use, 'arn'>,
    { tokenWithOtherParameters, tokenOutlivesCertificate }: TokenKnobs,
    exists: (arn: string) => boolean,
  ): string | undefined {
    const use = this.#uses.find(
      (earlier) =>
        earlier.token === token &&
        earlier.at > at - holdsMs &&
        (tokenOutlivesCertificate || exists(earlier.arn)),
    );
    if (use && use.parameters !== parameters && tokenWithOtherParameters === 'refused') {
      throw new ApiError(
        'InvalidParameterException',
        'The idempotency token was used with other parameters.',
      );
    }
    return use?.arn;
  }
}
