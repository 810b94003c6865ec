/** Who may assume a role with the token of an OpenID Connect provider: the providers of the account, and the roles' trust policies. */
import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { ApiError, type SandboxClock } from '../contract.ts';

export interface IdentityProvider {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** The provider's client IDs (IAM API reference, CreateOpenIDConnectProvider). */
  readonly audiences: readonly string[];
  readonly publicKey: KeyObject;
}

export interface TrustedRole {
  readonly arn: string;
  /** The `sub` that its trust policy names. */
  readonly subject: string;
  /** Seconds (IAM API reference, Role, MaxSessionDuration). */
  readonly longestSession: number;
}

const claims = z.object({ iss: z.string(), aud: z.string(), sub: z.string(), exp: z.number() });
type Claims = z.infer<typeof claims>;

export class WebIdentityTrust {
  readonly #providers = new Map<string, IdentityProvider>();
  readonly #roles = new Map<string, TrustedRole>();
  readonly #clock: SandboxClock;

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  addProvider(provider: IdentityProvider): void {
    this.#providers.set(provider.issuer, provider);
  }

  addRole(role: TrustedRole): void {
    this.#roles.set(role.arn, role);
  }

  /**
   * Throws ApiError with the codes of the STS API reference, AssumeRoleWithWebIdentity; a role that does not exist is refused
   * like one that does not trust the token.
   */
  admit(token: string, roleArn: string, seconds: number): void {
    const { sub } = this.#verified(token);
    const role = this.#roles.get(roleArn);
    if (role?.subject !== sub) {
      throw new ApiError(
        'AccessDenied',
        'Not authorized to perform sts:AssumeRoleWithWebIdentity',
        403,
      );
    }
    if (seconds > role.longestSession) {
      throw new ApiError(
        'ValidationError',
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      );
    }
  }

  #verified(token: string): Claims {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const read = claims.safeParse(parseJson(payload));
    if (!read.success) {
      throw new ApiError('InvalidIdentityToken', 'The ID Token provided is not a valid JWT');
    }
    const { iss, aud, exp } = read.data;
    const provider = this.#providers.get(iss);
    if (!provider) {
      throw new ApiError(
        'InvalidIdentityToken',
        `No OpenIDConnect provider found in your account for ${iss}`,
      );
    }
    const signed = Buffer.from(`${header}.${payload}`);
    if (!verify('RSA-SHA256', signed, provider.publicKey, Buffer.from(signature, 'base64url'))) {
      throw new ApiError('InvalidIdentityToken', 'The ID Token provided could not be verified');
    }
    if (!provider.audiences.includes(aud)) {
      throw new ApiError('InvalidIdentityToken', 'Incorrect token audience');
    }
    if (exp * 1000 <= this.#clock.now()) {
      throw new ApiError('ExpiredTokenException', 'Token expired');
    }
    return read.data;
  }
}

function parseJson(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
