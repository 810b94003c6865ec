/** GitHub's REST API as far as a release needs it. Node alone: the job that may write to the repository installs no package. */

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly isDraft: boolean;
  /** Whether GitHub keeps its tag and assets from being changed; only for published ones. */
  readonly isImmutable: boolean;
  readonly uploadUrl: string;
  readonly page: string;
}

export class GitHub {
  readonly #repository: string;
  readonly #token: string;

  /** @param repository The URL of the repository in the API, as in `https://api.github.com/repos/OWNER/NAME`. */
  constructor(repository: string, token: string) {
    this.#repository = repository;
    this.#token = token;
  }

  /** Drafts too, which have no tag yet. */
  async findRelease(tag: string): Promise<Release | undefined> {
    const releases = await this.#call('GET', 'releases?per_page=100');
    if (!Array.isArray(releases)) {
      throw new Error('GitHub answered something else than a list of releases');
    }
    return releases.map(readRelease).find((release) => release.tag === tag);
  }

  /** A draft is seen by maintainers alone and makes no tag. */
  async createDraft(tag: string, commit: string, notes: string): Promise<Release> {
    const draft = { tag_name: tag, target_commitish: commit, name: tag, body: notes, draft: true };
    return readRelease(await this.#call('POST', 'releases', draft));
  }

  async deleteRelease({ id }: Release): Promise<void> {
    await this.#call('DELETE', `releases/${id}`);
  }

  async upload({ uploadUrl }: Release, name: string, content: Uint8Array): Promise<void> {
    const url = `${uploadUrl.replace(/\{.*\}$/, '')}?name=${encodeURIComponent(name)}`;
    await this.#send('POST', url, { type: 'application/octet-stream', content });
  }

  /** Makes the tag at the draft's commit. */
  async publish({ id }: Release): Promise<Release> {
    return readRelease(await this.#call('PATCH', `releases/${id}`, { draft: false }));
  }

  /** The commit that a tag points to; undefined where there is no such tag. */
  async findTag(tag: string): Promise<string | undefined> {
    const found = await this.#call('GET', `git/ref/tags/${tag}`);
    return found === undefined ? undefined : readText(readMember(found, 'object'), 'sha');
  }

  async createTag(tag: string, commit: string): Promise<void> {
    await this.#call('POST', 'git/refs', { ref: `refs/tags/${tag}`, sha: commit });
  }

  async moveTag(tag: string, commit: string): Promise<void> {
    await this.#call('PATCH', `git/refs/tags/${tag}`, { sha: commit, force: true });
  }

  #call(method: string, path: string, body?: object): Promise<unknown> {
    const payload = body && { type: 'application/json', content: JSON.stringify(body) };
    return this.#send(method, `${this.#repository}/${path}`, payload);
  }

  /** @throws Error with what GitHub says, but for a GET of what is not there: that is undefined. */
  async #send(
    method: string,
    url: string,
    payload?: { readonly type: string; readonly content: string | Uint8Array },
  ): Promise<unknown> {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${this.#token}`,
        'x-github-api-version': '2022-11-28',
        ...(payload && { 'content-type': payload.type }),
      },
      ...(payload && { body: payload.content }),
    });
    const text = await response.text();
    if (response.status === 404 && method === 'GET') {
      return undefined;
    }
    if (!response.ok) {
      throw new Error(`${method} ${url}: GitHub answered HTTP ${response.status}: ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  }
}

function readRelease(value: unknown): Release {
  return {
    id: Number(readMember(value, 'id')),
    tag: readText(value, 'tag_name'),
    isDraft: readMember(value, 'draft') === true,
    isImmutable: readMember(value, 'immutable') === true,
    uploadUrl: readText(value, 'upload_url'),
    page: readText(value, 'html_url'),
  };
}

function readText(value: unknown, name: string): string {
  const member = readMember(value, name);
  if (typeof member !== 'string') {
    throw new Error(`GitHub answered without ${name}`);
  }
  return member;
}

function readMember(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map(Object.entries(value)).get(name)
    : undefined;
}
