/** Records that a person sets at a DNS provider: field by field, as its console asks for them, and as lines of a zone file. */
import type { DnsRecord, Outcome } from '../context/outcome.ts';
import { code, codeBlock, details, paragraphs } from './markdown.ts';
import { oneLine } from './visible-text.ts';

/** Markdown; undefined where none is to be set. */
export function dnsRecordsList(outcome: Outcome): string | undefined {
  const { dnsRecords: records } = outcome;
  if (records.length === 0) {
    return undefined;
  }
  return paragraphs([
    '### DNS records',
    `${taskOf(outcome)} at your DNS provider:`,
    records.map(itemOf).join('\n'),
    details('As lines of a zone file', codeBlock('text', records.map(zoneLine))),
  ]);
}

function taskOf({ operation, status, dryRun }: Outcome): string {
  if (operation === 'teardown') {
    return 'Remove these records, if they still exist,';
  }
  if (status === 'planned' && dryRun) {
    return 'The run will ask for these records in this order; do not create the last one earlier. They belong';
  }
  return status === 'ready' ? 'Keep these records' : 'Create these records';
}

function itemOf({ name, type, value, ttl, purpose }: DnsRecord): string {
  return [
    `- **${type}** for the ${purpose}, TTL ${ttl}`,
    `name ${code(name)}`,
    `value ${code(value)}`,
  ].join('<br>');
}

function zoneLine({ name, type, value, ttl, purpose }: DnsRecord): string {
  return oneLine(`${name}. ${ttl} IN ${type} ${value}. ; ${purpose}`);
}
