/**
 * Processor time that `work` takes in this process, in milliseconds, the least of some rounds: what a clock says depends on
 * what else the machine does, and the first round compiles.
 */
export function processorTime(work: () => void, rounds = 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
