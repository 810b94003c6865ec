import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { connectionPath } from '../../../../src/report/drawings/connection-path.ts';
import { mermaidText } from '../../../../src/report/drawings/mermaid.ts';
import { failedVerification, noClient, noCname, passedBut, planned, ready } from '../outcomes.ts';

/** Result by part, as the drawing has it. */
function resultsOf(drawing = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...drawing.matchAll(/^ {2}(\w+)\[".*"\]:::(\w+)$/gm)].map(([, part, result]) => [
      part,
      result,
    ]),
  );
}

describe('the path of a connection', () => {
  it('of a domain in service is proven in every part', () => {
    expect(resultsOf(connectionPath(ready))).toEqual({
      device: 'pass',
      cname: 'pass',
      endpoint: 'pass',
      served: 'pass',
      stored: 'pass',
      ca: 'pass',
    });
  });

  it('has each part as bad as the worst of its checks, and says which', () => {
    const drawing = connectionPath({
      ...failedVerification(...passedBut(noCname).filter(({ id }) => id !== 'mqtt'), noClient),
    });
    expect(resultsOf(drawing)).toMatchObject({ cname: 'fail', device: 'skipped', ca: 'pass' });
    expect(drawing).toContain('cname["❌ CNAME<br/>iot.example.com<br/>dns fail"]');
    expect(drawing).toContain('device["⏭️ Device<br/>mqtt skipped"]');
  });

  it('shows the leaf that is served where that is another one', () => {
    const served = { fingerprint: 'CD:EF:01:23:45', notAfter: new Date('2026-12-24T00:00:00Z') };
    const drawing = connectionPath(
      failedVerification({
        id: 'tls-private-ca',
        result: 'fail',
        code: 'tls-other-certificate',
        served,
        isInvalid: false,
      }),
    );
    expect(drawing).toContain('served["❌ Leaf served<br/>SHA-256 CD#58;EF#58;01#58;23');
    expect(drawing).toContain('<br/>until 2026-12-24<br/>');
  });

  it('is not drawn where nothing was verified', () => {
    expect(connectionPath(planned)).toBeUndefined();
  });
});

describe('text in a drawing', () => {
  it('is letters, digits, harmless punctuation and codes, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const left = mermaidText(text).replace(/#\d+;/g, '');
        expect(left).toMatch(/^[\p{L}\p{N} ,.=@/()-]*$/u);
        expect(left).not.toContain('--');
      }),
    );
  });

  it('is shown as it was', () => {
    const text = '/CN=a"] --> `b` <i>%%{init}';
    const read = mermaidText(text).replace(/#(\d+);/g, (_, code) =>
      String.fromCodePoint(Number(code)),
    );
    expect(read).toBe(text);
  });

  it('of great length has both of its ends', () => {
    const text = mermaidText(`begin${'x'.repeat(1_000)}end`);
    expect(text).toMatch(/^beginx+#8230;x+end$/);
    expect(text.length).toBeLessThan(60);
  });

  it('never becomes an icon', () => {
    expect(mermaidText('fa:fa-ban')).toBe('fa#58;#8288;fa-ban');
  });
});
