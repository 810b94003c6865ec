/** Dates and times in UTC. */
export const dayMs = 24 * 60 * 60 * 1000;

/** 2026-11-25. */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** ISO 8601, whole seconds: "2027-03-01T12:00:00Z". */
export function instant(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
