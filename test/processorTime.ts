/** Processor time that `work` takes in this process, in milliseconds: what a clock says depends on what else the machine does. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
