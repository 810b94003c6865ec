/** Days as people count them. */
export const dayMs = 86_400_000;

/** "2027-03-01", in UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** "in 12 days", whole ones, of a moment still to come. */
export function inDays(at: Date, now: Date): string {
  const days = Math.floor((at.getTime() - now.getTime()) / dayMs);
  switch (days) {
    case 0:
      return 'within a day';
    case 1:
      return 'in 1 day';
    default:
      return `in ${days} days`;
  }
}
