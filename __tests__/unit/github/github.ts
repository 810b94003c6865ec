/** A small GitHub: the routes of a repository's issues, over HTTP. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

export interface Issue {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  readonly comments: string[];
  readonly user: { readonly login: string };
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly pull_request?: object;
}

export interface GitHub {
  readonly url: string;
  readonly issues: Issue[];
  /** "METHOD path" of each call, and the token it came with. */
  readonly calls: { readonly call: string; readonly token: string | undefined }[];
  /** Answers every call from now on with this. */
  refuse(status: number, message: string): void;
  close(): Promise<void>;
}

/** Where an API is below its host: github.com has a host of its own for it, an Enterprise Server has not (GHES docs, REST and GraphQL). */
const roots = {
  'github.com': { rest: '', graphql: '' },
  'enterprise-server': { rest: '/api/v3', graphql: '/api' },
} as const;

/** The repository is `owner/repo`; lists come in pages of two. */
export async function startGitHub(kind: keyof typeof roots = 'github.com'): Promise<GitHub> {
  const { rest, graphql } = roots[kind];
  const issues: Issue[] = [];
  const calls: GitHub['calls'] = [];
  let refusal: Answer | undefined;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    const root = url.pathname.endsWith('/graphql') ? graphql : rest;
    const path = url.pathname.startsWith(root) ? url.pathname.slice(root.length) : 'elsewhere';
    const call = `${request.method} ${path}`;
    calls.push({ call, token: request.headers.authorization });
    const body = request.method === 'GET' ? {} : sent.parse(await json(request));
    const { status, content, next } = refusal ?? answerTo(issues, call, url, body);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(next && { link: `<${next}>; rel="next"` }),
    });
    response.end(JSON.stringify(content));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}${rest}`,
    issues,
    calls,
    refuse: (status, message) => {
      refusal = { status, content: { message } };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly content: unknown;
  /** The address of the next page. */
  readonly next?: string;
}

const sent = z.object({
  title: z.string().optional(),
  body: z.string().optional(),
  state: z.enum(['open', 'closed']).optional(),
  labels: z.array(z.string()).optional(),
  assignees: z.array(z.string()).optional(),
});

const pageSize = 2;

/** Whom the workflow's token acts as, which only GraphQL returns. */
const tokensLogin = 'github-actions[bot]';

/** GitHub's words where a body is longer than it takes. */
const longestBody = 65_536;

function answerTo(issues: Issue[], call: string, url: URL, body: z.infer<typeof sent>): Answer {
  const [, method, number, comments] =
    /^([A-Z]+) \/repos\/owner\/repo\/issues(?:\/(\d+))?(\/comments)?$/.exec(call) ?? [];
  if ((body.body?.length ?? 0) > longestBody) {
    const message = `Validation Failed: {"code":"custom","field":"body","message":"body is too long (maximum is ${longestBody} characters)"}`;
    return { status: 422, content: { message } };
  }
  const issue = issues.find((candidate) => candidate.number === Number(number));
  if (call === 'POST /graphql') {
    return { status: 200, content: { data: { viewer: { login: tokensLogin } } } };
  }
  if (method === 'GET' && !number) {
    return page(issues, url);
  }
  if (method === 'POST' && !number) {
    const { title = '', labels = [], assignees = [] } = body;
    const opened = openIssue(issues.length + 1, {
      title,
      body: body.body ?? '',
      labels,
      assignees,
    });
    issues.push(opened);
    return { status: 201, content: opened };
  }
  if (method === 'PATCH' && issue) {
    return { status: 200, content: Object.assign(issue, body) };
  }
  if (method === 'POST' && issue && comments) {
    issue.comments.push(body.body ?? '');
    return { status: 201, content: {} };
  }
  return { status: 404, content: { message: 'Not Found' } };
}

function page(issues: readonly Issue[], url: URL): Answer {
  const number = Number(url.searchParams.get('page') ?? 1);
  const listed = issues.filter(({ state }) => state === url.searchParams.get('state'));
  const content = listed.slice((number - 1) * pageSize, number * pageSize);
  const next = new URL(url);
  next.searchParams.set('page', String(number + 1));
  return { status: 200, content, ...(listed.length > number * pageSize && { next: next.href }) };
}

/** As a workflow's token opens it. */
export function openIssue(number: number, rest: Partial<Issue> = {}): Issue {
  return {
    number,
    title: `issue ${number}`,
    body: '',
    state: 'open',
    comments: [],
    user: { login: tokensLogin },
    labels: [],
    assignees: [],
    ...rest,
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') {
    throw new Error('the server does not listen on a port');
  }
  return address.port;
}
