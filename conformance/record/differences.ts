/** What a replayed answer has otherwise than the recorded one. */
import { z } from 'zod';
import { type Bindings, isSameForm } from './bindings.ts';
import { certificatesMark, jsonMark, requestMark, struckOut } from './described.ts';
import type { Outcome, RecordedCall } from './schema.ts';
import type { Said } from './wire.ts';

export interface Difference {
  /** `outcome`, `response.Certificate.Status`; `[]` for the items of a list. */
  readonly path: string;
  readonly recorded: string;
  readonly replayed: string;
}

const members = z.record(z.string(), z.unknown());
/** Their values are compared: they are what a client waits for. Of all others the type and the form. */
const stateMember = /status$/i;
/** Wording, ids of requests and callers' references: whatever they are, no client goes by them. */
const freeMember =
  /^(message|messages|requestId|callerReference|serverCertificateStatusDetail|__type|Code)$/i;
const timestamp = /^\d{4}-\d\d-\d\dT/;
const number = /^\d+$/;
/** Lists of what the account has: of things that were there before the other account knows nothing. */
const listing = /^(List|Search)/;
/** How such a list continues depends on how much there is. */
const pageMember = /^(IsTruncated|Next\w+)$/i;

/** Differences, and in `bindings` what the recorded names mean in this answer. */
export function compareAnswer(
  { operation, outcome, response }: RecordedCall,
  said: Said,
  bindings: Bindings,
): readonly Difference[] {
  const differences = compareOutcome(outcome, said);
  if (outcome.kind !== said.kind) {
    return differences;
  }
  const comparison = new Comparison(bindings, listing.test(operation));
  comparison.compare('response', '', response ?? {}, said.response);
  return [...differences, ...comparison.differences];
}

function compareOutcome(outcome: Outcome, said: Said): readonly Difference[] {
  const [recorded, replayed] = [describeOutcome(outcome), describeOutcome(said)];
  return recorded === replayed ? [] : [{ path: 'outcome', recorded, replayed }];
}

function describeOutcome(outcome: Outcome | Said): string {
  switch (outcome.kind) {
    case 'ok':
      return `ok (HTTP ${outcome.status})`;
    case 'error':
      return `${outcome.code} (HTTP ${outcome.status})`;
    case 'broken':
      return outcome.reason;
  }
}

/** Whether the recorded answer may be the same thing's at an earlier time: in another state, or with members still to come. */
export function mayBeEarlier(differences: readonly Difference[]): boolean {
  const isOtherState = differences.some(({ path }) => path === 'outcome' || stateMember.test(path));
  const isMore = differences.every(({ recorded }) => recorded === 'absent');
  return differences.length > 0 && (isOtherState || isMore);
}

class Comparison {
  readonly differences: Difference[] = [];
  readonly #bindings: Bindings;
  readonly #listing: boolean;

  constructor(bindings: Bindings, isListing: boolean) {
    this.#bindings = bindings;
    this.#listing = isListing;
  }

  compare(path: string, name: string, recorded: unknown, replayed: unknown): void {
    const [expected, found] = [typeOf(recorded), typeOf(replayed)];
    if (expected !== found) {
      this.#tell(path, expected, found);
    } else if (Array.isArray(recorded) && Array.isArray(replayed)) {
      this.#compareLists(path, name, recorded, replayed);
    } else if (typeof recorded === 'string' && typeof replayed === 'string') {
      this.#compareTexts(path, name, recorded, replayed);
    } else if (expected === 'object') {
      this.#compareObjects(path, members.parse(recorded), members.parse(replayed));
    }
  }

  #compareObjects(
    path: string,
    described: Readonly<Record<string, unknown>>,
    replayed: Readonly<Record<string, unknown>>,
  ): void {
    // In a map that a client fills the names, too, are of its account.
    const recorded = Object.fromEntries(
      Object.entries(described).map(([name, value]) => [this.#bindings.fill(name), value]),
    );
    for (const name of new Set([...Object.keys(recorded), ...Object.keys(replayed)])) {
      const isMissing = !(name in recorded) || !(name in replayed);
      const isOfPage = this.#listing && pageMember.test(name);
      if (!isOfPage && !(isMissing && freeMember.test(name))) {
        this.compare(`${path}.${name}`, name, recorded[name], replayed[name]);
      }
    }
  }

  #compareTexts(path: string, name: string, recorded: string, replayed: string): void {
    const isFree = freeMember.test(name) || recorded === struckOut;
    const isAlike = [timestamp, number].some(
      (pattern) => pattern.test(recorded) && pattern.test(replayed),
    );
    if (stateMember.test(name)) {
      if (recorded !== replayed) {
        this.#tell(path, recorded, replayed);
      }
    } else if (!isFree && !isAlike && !this.#bindings.bind(recorded, replayed)) {
      if (!isSameForm(recorded, replayed)) {
        this.#tell(path, recorded, replayed);
      }
    }
  }

  /** Items are compared with those that are alike, else with those in their place. */
  #compareLists(
    path: string,
    name: string,
    recorded: readonly unknown[],
    replayed: readonly unknown[],
  ): void {
    const left = [...replayed];
    for (const item of recorded) {
      const at = left.findIndex((candidate) => this.#fits(name, item, candidate));
      const [found] = at === -1 ? [] : left.splice(at, 1);
      if (found !== undefined) {
        this.compare(`${path}[]`, name, item, found);
      } else if (!this.#listing) {
        this.compare(`${path}[]`, name, item, left.shift());
      } else if (this.#exists(item)) {
        this.#tell(`${path}[]`, 'listed', 'absent');
      }
    }
  }

  /** Without any difference; a list of what the account has may have things that only share their name. */
  #fits(name: string, recorded: unknown, replayed: unknown): boolean {
    if (this.#listing && this.#isNamed(recorded, replayed)) {
      return true;
    }
    const attempt = new Comparison(this.#bindings.copy(), this.#listing);
    attempt.compare('', name, recorded, replayed);
    return attempt.differences.length === 0;
  }

  /** An ARN means something because of an answer: the thing was made here, too. */
  #exists(recorded: unknown): boolean {
    return Object.entries(members.safeParse(recorded).data ?? {}).some(
      ([name, text]) =>
        /Arn$/.test(name) && typeof text === 'string' && this.#bindings.unbound(text).length === 0,
    );
  }

  #isNamed(recorded: unknown, replayed: unknown): boolean {
    const [ours, theirs] = [members.safeParse(recorded).data, members.safeParse(replayed).data];
    return Object.entries(ours ?? {}).some(
      ([name, text]) =>
        /(Id|Arn|Name)$/i.test(name) &&
        typeof text === 'string' &&
        text.includes('<') &&
        this.#bindings.unbound(text).length === 0 &&
        this.#bindings.fill(text) === theirs?.[name],
    );
  }

  #tell(path: string, recorded: string, replayed: string): void {
    this.differences.push({ path, recorded, replayed });
  }
}

/** As on the wire: what a record describes is a text there. */
function typeOf(value: unknown): string {
  if (value === undefined) {
    return 'absent';
  }
  if (Array.isArray(value)) {
    return 'list';
  }
  const isMark = [certificatesMark, requestMark, jsonMark].some(
    (mark) => mark.safeParse(value).success,
  );
  return value === null ? 'null' : isMark ? 'string' : typeof value;
}
