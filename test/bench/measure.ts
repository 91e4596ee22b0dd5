// Timing inside one process: medians of many rounds, and pairs measured in turn so that a slow machine slows both.

/** Median milliseconds of one call. */
export async function median(work: () => unknown, rounds = 30, warmUp = 5): Promise<number> {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return middle(times);
}

/** How many times as long `work` takes as `yardstick`: the median of ratios of neighbouring batches. */
export function ratio(work: () => unknown, yardstick: () => unknown, rounds = 60, batch = 400): number {
  const time = (body: () => unknown) => {
    const start = performance.now();
    for (let call = 0; call < batch; call++) body();
    return performance.now() - start;
  };
  for (let round = 0; round < 5; round++) {
    time(work);
    time(yardstick);
  }
  return middle(Array.from({ length: rounds }, () => time(work) / time(yardstick)));
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** One row of the bench; a broken budget is said. */
export function line(what: string, value: number, unit: string, budget?: number): void {
  const verdict = budget === undefined ? '' : `   budget ≤ ${budget} ${unit}${value > budget ? '   OVER' : ''}`;
  process.stdout.write(`${what.padEnd(64)}${value.toFixed(2).padStart(10)} ${unit}${verdict}\n`);
}
