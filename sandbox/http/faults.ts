/** Faults between a client and AWS, configured per call. */
import { z } from 'zod';

export const faultRule = z.strictObject({
  service: z.string().optional(),
  action: z.string().optional(),
  /** Only calls that change anything, or only reads. */
  changes: z.boolean().optional(),
  /** Lets this many matching calls pass first. */
  skip: z.number().int().min(0).default(0),
  /** Strikes this many times; absent: once. */
  times: z.number().int().min(1).default(1),
  kind: z.enum([
    /** Refused with the service's own throttling code; not performed. */
    'throttle',
    /** HTTP 500; not performed. */
    'serverError',
    /** The connection is reset before anything is performed. */
    'reset',
    /** Performed, then the connection is reset: the client cannot know. */
    'lostAnswer',
    /** Performed, but never answered. */
    'performedHang',
    /** Never answered; not performed. */
    'hang',
    /** Refused with `code` and `message`; not performed. */
    'refuse',
    /** Performed and answered; waiters are notified. */
    'notify',
  ]),
  code: z.string().default('InternalFailure'),
  message: z.string().default('asked for by a fault rule'),
  status: z.number().int().default(400),
});
export type FaultRule = z.infer<typeof faultRule>;

const performed: ReadonlySet<FaultRule['kind']> = new Set([
  'lostAnswer',
  'performedHang',
  'notify',
]);

/** Whether the call that the rule strikes takes effect. */
export function isPerformed({ kind }: FaultRule): boolean {
  return performed.has(kind);
}

/** A rule that strikes a call. */
export interface Strike {
  readonly rule: FaultRule;
  /** Notifies waiters. */
  readonly struck: () => void;
  /** The call was refused before the rule could strike: it strikes the next one. */
  readonly giveBack: () => void;
}

interface Armed {
  readonly rule: FaultRule;
  readonly struck: () => void;
  left: { skip: number; times: number };
}

export class Faults {
  #armed: Armed[] = [];

  /** Resolves at the rule's first strike (for `notify`, `lostAnswer` and `performedHang`: once the call was performed). */
  add(rule: z.input<typeof faultRule>): Promise<void> {
    const parsed = faultRule.parse(rule);
    return new Promise((struck) => {
      this.#armed.push({ rule: parsed, struck, left: { skip: parsed.skip, times: parsed.times } });
    });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The rule that strikes this call, if any; counts the call for every rule it matches until one strikes. */
  take(call: { service: string; action: string; changes: boolean }): Strike | undefined {
    for (const armed of this.#armed) {
      if (!matches(armed.rule, call)) {
        continue;
      }
      if (armed.left.skip > 0) {
        armed.left.skip -= 1;
        continue;
      }
      armed.left.times -= 1;
      if (armed.left.times === 0) {
        this.#armed = this.#armed.filter((other) => other !== armed);
      }
      return {
        rule: armed.rule,
        struck: armed.struck,
        giveBack: () => {
          armed.left.times += 1;
          if (armed.left.times === 1) {
            this.#armed.push(armed);
          }
        },
      };
    }
    return undefined;
  }
}

function matches(
  rule: FaultRule,
  call: { service: string; action: string; changes: boolean },
): boolean {
  return (
    (rule.service === undefined || rule.service === call.service) &&
    (rule.action === undefined || rule.action === call.action) &&
    (rule.changes === undefined || rule.changes === call.changes)
  );
}
