// What the command line says and with which exit code. Results go to standard output, everything else to standard error.
import { failureOf } from '../actions';
import { Refusal } from './files';

/** 0 no errors · 1 errors found · 2 input unreadable or command wrong · 3 conflicts remain. */
export type ExitCode = 0 | 1 | 2 | 3;

export const say = (line: string) => process.stdout.write(`${line}\n`);
export const warn = (line: string) => process.stderr.write(`${line}\n`);

/** A failure in one Chinese line, never a stack trace (set NIANBAO_DEBUG=1 to see one). */
export function sentence(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const failure = failureOf(error);
  if (process.env['NIANBAO_DEBUG']) warn(failure.details);
  if (!failure.unexpected) return failure.sentence;
  return `程序出了意外问题（${failure.details.split('\n')[0] ?? ''}），原来的文件没有改动；请把这一行连同文件发给维护人员。`;
}

/** Progress of long runs, one line that overwrites itself; silent unless a person is watching. */
export function progress(total: number): (done: number) => void {
  if (!process.stderr.isTTY || total < 20) return () => undefined;
  return (done) => {
    process.stderr.write(`\r正在校验 ${done}/${total}${done === total ? '\n' : ''}`);
  };
}
