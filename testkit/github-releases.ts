/**
 * GitHub's REST API for releases and tags, as far as build/release uses it, over real HTTP. What it refuses follows
 * https://docs.github.com/rest/releases and https://docs.github.com/code-security/concepts/supply-chain-security/immutable-releases.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { listen } from '../sandbox/listen.ts';

export interface GitHubReleases {
  /** GITHUB_API_URL. */
  readonly url: string;
  readonly repository: string;
  readonly token: string;
  /** Commits by tag. */
  readonly tags: Map<string, string>;
  releases(): readonly ShownRelease[];
  close(): Promise<void>;
}

export interface ShownRelease {
  readonly tag: string;
  readonly isDraft: boolean;
  readonly notes: string;
  readonly assets: readonly string[];
}

/** As the API has it. */
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
  readonly body?: object | undefined;
}

const repository = 'OWNER/aws-iot-custom-domain';
const token = 'a token of the job';

/** @param options.isImmutable The repository's setting "Release immutability". */
export async function startGitHubReleases(options: {
  readonly isImmutable: boolean;
}): Promise<GitHubReleases> {
  const stored = new Repository(options.isImmutable);
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const { status, body } = answer(stored, request, Buffer.concat(chunks).toString());
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body && JSON.stringify(body));
  });
  stored.url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
  return {
    url: stored.url,
    repository,
    token,
    tags: stored.tags,
    releases: () => stored.releases.map(show),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function show({ tag_name, draft, body, assets }: StoredRelease): ShownRelease {
  return { tag: tag_name, isDraft: draft, notes: body, assets };
}

interface Call {
  /** What is in brackets in the route's pattern. */
  readonly part: string;
  readonly body: string;
  readonly name: string;
}

/** By method and path below the repository. */
const routes: Readonly<Record<string, (stored: Repository, call: Call) => Answer>> = {
  'GET releases': (stored) => ({
    status: 200,
    body: stored.releases.map((one) => stored.full(one)),
  }),
  'POST releases': (stored, { body }) => stored.createDraft(JSON.parse(body)),
  'DELETE releases/(.+)': (stored, { part }) => stored.delete(Number(part)),
  'PATCH releases/(.+)': (stored, { part }) => stored.publish(Number(part)),
  'POST uploads/(.+)/assets': (stored, { part, name }) => stored.attach(Number(part), name),
  'GET git/ref/tags/(.+)': (stored, { part }) => stored.ref(part),
  'POST git/refs': (stored, { body }) => stored.createRef(JSON.parse(body)),
  'PATCH git/refs/tags/(.+)': (stored, { part, body }) => stored.moveRef(part, JSON.parse(body)),
};

function answer(stored: Repository, request: IncomingMessage, body: string): Answer {
  if (request.headers.authorization !== `Bearer ${token}`) {
    return { status: 401, body: { message: 'Bad credentials' } };
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', stored.url);
  const path = pathname.replace(new RegExp(`^/(?:repos/${repository}/)?`), '');
  for (const [pattern, route] of Object.entries(routes)) {
    const match = new RegExp(`^${pattern}$`).exec(`${request.method} ${path}`);
    if (match) {
      return route(stored, { part: match[1] ?? '', body, name: searchParams.get('name') ?? '' });
    }
  }
  return { status: 404, body: { message: 'Not Found' } };
}

const draftSchema = z.object({
  tag_name: z.string(),
  target_commitish: z.string(),
  body: z.string(),
  draft: z.literal(true),
});
const createRefSchema = z.object({ ref: z.string().startsWith('refs/tags/'), sha: z.string() });
const moveRefSchema = z.object({ sha: z.string(), force: z.literal(true) });

class Repository {
  url = '';
  readonly tags = new Map<string, string>();
  readonly releases: StoredRelease[] = [];
  readonly #isImmutable: boolean;
  #lastId = 0;

  constructor(isImmutable: boolean) {
    this.#isImmutable = isImmutable;
  }

  full(release: StoredRelease): object {
    return {
      ...release,
      upload_url: `${this.url}/uploads/${release.id}/assets{?name,label}`,
      html_url: `${this.url}/${repository}/releases/tag/${release.tag_name}`,
    };
  }

  createDraft(body: unknown): Answer {
    this.#lastId += 1;
    const draft = draftSchema.parse(body);
    const release = { ...draft, id: this.#lastId, draft: true, immutable: false, assets: [] };
    this.releases.push(release);
    return { status: 201, body: this.full(release) };
  }

  delete(id: number): Answer {
    const at = this.releases.findIndex((release) => release.id === id);
    return this.releases.splice(at === -1 ? this.releases.length : at, 1).length > 0
      ? { status: 204 }
      : { status: 404 };
  }

  /** Makes the tag, unless there is one: that is published as it is. */
  publish(id: number): Answer {
    const release = this.#find(id);
    if (!release) {
      return { status: 404 };
    }
    release.draft = false;
    release.immutable = this.#isImmutable;
    const { tag_name: tag, target_commitish: commit } = release;
    this.tags.set(tag, this.tags.get(tag) ?? commit);
    return { status: 200, body: this.full(release) };
  }

  attach(id: number, name: string): Answer {
    const release = this.#find(id);
    if (!release || release.immutable || release.assets.includes(name)) {
      return { status: 422, body: { message: 'Cannot upload assets to an immutable release.' } };
    }
    release.assets.push(name);
    return { status: 201, body: {} };
  }

  ref(tag: string): Answer {
    const sha = this.tags.get(tag);
    return sha === undefined
      ? { status: 404 }
      : { status: 200, body: { object: { type: 'commit', sha } } };
  }

  createRef(body: unknown): Answer {
    const { ref, sha } = createRefSchema.parse(body);
    const tag = ref.slice('refs/tags/'.length);
    if (this.tags.has(tag)) {
      return { status: 422, body: { message: 'Reference already exists' } };
    }
    this.tags.set(tag, sha);
    return { status: 201, body: {} };
  }

  moveRef(tag: string, body: unknown): Answer {
    const isLocked = this.releases.some((one) => one.tag_name === tag && one.immutable);
    if (!this.tags.has(tag) || isLocked) {
      return { status: 422, body: { message: 'Reference cannot be updated' } };
    }
    this.tags.set(tag, moveRefSchema.parse(body).sha);
    return { status: 200, body: {} };
  }

  #find(id: number): StoredRelease | undefined {
    return this.releases.find((release) => release.id === id);
  }
}
