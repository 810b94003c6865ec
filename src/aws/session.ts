/** What every service needs to create an SDK client and call AWS. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Clock, Log, Mask } from '../ports.ts';
import { type RetryPolicy, type RetryStrategy, repeatable, retryStrategy } from './retry.ts';
import type { CredentialProvider } from './sts-role-credentials.ts';
import type { Tags } from './tags.ts';

export interface Session {
  readonly region: string;
  /** The run's subject in messages: "iot.example.com", "3 domains". A method that needs a domain takes it as a parameter. */
  readonly subject: string;
  /** The user's tags, for everything that is created. */
  readonly tags: Tags;
  /** Undefined: the SDK's own chain, environment first. */
  readonly credentials?: CredentialProvider | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly mask: Mask;
  readonly signal: AbortSignal | undefined;
  /** Aborted some seconds after `signal`: limits the clean-up of a cancelled job. */
  readonly cleanUpSignal: AbortSignal | undefined;
  /** When the run's time is over: no call is repeated after it. Undefined: never. */
  readonly deadline: Date | undefined;
  /** The longest wait for an answer, and for its next byte, so that a server that hangs does not hang the job. */
  readonly requestTimeoutMs: number;
  readonly connections: Connections;
}

/**
 * Shared by the SDK clients of a run, several of which may be of one service: a new connection costs TCP's and TLS's handshakes
 * before the first answer.
 */
export interface Connections {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
}

/** As the SDK would (NodeHttpHandler): kept open, at most 50 for each host. */
const kept = { keepAlive: true, maxSockets: 50 };

export function openConnections(): Connections {
  return {
    httpAgent: new HttpAgent(kept),
    httpsAgent: new HttpsAgent({
      ...kept,
      // Explicit, so that NODE_TLS_REJECT_UNAUTHORIZED cannot turn verification off: requests carry private keys.
      rejectUnauthorized: true,
      // HTTPS_PROXY and NO_PROXY, which Node's agents ignore unless asked (Node.js documentation, "Built-in Proxy Support").
      proxyEnv: process.env,
    }),
  };
}

/** What a method of a service works with. */
export interface ServiceContext<Client> {
  readonly session: Session;
  readonly client: Client;
}

const connectionTimeoutMs = 10_000;

/** Distinguishes the action's calls from others of the same role in CloudTrail's userAgent. */
const userAgent = 'aws-iot-custom-domain';

/** Settings of every SDK client. The SDK itself reads `AWS_ENDPOINT_URL` and the credential chain. */
export interface ClientSettings {
  readonly region: string;
  /** The SDK's type does not accept undefined. */
  readonly credentials?: CredentialProvider;
  readonly customUserAgent: string;
  readonly maxAttempts: number;
  readonly retryStrategy: RetryStrategy;
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly socketTimeout: number;
    readonly throwOnRequestTimeout: true;
  } & Connections;
}

export function clientSettings(session: Session, policy: RetryPolicy): ClientSettings {
  return {
    region: session.region,
    ...(session.credentials && { credentials: session.credentials }),
    customUserAgent: userAgent,
    maxAttempts: policy.throttledAttempts,
    retryStrategy: retryStrategy(session, policy),
    requestHandler: {
      connectionTimeout: connectionTimeoutMs,
      requestTimeout: session.requestTimeoutMs,
      socketTimeout: session.requestTimeoutMs,
      throwOnRequestTimeout: true,
      // A call that is sent only once does not risk a connection that the service is about to close.
      ...(policy === repeatable ? session.connections : openConnections()),
    },
  };
}

/** For calls that must still be made after the job was cancelled or its time is over. */
export function despiteCancelling(session: Session): Session {
  return { ...session, signal: session.cleanUpSignal, deadline: undefined };
}

/** The last poll of a wait happens at the deadline and needs time for an answer: this part of the longest one, 10 seconds. */
const leastAnswerPart = 1 / 3;

/** The second argument of an SDK client's `send`: aborts a call when the job is cancelled, or soon after the deadline if it hangs. */
export function sendOptions(session: Session): { abortSignal?: AbortSignal } {
  const { signal, clock, deadline, requestTimeoutMs } = session;
  const left = deadline ? deadline.getTime() - clock.now().getTime() : requestTimeoutMs;
  const signals = [
    ...(signal ? [signal] : []),
    ...(left < requestTimeoutMs
      ? [AbortSignal.timeout(Math.max(left, Math.round(requestTimeoutMs * leastAnswerPart)))]
      : []),
  ];
  return signals.length > 0 ? { abortSignal: AbortSignal.any(signals) } : {};
}
