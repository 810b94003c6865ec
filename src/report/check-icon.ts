import type { CheckResult } from '../verification/check.ts';

export const checkIcon = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  skipped: '⏭️',
} as const satisfies Record<CheckResult['result'], string>;
