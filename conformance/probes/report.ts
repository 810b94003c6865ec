/** What the probes found, fit to be published: JSON for tools, Markdown for people. */
import { Pseudonyms } from '../record/pseudonyms.ts';
import type { Finding } from './probe.ts';
import type { ProbeRun } from './run.ts';

export interface Report {
  readonly json: string;
  readonly markdown: string;
}

export function writeReport(
  { results, left: shared }: ProbeRun,
  at: Date,
  secrets: readonly string[],
): Report {
  const pseudonyms = new Pseudonyms();
  for (const secret of secrets) {
    pseudonyms.addSecret(secret);
  }
  const clean = (text: string) => pseudonyms.ofSentence(text);
  const probes = results.map(({ probe, findings, left }) => ({
    name: probe.name,
    item: probe.item,
    asks: probe.asks,
    needs: probe.needs,
    possibilities: probe.possibilities,
    findings: findings.map((finding) => cleanFinding(finding, clean)),
    left: left.map(clean),
  }));
  const left = shared.map(clean);
  const report = { schema: 'aws-iot-custom-domain/probes/1', at: at.toISOString(), probes, left };
  return {
    json: `${JSON.stringify(report, undefined, 2)}\n`,
    markdown: markdownOf(probes, left, at),
  };
}

function cleanFinding(finding: Finding, clean: (text: string) => string): Finding {
  return finding.kind === 'settled'
    ? { ...finding, seen: clean(finding.seen) }
    : { ...finding, why: clean(finding.why) };
}

interface Row {
  readonly name: string;
  readonly item: number;
  readonly asks: string;
  readonly findings: readonly Finding[];
  readonly left: readonly string[];
}

function markdownOf(rows: readonly Row[], shared: readonly string[], at: Date): string {
  const lines = rows.flatMap(({ name, item, findings }) =>
    findings.map((finding) =>
      finding.kind === 'settled'
        ? row(item, name, finding.of, `**${finding.verdict}**`, finding.seen)
        : row(item, name, finding.of, notSettledSince(finding.notBefore), finding.why),
    ),
  );
  const left = [
    ...rows.flatMap(({ name, left: things }) => things.map((thing) => `- ${name}: ${thing}`)),
    ...shared.map((thing) => `- ${thing}`),
  ];
  return [
    `# Probes, ${at.toISOString().slice(0, 10)}`,
    '',
    '| item | probe | of | verdict | seen |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    ...(left.length > 0 ? ['', 'Left behind, for the next run to sweep:', '', ...left] : []),
    '',
  ].join('\n');
}

function notSettledSince(notBefore: Date | undefined): string {
  return notBefore === undefined
    ? 'not settled'
    : `not settled; run again from ${notBefore.toISOString()}`;
}

function row(...cells: readonly (string | number)[]): string {
  const escaped = cells.map((cell) =>
    String(cell)
      .replace(/[|<\\]/g, '\\$&')
      .replace(/\s+/g, ' '),
  );
  return `| ${escaped.join(' | ')} |`;
}
