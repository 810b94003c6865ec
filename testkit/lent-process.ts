/** This process in place of one that a runner starts: its environment and what it prints. */
/**
 * Lets `work` find these variables in `process.env` and nothing else, and hands each line it prints to `take`. One at a time: the SDK
 * reads the one `process.env` there is, and the job writes to the one `process.stdout`.
 */
export async function lendProcess(
  environment: Readonly<Record<string, string | undefined>>,
  take: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  const restoreEnvironment = replaceEnvironment(environment);
  const restoreStdout = captureStdout(take);
  try {
    await work();
  } finally {
    restoreStdout();
    restoreEnvironment();
  }
}

function replaceEnvironment(environment: Readonly<Record<string, string | undefined>>): () => void {
  const before = { ...process.env };
  assign(environment);
  return () => assign(before);
}

function assign(environment: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(process.env)) {
    delete process.env[name];
  }
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined) {
      process.env[name] = value;
    }
  }
}

/** Nothing of jest's comes this way: it prints to stderr, and its workers print nothing. */
function captureStdout(take: (line: string) => void): () => void {
  const own = Object.getOwnPropertyDescriptor(process, 'stdout');
  let rest = '';
  Object.defineProperty(process, 'stdout', {
    configurable: true,
    value: {
      write: (text: string) => {
        const lines = `${rest}${text}`.split(/\r?\n/);
        rest = lines.pop() ?? '';
        lines.forEach(take);
        return true;
      },
    },
  });
  return () => {
    if (rest !== '') {
      take(rest);
    }
    Object.defineProperty(process, 'stdout', own ?? { configurable: true, value: undefined });
  };
}
