import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../../src/context/outcome.ts';
import { PlanRefused } from '../../../src/errors.ts';
import { noteText } from '../../../src/report/note-text.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import {
  expiring,
  failedBy,
  failedVerification,
  failureSaying,
  noClient,
  noCname,
  noPages,
  now,
  pages,
  passed,
  passedBut,
  pending,
  planned,
  ready,
} from './outcomes.ts';

/** The part under a heading. */
function section(markdown: string, heading: string): string {
  const [, part = ''] = markdown.split(`### ${heading}\n\n`);
  return part.split('\n\n#')[0] ?? '';
}

/** The beginning, up to the first section. */
function opening(markdown: string): string {
  return markdown.split('\n\n### ')[0] ?? '';
}

describe('the summary of a run that does not wait for DNS records', () => {
  const { error: _, ...waitless } = { ...pending, status: 'planned' } as const;

  it('says what to create, and that it resumes', () => {
    const summary = summaryOf(waitless, now, noPages);
    expect(opening(summary)).toMatch(
      /^## 📋 iot\.example\.com: create the DNS records listed, then run provision again\n[\s\S]* Changes made so far are kept; the next run resumes from them\.\n/,
    );
    expect(section(summary, 'DNS records')).toContain(
      'Create these records at your DNS provider:\n\n- **CNAME** for the endpoint, TTL 60<br>name <code>iot.example.com</code>',
    );
    expect(summary).not.toContain('What failed');
  });

  it('says what to remove for a teardown', () => {
    const summary = summaryOf({ ...waitless, operation: 'teardown' }, now, noPages);
    expect(opening(summary)).toContain(
      '📋 iot.example.com: remove the DNS records listed, then run teardown again',
    );
  });
});

describe('the summary of a domain in service', () => {
  it('begins with the verdict, where the domain leads, and when it breaks', () => {
    expect(opening(summaryOf(ready, now, noPages))).toBe(
      [
        '## ✅ iot.example.com is in service on its private CA; breaks-at 2027-11-20',
        '',
        '<code>iot.example.com</code> → <code>a1b2c3-ats.iot.eu-west-1.amazonaws.com</code>. 13 of 13 checks passed. If nobody acts, devices stop connecting **in 365 days**, on 2027-11-20: the server certificate CN=iot.example.com expires.',
        '',
        'AWS account <code>123456789012</code> · region <code>eu-west-1</code> · renewed by <code>rotate</code> from 2027-07-21',
      ].join('\n'),
    );
  });

  it('says when nothing had to be changed', () => {
    expect(opening(summaryOf({ ...ready, changed: false }, now, noPages))).toContain(
      'No changes were necessary. 13 of 13 checks passed.',
    );
  });

  it("shows the article's three connections, expected and actual", () => {
    expect(section(summaryOf(ready, now, noPages), 'Three connections')).toBe(
      [
        '- ✅ **default endpoint**, trusting the **Amazon root**: must connect<br>accepted, TLSv1.3 TLS_AES_128_GCM_SHA256',
        '- ✅ **custom domain**, trusting the **Amazon root**: must be refused<br>certificate verify failed (SELF_SIGNED_CERT_IN_CHAIN): CN=iot.example.com issued by CN=CA',
        '- ✅ **custom domain**, trusting the **private CA**: must connect<br>MQTT 3.1.1 and 5: message published and received back in 3 and 5 ms',
      ].join('\n'),
    );
  });

  it('reports the third connection by TLS alone where MQTT could not be tried', () => {
    const summary = summaryOf({ ...ready, checks: passedBut(noClient) }, now, noPages);
    expect(section(summary, 'Three connections')).toContain(
      '- ✅ **custom domain**, trusting the **private CA**: must connect<br>accepted, TLSv1.3 TLS_AES_128_GCM_SHA256',
    );
    expect(opening(summary)).toContain('12 of 13 checks passed, 1 skipped.');
  });

  it('shows what was changed, why and which one, and folds what is unchanged', () => {
    expect(section(summaryOf(ready, now, noPages), 'Changes')).toBe(
      [
        'Plan: 1 to create, 0 to update, 0 to delete, 1 unchanged.',
        '',
        '- ➕ **create** server certificate: none is imported for the domain<br><code>iot.example.com</code>',
        '',
        '<details><summary>1 unchanged</summary>',
        '',
        '- ✔️ **keep** DNS record: is a CNAME to a1b2c3-ats.iot.eu-west-1.amazonaws.com<br><code>iot.example.com</code>',
        '',
        '</details>',
      ].join('\n'),
    );
  });

  it('gives a command for a device, and the CA to go with it', () => {
    const device = section(summaryOf(ready, now, noPages), 'From a device');
    expect(device).toContain('  -h iot.example.com -p 8883 -q 1 -t topic/test -m hello');
    expect(device).toContain(ready.caCertificate.trimEnd());
  });

  it('folds what is looked up rarely', () => {
    const summary = summaryOf(ready, now, noPages);
    expect(summary).toContain(
      `<details><summary>Certificates, fingerprints and validity</summary>\n\n- server certificate <code>CN=iot.example.com</code><br>valid 2026-11-19 to 2027-11-20<br>SHA-256 <code>${ready.serverCertificate.fingerprint}</code>\n- CA <code>CN=CA</code>`,
    );
    expect(summary).toContain(
      '<details><summary>Account and ARNs</summary>\n\n- AWS account<br><code>123456789012</code>\n- region<br><code>eu-west-1</code>\n- domain configuration<br><code>arn:aws:iot:',
    );
  });
});

