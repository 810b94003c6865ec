/** A figure of the bench, and the table of all of them as docs/performance.md has it. */

export interface Row {
  readonly what: string;
  /** A text: why it was not measured. */
  readonly value: number | string;
  readonly unit: '×' | 'calls' | 'round trips' | 's' | 'MB' | 'files';
  /** At most so much. Absent: shown for what it explains. */
  readonly aim?: number;
  /** By the clock on the wall, which depends on what else the machine does. */
  readonly isWall?: boolean;
}

/** @param isLoaded the machine was busy before the bench began. */
export function tableOf(rows: readonly Row[], isLoaded: boolean): string {
  const lines = rows.map((row) => {
    const { what, value, aim, isWall } = row;
    const loaded = isWall && isLoaded && typeof value === 'number' ? ' *loaded*' : '';
    const cells = [
      what,
      `${figure(row)}${loaded}`,
      aim === undefined ? '' : `≤ ${aim}`,
      metBy(row),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| what | measured | aim | met |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function metBy({ value, aim }: Row): string {
  return aim === undefined || typeof value === 'string' ? '' : value <= aim ? 'yes' : 'no';
}

function figure({ value, unit }: Row): string {
  if (typeof value === 'string') {
    return `not measured: ${value}`;
  }
  const isCount = unit === 'calls' || unit === 'round trips' || unit === 'files';
  const digits = isCount || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === '×' || isCount ? '' : ` ${unit}`}`;
}
