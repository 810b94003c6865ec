/** The runs whose pages are looked at. */
import type { Outcome } from '../../src/context/outcome.ts';
import { summaryOfDomains } from '../../src/report/domains-summary.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { fingerprint } from '../unit/report/checks.ts';
import {
  domain,
  endingProvided,
  expiring,
  failedBy,
  failedVerification,
  failureSaying,
  noClient,
  noCname,
  noMqtt,
  now,
  pages,
  passed,
  passedBut,
  pending,
  planned,
  ready,
} from '../unit/report/outcomes.ts';

const print =
  '6F:0C:91:D4:3B:A8:57:E2:19:CE:70:44:8D:F3:2A:B6:05:9E:C1:68:3F:D7:84:1B:E0:5C:A9:72:36:FD:48:93';
const { rolloverDeadline, ...lone } = ready;
const [leaf, root] = ready.lifetimes.chain;
const current = {
  ...root,
  name: `/CN=${domain} private CA`,
  fingerprint: print.split(':').reverse().join(':'),
};
const healthy = {
  ...lone,
  serverCertificate: { ...lone.serverCertificate, fingerprint: print },
  lifetimes: { ...lone.lifetimes, chain: [{ ...leaf, fingerprint: print }, current] },
} satisfies Outcome;

const rolling: Outcome = {
  ...healthy,
  operation: 'rotate',
  notes: [{ code: 'rollover-in-progress', finishFrom: rolloverDeadline, isFinishable: false }],
  rolloverDeadline,
  lifetimes: {
    ...healthy.lifetimes,
    chain: [
      leaf,
      {
        of: 'intermediate',
        name: `/CN=${domain} private CA 2 (issued by /CN=${domain} private CA)`,
        fingerprint,
        notBefore: new Date('2026-11-19T12:00:00Z'),
        notAfter: new Date('2027-11-20T12:00:00Z'),
      },
      {
        ...current,
        name: `/CN=${domain} private CA`,
        notAfter: new Date('2027-12-01T12:00:00Z'),
        dueFrom: new Date('2026-12-01T12:00:00Z'),
      },
      { ...current, of: 'next-ca', name: `/CN=${domain} private CA 2` },
    ],
  },
};

const failed: Outcome = {
  ...failedVerification(),
  operation: 'verify',
  plan: [],
  changed: false,
  checks: [
    ...passed.filter(({ id }) => !['dns', 'mqtt', 'tls-private-ca', 'expiry'].includes(id)),
    noCname,
    noMqtt,
    endingProvided,
    {
      id: 'tls-private-ca',
      result: 'fail',
      code: 'tls-other-certificate',
      stored: fingerprint,
      served: {
        fingerprint: fingerprint.replaceAll('AB', 'CD'),
        notAfter: new Date('2026-12-24T12:00:00Z'),
      },
      isInvalid: false,
    },
  ],
  devices: { connect: 'no', decidedBy: 'mqtt' },
};

const replacing: Outcome = {
  ...planned,
  accountId: '123456789012',
  lifetimes: healthy.lifetimes,
  plan: [
    ...planned.plan,
    {
      action: 'replace',
      resource: 'domain configuration',
      name: healthy.domainConfiguration.arn,
      reason: { code: 'other-certificate-required', figures: {} },
      impact: 'outage',
    },
    {
      action: 'update',
      resource: 'DNS record',
      name: domain,
      reason: { code: 'ttl-differs', figures: { actual: 300, required: 60 } },
    },
    {
      action: 'delete',
      resource: 'server certificate',
      name: 'arn:aws:acm:eu-west-1:123456789012:certificate/3b1f7a52-1c55-4b9d-9f0b-1f2e3d4c5b6a',
      reason: { code: 'unused', figures: {} },
    },
  ],
};

const manual: Outcome = {
  ...pending,
  dnsRecords: [
    {
      name: `_3639ac514e785e898d2646601fa951d5.${domain}`,
      type: 'CNAME',
      value: '_98d2646905ef80e9b9d6b5fb9d0a9b5f.jkddzztszm.acm-validations.aws',
      ttl: 60,
      purpose: 'validation certificate',
    },
    ...pending.dnsRecords.slice(0, 1),
  ],
};

/** Each ends a label, a block, a document or a statement in some grammar that it passes. */
export const hostile = [
  'a"] --> b["',
  'x --> y',
  '`md` **b** _i_ $$x^2$$',
  '<img src=x onerror=alert(1)>',
  '</span></div><script>alert(1)</script>',
  '"]; click device "https://evil.example"',
  '%%{init: {"securityLevel": "loose"}}%%',
  '```\n\n# heading',
  '#quot; #35; &lt;b&gt;',
  'end subgraph x',
  '\u202eabc :::fail fa:fa-ban ;',
  '1. list - item',
];

/** A domain of which everything from outside says that. */
export function saidBy(text: string): Outcome {
  return {
    ...rolling,
    domain: text,
    iotEndpoint: text,
    lifetimes: { chain: (rolling.lifetimes?.chain ?? []).map((link) => ({ ...link, name: text })) },
    serverCertificate: { ...healthy.serverCertificate, subject: text, issuer: text },
    breaksAt: { at: now, code: 'ca-expires', name: text },
  };
}

export const worlds: Readonly<Record<string, string>> = {
  ready: summaryOf(healthy, now, pages),
  planned: summaryOf(replacing, now, pages),
  pending: summaryOf(manual, now, pages),
  'failed-verify': summaryOf(failed, now, pages),
  rollover: summaryOf(rolling, now, pages),
  'several-domains': summaryOfDomains(
    [
      healthy,
      { ...failedVerification(...passedBut(noCname)), domain: 'mqtt.factory-7.example.org' },
      { ...healthy, domain: 'sensors.example.net', checks: passedBut(expiring) },
      { ...healthy, domain: 'meters.example.net', checks: passedBut(noClient) },
      {
        ...failedBy(failureSaying('AccessDeniedException: not authorized')),
        operation: 'verify',
        domain: 'telemetry.example.com',
      },
    ],
    now,
    pages,
  ),
  hostile: hostile.map((text) => summaryOf(saidBy(text), now, pages)).join('\n\n'),
};