describe('the summary of checks', () => {
  it('has what did not pass first, the worst before the rest, and folds what passed', () => {
    const checks = [...passed.filter(({ id }) => !['mqtt', 'expiry', 'dns'].includes(id))];
    const summary = summaryOf(
      failedVerification(noClient, ...checks, expiring, noCname),
      now,
      noPages,
    );
    expect(summary).not.toContain('<code>iot.example.com</code> → ');
    const lines = section(summary, 'Checks').split('\n');
    expect(lines.slice(0, 5).map((line) => line.slice(0, 40))).toEqual([
      expect.stringMatching(/^- ❌ <code>dns<\/code> fail: /),
      expect.stringMatching(/^- ⚠️ <code>expiry<\/code> warn: /),
      expect.stringMatching(/^- ⏭️ <code>mqtt<\/code> skipped: /),
      '',
      '<details><summary>✅ 10 checks passed</su',
    ]);
  });

  it('names skipped ones in the verdict, which else would read as if they had passed', () => {
    expect(summaryOf({ ...ready, checks: passedBut(noClient) }, now, noPages)).toMatch(
      /^## ✅ iot\.example\.com is in service on its private CA, as far as 12 of 13 checks show; breaks-at 2027-11-20\n/,
    );
  });

  it('links each to its page, in the version that runs', () => {
    const summary = summaryOf(failedVerification(noCname), now, pages);
    const page = 'https://github.example/owner/action/blob/v1/docs/checks/dns.md';
    expect(section(summary, 'Checks')).toContain(`- ❌ [<code>dns</code>](${page}) fail: `);
    expect(section(summary, 'What failed').trimEnd()).toMatch(
      new RegExp(`name servers\\. \\[More about dns\\]\\(${page}\\)$`),
    );
  });
});

describe('when a domain breaks', () => {
  it.each([
    [
      '2026-11-22T12:00:00Z',
      'devices stop connecting **in 2 days**, on 2026-11-22: the CA x expires.',
    ],
    [
      '2026-11-22T11:00:00Z',
      'devices stop connecting **in 1 day**, on 2026-11-22: the CA x expires.',
    ],
    [
      '2026-11-20T12:00:01Z',
      'devices stop connecting **within a day**, on 2026-11-20: the CA x expires.',
    ],
    ['2026-11-20T12:00:00Z', '**Devices cannot connect** since 2026-11-20: the CA x expires.'],
    ['2026-01-01T00:00:00Z', '**Devices cannot connect** since 2026-01-01: the CA x expires.'],
  ])('at %s is reported in plain words', (at, words) => {
    const breaksAt = { at: new Date(at), code: 'ca-expires', name: 'x' } as const;
    expect(opening(summaryOf({ ...ready, breaksAt }, now, noPages))).toContain(words);
  });

  it('is not predicted of a domain that is not in service, only reported when it is past', () => {
    expect(opening(summaryOf(pending, now, noPages))).not.toContain('stop connecting');
    const past = summaryOf(
      { ...pending, breaksAt: { at: now, code: 'ca-expires', name: 'x' } as const },
      now,
      noPages,
    );
    expect(opening(past)).toContain(
      '**Devices cannot connect** since 2026-11-20: the CA x expires.',
    );
  });
});

