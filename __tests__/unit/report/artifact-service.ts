/** GitHub's artifact service and the storage behind it, as far as one upload goes. */
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface ArtifactService {
  /** What a runner sets for it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The names that artifacts were finalized under. */
  readonly finalized: readonly string[];
  /** The zip file that was stored. */
  stored(): Buffer;
  close(): Promise<void>;
}

/** @param taken the name of an artifact that exists already */
export async function startArtifactService(taken?: string): Promise<ArtifactService> {
  const finalized: string[] = [];
  const blocks: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    const body = await buffer(request);
    const answer = (status: number, content: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(content));
    };
    if (request.method === 'PUT') {
      if (url.searchParams.get('comp') === 'block') {
        blocks.push(body);
      }
      response.writeHead(201).end();
      return;
    }
    const { name } = JSON.parse(body.toString());
    if (name === taken) {
      answer(409, { msg: 'an artifact with this name already exists on the workflow run' });
    } else if (url.pathname.endsWith('/CreateArtifact')) {
      answer(200, { ok: true, signed_upload_url: `${url.origin}/account/container/blob?sig=s` });
    } else {
      finalized.push(name);
      answer(200, { ok: true, artifact_id: '1' });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    environment: {
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${port}`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken,
    },
    finalized,
    stored: () => Buffer.concat(blocks),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A JWT whose scope names the run and the job. Nobody here looks at its signature. */
const runtimeToken = [{ alg: 'none' }, { scp: 'Actions.Results:run:job' }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('unsigned')
  .join('.');
