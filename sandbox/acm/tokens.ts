/** RequestCertificate's idempotency tokens: each is valid for one hour (ACM API reference, RequestCertificate). */
import { ApiError } from '../contract.ts';

export interface TokenKnobs {
  /** The answer to a reused token with other parameters: AWS does not document it. */
  tokenWithOtherParameters: 'same-certificate' | 'refused';
  /** Whether a token still returns a certificate that was deleted meanwhile: AWS does not document it. */
  tokenOutlivesCertificate: boolean;
}

interface Use {
  readonly token: string;
  readonly at: number;
  /** The request, as text. */
  readonly parameters: string;
  readonly arn: string;
}

const holdsMs = 3_600_000;

export class IdempotencyTokens {
  readonly #uses: Use[] = [];

  remember(use: Use): void {
    this.#uses.push(use);
  }

  /** The certificate that the token created within the hour. Throws InvalidParameterException. */
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
