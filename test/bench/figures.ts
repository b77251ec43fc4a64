/** The value below which a share of the values lies (0.5: the median). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** One figure of the bench, beside what it is to be. */
export interface Figure {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
  /** What was asked of it, in words; undefined: measured for its own sake. */
  readonly asked?: string;
  readonly met?: boolean;
}

interface Limit {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most: number;
}

/** A figure that may be at most so much. */
export const atMost = ({ name, value, unit, most }: Limit): Figure => ({
  name,
  value,
  unit,
  asked: `at most ${most}`,
  met: value <= most,
});
