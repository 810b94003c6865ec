/** What a run gets from its host: time, progress, masking. */

/** The source of time, and how it passes. */
export interface Clock {
  now(): Date;
  /**
   * Resolves after `milliseconds`, or rejects with the signal's reason as soon as it is aborted.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Progress a person can follow; one line a call, never a secret. */
export interface Log {
  info(line: string): void;
  warning(line: string): void;
  debug(line: string): void;
}

/**
 * Registers a text as secret with the runner. Must be called before the text's first use. Implementations mask a multi-line text
 * line by line.
 */
export type Mask = (secret: string) => void;
