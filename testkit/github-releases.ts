/**
 * GitHub's REST API for releases and tags, as far as build/release uses it, over real HTTP. What it refuses follows
 * https://docs.github.com/rest/releases and https://docs.github.com/code-security/concepts/supply-chain-security/immutable-releases.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { listen } from '../sandbox/listen.ts';

export interface PublishedRelease {
  readonly tag: string;
  readonly isDraft: boolean;
  readonly notes: string;
  readonly assets: readonly string[];
}

export interface GitHubReleases {
  /** GITHUB_API_URL. */
  readonly url: string;
  readonly repository: string;
  readonly token: string;
  readonly tags: Map<string, string>;
  releases(): readonly PublishedRelease[];
  close(): Promise<void>;
}

interface StoredRelease {
  readonly id: number;
  readonly tag_name: string;
  readonly target_commitish: string;
  readonly body: string;
  draft: boolean;
  immutable: boolean;
  readonly assets: string[];
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const draftSchema = z.object({
  tag_name: z.string(),
  target_commitish: z.string(),
  body: z.string(),
  draft: z.literal(true),
});
const createRefSchema = z.object({ ref: z.string().startsWith('refs/tags/'), sha: z.string() });
const updateRefSchema = z.object({ sha: z.string(), force: z.literal(true) });

/** @param options.isImmutable The repository's setting "Release immutability". */
export async function startGitHubReleases(options: {
  readonly isImmutable: boolean;
}): Promise<GitHubReleases> {
  const repository = 'OWNER/aws-iot-custom-domain';
  const token = 'a token of the job';
  const tags = new Map<string, string>();
  const stored: StoredRelease[] = [];
  let url = '';

  const shown = (release: StoredRelease) => ({
    ...release,
    upload_url: `${url}/uploads/${release.id}/assets{?name,label}`,
    html_url: `${url}/${repository}/releases/tag/${release.tag_name}`,
  });
  const byId = (id: string) => stored.find((release) => release.id === Number(id));
  const isLocked = (tag: string) =>
    stored.some((release) => release.tag_name === tag && release.immutable);

  /** Patterns of the path below the repository, with what follows from the parts in brackets. */
  const routes: Readonly<Record<string, (part: string, body: string, name: string) => Answer>> = {
    'GET releases': () => ({ status: 200, body: stored.map(shown) }),
    'POST releases': (_, body) => {
      const draft = draftSchema.parse(JSON.parse(body));
      const release = {
        ...draft,
        id: stored.length + 1,
        draft: true,
        immutable: false,
        assets: [],
      };
      stored.push(release);
      return { status: 201, body: shown(release) };
    },
    'DELETE releases/(.+)': (id) => {
      stored.splice(
        stored.findIndex((release) => release.id === Number(id)),
        1,
      );
      return { status: 204 };
    },
    'PATCH releases/(.+)': (id) => {
      const release = byId(id);
      if (!release) {
        return { status: 404 };
      }
      release.draft = false;
      release.immutable = options.isImmutable;
      tags.set(release.tag_name, tags.get(release.tag_name) ?? release.target_commitish);
      return { status: 200, body: shown(release) };
    },
    'POST uploads/(.+)/assets': (id, _, name) => {
      const release = byId(id);
      if (!release || release.immutable || release.assets.includes(name)) {
        return { status: 422, body: { message: 'Cannot upload assets to an immutable release.' } };
      }
      release.assets.push(name);
      return { status: 201, body: {} };
    },
    'GET git/ref/tags/(.+)': (tag) =>
      tags.has(tag)
        ? { status: 200, body: { object: { type: 'commit', sha: tags.get(tag) } } }
        : { status: 404 },
    'POST git/refs': (_, body) => {
      const { ref, sha } = createRefSchema.parse(JSON.parse(body));
      const tag = ref.slice('refs/tags/'.length);
      if (tags.has(tag)) {
        return { status: 422, body: { message: 'Reference already exists' } };
      }
      tags.set(tag, sha);
      return { status: 201, body: {} };
    },
    'PATCH git/refs/tags/(.+)': (tag, body) => {
      if (!tags.has(tag) || isLocked(tag)) {
        return { status: 422, body: { message: 'Reference cannot be updated' } };
      }
      tags.set(tag, updateRefSchema.parse(JSON.parse(body)).sha);
      return { status: 200, body: {} };
    },
  };

  function answer(request: IncomingMessage, body: string): Answer {
    if (request.headers.authorization !== `Bearer ${token}`) {
      return { status: 401, body: { message: 'Bad credentials' } };
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const path = pathname.replace(new RegExp(`^/(?:repos/${repository}/)?`), '');
    for (const [pattern, route] of Object.entries(routes)) {
      const match = new RegExp(`^${pattern}$`).exec(`${request.method} ${path}`);
      if (match) {
        return route(match[1] ?? '', body, searchParams.get('name') ?? '');
      }
    }
    return { status: 404, body: { message: `No ${request.method} ${path} here` } };
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const { status, body } = answer(request, Buffer.concat(chunks).toString());
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;

  return {
    url,
    repository,
    token,
    tags,
    releases: () =>
      stored.map(({ tag_name, draft, body, assets }) => ({
        tag: tag_name,
        isDraft: draft,
        notes: body,
        assets,
      })),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
