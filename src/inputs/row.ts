/** One row of the table of inputs. */
import type { Operation } from '../context/outcome.ts';
import { err, ok, type Result } from '../pki/result.ts';
import { type Reader, readFlag, readLine } from './field.ts';

/** Another input that must also be set. The sentence: "NAME requires INPUT; BECAUSE". */
export interface Requirement<Name extends string> {
  readonly input: Name;
  /** This input also satisfies the requirement. */
  readonly unless?: Name | undefined;
  readonly because: string;
  /** The operations that it applies to; absent: all. */
  readonly during?: readonly Operation[] | undefined;
}

/** Another input, or one value of it, that cannot be combined with this one. */
export interface Conflict<Name extends string> {
  readonly input: Name;
  readonly value?: string | undefined;
  /** How "NAME cannot be combined with INPUT" continues. */
  readonly because: string;
}

/** Rules beyond the input's own text. `Name`: the inputs referenced here. */
export interface Traits<Name extends string> {
  /** Never printed, and masked before anything else is done. */
  readonly secret?: true | undefined;
  /** The text may have several lines. */
  readonly multiline?: true | undefined;
  /** With other operations it is refused, since a run that ignored it would seem to have applied it. */
  readonly only?: Operation | undefined;
  readonly requires?: readonly Requirement<Name>[] | undefined;
  readonly conflicts?: readonly Conflict<Name>[] | undefined;
  /** An ARN must be in the run's region. The sentence: "NAME is of region X, and REGIONAL, Y". */
  readonly regional?: string | undefined;
}

export interface Row<Value, Name extends string> extends Traits<Name> {
  /** Reads the text, which is trimmed and not empty. */
  readonly read: Reader<Value>;
  /** The default. */
  readonly absent: Result<Value>;
}

/** @param remedy "NAME is required; REMEDY". */
export function required<Value, const Name extends string = never>(
  read: Reader<Value>,
  remedy: string,
  traits: Traits<Name> = {},
): Row<Value, Name> {
  return { ...traits, read: readerOf(read, traits), absent: err(`is required; ${remedy}`) };
}

export function optional<Value, const Name extends string = never>(
  read: Reader<Value>,
  traits: Traits<Name> = {},
): Row<Value | undefined, Name> {
  return { ...traits, read: readerOf(read, traits), absent: ok(undefined) };
}

export function defaulting<Value, const Name extends string = never>(
  read: Reader<Value>,
  value: NoInfer<Value>,
  traits: Traits<Name> = {},
): Row<Value, Name> {
  return { ...traits, read: readerOf(read, traits), absent: ok(value) };
}

export function flag<const Name extends string = never>(
  traits: Traits<Name> = {},
): Row<boolean, Name> {
  return defaulting(readFlag, false, traits);
}

/** PEM, a passphrase or a token: accepted as is. provided.ts reads PEM, each together with its related inputs. */
export function text<const Name extends string = never>(
  traits: Traits<Name> = {},
): Row<string | undefined, Name> {
  return { ...traits, read: ok, absent: ok(undefined) };
}

function readerOf<Value>(read: Reader<Value>, { multiline }: Traits<string>): Reader<Value> {
  return multiline ? read : readLine(read);
}
