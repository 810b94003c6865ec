import { ApiError, type Service, type WireReply } from '../contract.ts';
import type { FaultRule } from './faults.ts';

/** What becomes of a request: an answer, or none. */
export type RequestOutcome = { readonly reply: WireReply } | 'reset' | 'hang';

/** What a fault rule makes of a request that it strikes before anything is performed. */
export function strike(rule: FaultRule, service: Service, requestId: string): RequestOutcome {
  if (rule.kind === 'reset' || rule.kind === 'hang') {
    return rule.kind;
  }
  return { reply: service.renderError(errorOf(rule, service), requestId) };
}

function errorOf({ kind, code, message, status }: FaultRule, service: Service): ApiError {
  switch (kind) {
    case 'throttle':
      return new ApiError(service.throttlingCode, 'Rate exceeded');
    case 'serverError':
      return new ApiError('InternalFailure', 'An internal failure has occurred.', 500);
    default:
      return new ApiError(code, message, status);
  }
}
