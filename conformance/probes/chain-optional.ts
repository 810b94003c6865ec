/** Whether ACM takes a leaf that a CA signed without a chain. */
import { DeleteCertificateCommand, ImportCertificateCommand } from '@aws-sdk/client-acm';
import { mint } from '../x509/mint.ts';
import { attempt, isBusy } from './attempt.ts';
import { blobs, leafRecipe, probeTag, swept } from './certificates.ts';
import { newName } from './ground.ts';
import { notSettled, type Probe, settled } from './probe.ts';

const of = 'a leaf without its chain';

export const chainOptional: Probe = {
  name: 'chain-optional',
  item: 5,
  asks: 'Does ACM take a leaf that a CA signed without a chain?',
  needs: 'one import',
  possibilities: ['accepted', 'refused'],
  run: async ({ clients, clock, shared, undo, domain }) => {
    const leaf = await mint(
      leafRecipe(clock.now(), [newName({ domain, shared })]),
      shared.authority,
    );
    const { Certificate, PrivateKey } = blobs(leaf, shared.authority);
    const answer = await attempt(
      clients.acm.send(
        new ImportCertificateCommand({
          Certificate,
          PrivateKey,
          Tags: [{ Key: probeTag, Value: swept }],
        }),
      ),
    );
    if (answer.kind === 'refused') {
      const { code, said } = answer;
      return [isBusy(code) ? notSettled(of, said) : settled(of, 'refused', said)];
    }
    const { CertificateArn } = answer.value;
    undo.add(`the imported certificate ${CertificateArn}`, () =>
      clients.acm.send(new DeleteCertificateCommand({ CertificateArn })),
    );
    return [settled(of, 'accepted', 'no error')];
  },
};
