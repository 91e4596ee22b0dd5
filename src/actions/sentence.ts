// Any failure as a sentence with a way out, and the details for those who look into it.
export interface Failure {
  /** For the clerk. */
  readonly sentence: string;
  /** For the maintainer: names, codes, where. No figures of the report. */
  readonly details: string;
  /** Not a refusal that was foreseen, but a fault of the program. */
  readonly unexpected?: true;
}

/** Errors of ours, whose message is meant for the clerk. By name: their classes would bring all of their sentences into every bundle. */
const MEANT: ReadonlySet<string> = new Set(['CodeError', 'HostError', 'ImportRefusal', 'LinkError', 'PackageError']);

export function failureOf(error: unknown): Failure {
  const details = detailsOf(error, 0);
  if (error instanceof Error && MEANT.has(error.name)) return { sentence: error.message, details };
  // webpack's name for a part of the program that did not arrive.
  if (error instanceof Error && error.name === 'ChunkLoadError') {
    return { sentence: '年报助手有一部分没有加载出来。请检查电脑能否打开安装年报助手的那个网址，再试一次。', details };
  }
  return { sentence: '程序出了意外问题，这一步没有做完。请再试一次；还是不行，请把下面的详情复制给维护人员。', details, unexpected: true };
}

const DEEPEST = 4;

function detailsOf(error: unknown, depth: number): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  const at = (error.stack ?? '')
    .split('\n')
    .slice(1, 5)
    .map((line) => line.trim());
  const own = [`${error.name}${code}: ${error.message}`, ...at].join('\n  ');
  return error.cause === undefined || depth >= DEEPEST ? own : `${own}\n← ${detailsOf(error.cause, depth + 1)}`;
}
