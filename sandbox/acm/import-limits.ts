/** How often ACM lets an account import (ACM user guide, "Quotas"). */

import { yearMs } from '../clock.ts';
import { ApiError } from '../contract.ts';

export interface ImportLimitKnobs {
  /** AWS: 1; undefined: unlimited. */
  importsPerSecond: number | undefined;
  /** Imports in any 365 days; deleted ones still count. */
  importsPerYear: number;
  /** Whether a re-import counts towards the yearly quota: AWS does not document it (aws-facts, 9.6). */
  reimportsCount: boolean;
}

export class ImportLimits {
  #lastSecond: number[] = [];
  #lastYear: number[] = [];

  /** Throws ThrottlingException. */
  takeCall(now: number, { importsPerSecond }: ImportLimitKnobs): void {
    this.#lastSecond = this.#lastSecond.filter((at) => at > now - 1000);
    if (importsPerSecond !== undefined && this.#lastSecond.length >= importsPerSecond) {
      throw new ApiError('ThrottlingException', 'Rate exceeded');
    }
    this.#lastSecond.push(now);
  }

  /** Throws LimitExceededException. */
  takeOfYear(now: number, { importsPerYear }: ImportLimitKnobs): void {
    this.#lastYear = this.#lastYear.filter((at) => at > now - yearMs);
    if (this.#lastYear.length >= importsPerYear) {
      throw new ApiError(
        'LimitExceededException',
        `The quota of ${importsPerYear} imported certificates in 365 days is used up.`,
      );
    }
    this.#lastYear.push(now);
  }
}
