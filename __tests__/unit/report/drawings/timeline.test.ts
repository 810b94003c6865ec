import { describe, expect, it } from '@jest/globals';
import { timeline } from '../../../../src/report/drawings/timeline.ts';
import { failedBy, now, ready } from '../outcomes.ts';

/** What is drawn in the sections. */
function rowsOf(drawing = ''): readonly string[] {
  const lines = drawing.split('\n').map((line) => line.trim());
  return lines.slice(lines.indexOf('section Leaf'), -1);
}

describe('the timeline', () => {
  it('has each certificate with its renewal window, the deadline, and the day of the run', () => {
    const drawing = timeline(ready, now);
    expect(rowsOf(drawing)).toEqual([
      'section Leaf',
      'until 2027-11-20 :2026-11-19, 2027-07-21',
      'renewal from 2027-07-21 :active, 2027-07-21, 2027-11-20',
      'section Validation',
      'until 2027-06-05 :2026-11-19, 2027-04-21',
      'renewal from 2027-04-21 :active, 2027-04-21, 2027-06-05',
      'section CA',
      'until 2036-11-17 → :2026-11-19, 2028-01-20',
      'section Dates',
      'today, 2026-11-20 :milestone, 2026-11-20, 0d',
      'rollover deadline, 2027-02-18 :crit, milestone, 2027-02-18, 0d',
    ]);
    expect(drawing).toContain('\n  todayMarker off\n');
  });

  it('begins shortly before today, or before what has expired, and ends after the last end', () => {
    const later = new Date('2027-11-01T00:00:00Z');
    const { validationCertificate: _, ...lifetimes } = ready.lifetimes;
    expect(rowsOf(timeline({ ...ready, lifetimes }, later))).toEqual([
      'section Leaf',
      'renewal from 2027-07-21 :active, 2027-10-27, 2027-11-20',
      'section CA',
      'until 2036-11-17 → :2027-10-27, 2027-12-06',
      'section Dates',
      'today, 2027-11-01 :milestone, 2027-11-01, 0d',
      'rollover deadline, 2027-02-18 :crit, milestone, 2027-10-27, 0d',
    ]);
    expect(rowsOf(timeline(ready, later))).toContain(
      'renewal from 2027-04-21 :active, 2027-05-06, 2027-06-05',
    );
  });

  it('is not drawn where no validity is known', () => {
    expect(timeline(failedBy(new Error('no')), now)).toBeUndefined();
  });
});