describe('the summary of a run that did not end well', () => {
  it('says what was being done, what was said, and what to do', () => {
    const failure = failureSaying('<b>no</b>');
    const summary = summaryOf(failedBy(failure), now, noPages);
    expect(opening(summary)).toBe(
      '## ❌ iot.example.com: provision failed\n\nNothing was changed.',
    );
    expect(section(summary, 'What failed').trimEnd()).toBe(
      '- importing the server certificate of iot.example.com into ACM: <code>ValidationException: &#60;b&#62;no&#60;/b&#62;</code><br>**What to do:** AWS rejected the request. Fix what the message names and re-run the job.',
    );
  });

  it('lists every refusal of a plan', () => {
    const refusals = ['a', 'b'].map(failureSaying);
    const summary = summaryOf(failedBy(new PlanRefused(refusals)), now, noPages);
    expect(section(summary, 'What failed').split('\n')).toEqual([
      expect.stringContaining('<code>ValidationException: a</code><br>**What to do:** AWS '),
      expect.stringContaining('<code>ValidationException: b</code><br>**What to do:** AWS '),
    ]);
  });

  it('shows of each failed check what was expected and what to do', () => {
    const summary = summaryOf(failedVerification(noCname), now, noPages);
    expect(section(summary, 'What failed')).toContain(
      '**What to do:** Create the record iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com, and check that the zone is delegated to its name servers.',
    );
    expect(section(summary, 'Checks').split('\n')[0]).toBe(
      '- ❌ <code>dns</code> fail: no CNAME: no such name (NXDOMAIN)',
    );
    expect(summary).not.toContain('### From a device');
  });

  it('of a rotation that is pending does not say that the domain, which is still served, is not ready', () => {
    const summary = summaryOf({ ...pending, operation: 'rotate' }, now, noPages);
    expect(summary).toMatch(
      /^## ⏳ iot\.example\.com: rotation is still in progress \(no error\)\n/,
    );
  });

  it('of a wait that was long enough says so, and gives the records to copy', () => {
    const summary = summaryOf(pending, now, noPages);
    expect(opening(summary)).toContain('## ⏳ iot.example.com is not ready yet (no error)\n');
    expect(section(summary, 'What the run is waiting for')).toContain(
      'no CNAME: no such name (NXDOMAIN) after 50 min',
    );
    expect(section(summary, 'DNS records')).toBe(
      [
        'Create these records at your DNS provider:',
        '',
        '- **CNAME** for the endpoint, TTL 60<br>name <code>iot.example.com</code><br>value <code>a1b2c3-ats.iot.eu-west-1.amazonaws.com</code>',
        '- **CNAME** for the validation certificate, TTL 60<br>name <code>&#95;proof.iot.example.com</code><br>value <code>&#95;value.acm-validations.aws</code>',
        '',
        '<details><summary>As lines of a zone file</summary>',
        '',
        '```text',
        'iot.example.com. 60 IN CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com. ; endpoint',
        '_proof.iot.example.com. 60 IN CNAME _value.acm-validations.aws. ; validation certificate',
        '```',
        '',
        '</details>',
      ].join('\n'),
    );
    expect(summary).not.toContain('### Three connections');
  });
});

