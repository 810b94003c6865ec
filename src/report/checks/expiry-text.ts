import { instant } from '../../days.ts';
import type { ExpiryFinding, Link, Succession } from '../../pki/finding.ts';
import type { CheckText } from './text.ts';

const expected = 'every certificate of the chain valid and not due for renewal';

export function expiryText(finding: ExpiryFinding): CheckText {
  switch (finding.code) {
    case undefined:
      return { seen: endsText(finding.links), expected };
    case 'certificate-not-valid': {
      const { link, lapse } = finding;
      const since =
        lapse === 'expired'
          ? `expired at ${instant(link.notAfter)}`
          : `is not valid before ${instant(link.notBefore)}`;
      return { seen: `${link.name} ${since}`, expected, remedy: lapsedRemedy(link, finding) };
    }
    case 'server-certificate-due':
    case 'ca-due':
      return {
        seen: endsText(finding.links),
        expected,
        remedy: [...new Set(finding.due.map((link) => dueRemedy(link, finding)))].join(' '),
      };
  }
}

function endsText(links: readonly Link[]): string {
  return links.map(({ name, notAfter }) => `${name} until ${instant(notAfter)}`).join(', ');
}

function lapsedRemedy(link: Link, succession: Succession): string {
  return link.of === 'server-certificate' || succession.isRolling
    ? dueRemedy(link, succession)
    : 'Create a new CA and install its root on the devices: devices that trust only this one cannot connect.';
}

function dueRemedy({ of }: Link, succession: Succession): string {
  return of === 'ca' ? rolloverRemedy(succession) : serverCertificateRemedy(succession);
}

function serverCertificateRemedy(succession: Succession): string {
  switch (succession.by) {
    case 'rotate':
      return 'Run rotate to issue a new server certificate.';
    case 'owner':
      return 'Run rotate with a new server-certificate and server-private-key.';
    case 'rotate-or-owner':
      return 'Run rotate with ca-private-key to issue a new server certificate, or with a new server-certificate.';
    case 'rollover':
      return rolloverRemedy(succession);
  }
}

function rolloverRemedy({ isRolling }: Succession): string {
  return isRolling
    ? "Make every device trust the new CA's root, then run rotate with rollover: finish."
    : "Run rotate with rollover: announce (and next-ca-certificate if you provide the CA), and install the new CA's root on the devices before this one expires.";
}
