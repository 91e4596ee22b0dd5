// What WPS refuses, in words for the clerk. WPS gives no codes that could be relied on, so its own words go into the details.
import { HostError } from '../host';

export const missing = (sheet: string) => new HostError('SheetMissing', `工作簿里没有“${sheet}”工作表，请检查是否被删除或改名。`);

export const passworded = (sheet: string, cause?: unknown) =>
  new HostError('Protected', `“${sheet}”工作表设有保护密码，没有写入任何内容。请先在 WPS 表格里撤销保护。`, { cause });

/** Any error as the port's. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const details = error instanceof Error ? error.message : String(error);
  return new HostError('Failed', `WPS 表格没能完成这一步（${details.replace(/\s+/g, ' ')}）。请先按回车结束单元格编辑，再试一次。`, {
    cause: error,
  });
}

/** Does one step; whatever goes wrong is told as the port tells it. */
export async function inWps<T>(step: () => T): Promise<T> {
  try {
    return step();
  } catch (error) {
    throw hostError(error);
  }
}
