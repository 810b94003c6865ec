/** A headless Chromium by the DevTools protocol over a pipe: file descriptors 3 and 4, one JSON text each, ended by NUL. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { z } from 'zod';

export interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

export interface Browser {
  /** Loads the file and gives what `expression` comes to (JSON), and a picture of the whole page (PNG). */
  look(file: string, look: Look, expression: string): Promise<{ value: unknown; picture: Buffer }>;
  close(): Promise<void>;
}

const message = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
const target = z.object({ targetId: z.string() });
const session = z.object({ sessionId: z.string() });
const evaluated = z.object({
  result: z.object({ value: z.unknown() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});
const screenshot = z.object({ data: z.string() });

type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

export async function startBrowser(command: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'page-'));
  const child = spawn(
    command,
    [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--disable-gpu',
      '--hide-scrollbars',
      '--font-render-hinting=none',
      // Chromium's sandbox does not start as root, which a container's job is.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , input, output] = child.stdio;
  if (!(input instanceof Writable) || !(output instanceof Readable)) {
    throw new Error('Chromium has no pipe');
  }
  const send = protocol(input, output);
  return {
    look: (file, look, expression) => lookAt(send, { file, look, expression }),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function protocol(input: Writable, output: Readable): Send {
  const waiting = new Map<number, (answer: z.infer<typeof message>) => void>();
  let rest = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = `${rest}${chunk}`.split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      const answer = message.parse(JSON.parse(text));
      waiting.get(answer.id ?? -1)?.(answer);
    }
  });
  let last = 0;
  return (method, params = {}, sessionId) => {
    last += 1;
    const id = last;
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) {
          reject(new Error(`${method}: ${error.message}`));
        } else {
          resolve(result);
        }
      });
    });
  };
}

interface Visit {
  readonly file: string;
  readonly look: Look;
  readonly expression: string;
}

async function lookAt(
  send: Send,
  { file, look: { width, theme }, expression }: Visit,
): Promise<{ value: unknown; picture: Buffer }> {
  const { targetId } = target.parse(await send('Target.createTarget', { url: 'about:blank' }));
  const { sessionId } = session.parse(
    await send('Target.attachToTarget', { targetId, flatten: true }),
  );
  const call = (method: string, params?: object) => send(method, params, sessionId);
  await call('Emulation.setDeviceMetricsOverride', {
    width,
    height: 800,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await call('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: theme }],
  });
  await call('Page.enable');
  await call('Page.navigate', { url: `file://${file}` });
  const { result, exceptionDetails } = evaluated.parse(
    await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }),
  );
  if (exceptionDetails) {
    throw new Error(`${file}: ${exceptionDetails.text}`);
  }
  const { data } = screenshot.parse(
    await call('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true }),
  );
  await send('Target.closeTarget', { targetId });
  return { value: result.value, picture: Buffer.from(data, 'base64') };
}
