/**
 * What connections trust and show, parsed once. A run makes five connections for each domain, most of them with the same trust;
 * each context of OpenSSL's takes some 100 kB that V8 does not see and so is in no hurry to free.
 */
import { createSecureContext, type SecureContext } from 'node:tls';
import type { ClientIdentity } from '../inputs/settings.ts';

export interface TlsCredentials {
  /** PEM: these roots and no others. */
  readonly trust: readonly string[];
  readonly clientIdentity?: ClientIdentity | undefined;
}

/** By identity, so that a context, which contains its private key, is not kept longer than the identity itself. */
const contexts = new WeakMap<object, Map<string, SecureContext>>();
const anonymous = {};
/** Of one identity: the roots of the domains that are verified at the same time, and Amazon's. */
const mostContexts = 16;

/** TLS 1.3 or 1.2, as IoT Core's security policies offer both. @throws Error if OpenSSL does not accept a PEM. */
export function tlsContextOf({ trust, clientIdentity }: TlsCredentials): SecureContext {
  const ofIdentity = contexts.get(clientIdentity ?? anonymous) ?? new Map<string, SecureContext>();
  contexts.set(clientIdentity ?? anonymous, ofIdentity);
  const key = trust.join();
  const context =
    ofIdentity.get(key) ??
    createSecureContext({
      ca: [...trust],
      minVersion: 'TLSv1.2',
      cert: clientIdentity?.certificate,
      key: clientIdentity?.privateKey,
    });
  ofIdentity.delete(key);
  ofIdentity.set(key, context);
  const [oldest] = ofIdentity.keys();
  if (oldest !== undefined && ofIdentity.size > mostContexts) {
    ofIdentity.delete(oldest);
  }
  return context;
}