describe('the summary of other runs', () => {
  it('of a dry run shows the plan and claims nothing', () => {
    const summary = summaryOf(planned, now, noPages);
    expect(opening(summary)).toBe(
      '## 📋 iot.example.com: what provision would change\n\n<code>iot.example.com</code> → <code>a1b2c3-ats.iot.eu-west-1.amazonaws.com</code>. A dry run: nothing was changed and nothing was verified.',
    );
    expect(section(summary, 'Plan')).toContain('Plan: 1 to create');
    expect(summary).not.toContain('### Checks');
  });

  it('of a teardown says that the domain is gone, what was removed and what was kept', () => {
    const ours = { code: 'created-by-action', figures: {} } as const;
    const trusted = { code: 'ca-trusted-by-devices', figures: {} } as const;
    const plan = [
      { action: 'delete', resource: 'DNS record', name: 'iot.example.com', reason: ours },
      { action: 'keep', resource: 'certificate authority', name: 'a-secret', reason: trusted },
    ] as const;
    const summary = summaryOf({ ...ready, operation: 'teardown', checks: [], plan }, now, noPages);
    expect(opening(summary).split('\n\n<details>')[0]).toBe(
      [
        '## ✅ iot.example.com is taken down',
        '',
        'Removed:',
        '',
        '- DNS record <code>iot.example.com</code>: created by this action',
        '',
        'Kept:',
        '',
        '- certificate authority <code>a-secret</code>: kept because devices trust it; delete-ca-secret is not set',
      ].join('\n'),
    );
    expect(summary).not.toContain('mosquitto_pub');
  });

  it('of a teardown that has to be continued claims nothing', () => {
    const summary = summaryOf({ ...pending, operation: 'teardown' }, now, noPages);
    expect(summary).toContain('## ⏳ iot.example.com is not taken down yet (no error)');
    expect(summary).not.toContain('Removed:');
    expect(section(summary, 'DNS records')).toMatch(/^Remove these records/);
  });

  it.each([
    [
      'renewed',
      '## ✅ iot.example.com is in service on its private CA, with a renewed server certificate; breaks-at 2027-11-20\n',
    ],
    [
      'removed',
      '## ✅ iot.example.com is in service on its private CA; its server certificate is not due; breaks-at 2027-11-20\n',
    ],
    [
      'kept',
      '## ✅ iot.example.com is in service on its private CA; its server certificate is not due; breaks-at 2027-11-20\n',
    ],
  ] as const)('of a rotate whose server certificate was %s says so', (result, heading) => {
    const effects = [{ resource: 'server certificate', name: 'arn', result }] as const;
    const summary = summaryOf({ ...ready, operation: 'rotate', effects }, now, noPages);
    expect(summary).toContain(heading);
  });

  it.each([
    ['announced', 'a rollover of its CA is announced'],
    ['begun', 'a rollover of its CA has begun'],
  ] as const)('of a rotate names the rollover that is %s', (phase, words) => {
    const finishFrom = new Date('2027-05-25T00:00:00Z');
    const note =
      phase === 'announced'
        ? ({ code: 'rollover-announced', finishFrom, isNew: true } as const)
        : ({ code: 'rollover-begun', finishFrom } as const);
    const summary = summaryOf({ ...ready, operation: 'rotate', notes: [note] }, now, noPages);
    expect(summary).toContain(
      `## ✅ iot.example.com is in service on its private CA; ${words}; breaks-at 2027-11-20\n`,
    );
  });

  it('says of a rollover that is announced whether this run announces it', () => {
    const finishFrom = new Date('2027-05-25T00:00:00Z');
    const said = (isNew: boolean) =>
      noteText({ code: 'rollover-announced', finishFrom, isNew }).split('.')[0];
    expect(said(true)).toBe(
      'This run announces a rollover of the CA, and the domain still serves the current one',
    );
    expect(said(false)).toBe(
      'A rollover of the CA is announced, and the domain still serves the current one',
    );
  });

  it('has the notes of the operation as a paragraph', () => {
    const dueFrom = new Date('2027-03-01T00:00:00Z');
    const notes = [
      { code: 'server-certificate-not-due', dueFrom },
      { code: 'rollover-finished', end: { kind: 'requested' } },
    ] as const;
    expect(opening(summaryOf({ ...ready, notes }, now, noPages))).toMatch(
      /\n\nThe server certificate is not due before 2027-03-01\. This run finishes .*: as requested\. /,
    );
  });

  it('of a plan that keeps everything folds it under one sentence', () => {
    const plan = ready.plan.filter(({ action }) => action === 'keep');
    expect(summaryOf({ ...ready, plan, checks: passed }, now, noPages)).toContain(
      '<details><summary>No changes: the domain already matches the configuration.</summary>',
    );
  });
});

describe("GitHub's limit of 1 MiB", () => {
  const limit = 1024 * 1024;

  it('is kept by one domain, too: what does not fit is left out from the end, and named', () => {
    const reason = { code: 'unused', figures: {} } as const;
    const change = { action: 'delete', resource: 'server certificate', reason } as const;
    const changes = Array.from({ length: 20_000 }, (_, at) => ({
      ...change,
      name: `arn:aws:acm:eu-west-1:123456789012:certificate/${at}`,
    }));
    const summary = summaryOf({ ...ready, plan: changes }, now, noPages);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit);
    expect(summary).toContain('## ✅');
    expect(summary).toContain('### Checks');
    expect(summary).not.toContain('certificate/19999');
    expect(summary).toContain('<code>report-path</code>');
  });

  it('lets everything through up to the limit', () => {
    const bytes = (name: string) => Buffer.byteLength(summaryOf(named(name), now, noPages));
    const named = (name: string): Outcome => ({
      ...ready,
      notes: [{ code: 'ca-key-read', secretId: name, certificatesIn: 'x' }],
    });
    const room = limit - bytes('');
    expect(bytes('x'.repeat(room - 2))).toBeLessThanOrEqual(limit);
    expect(summaryOf(named('x'.repeat(room - 2)), now, noPages)).not.toContain('left out');
    expect(bytes('x'.repeat(room + 10))).toBeLessThanOrEqual(limit);
  });
});
