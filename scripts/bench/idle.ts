import { cpus } from 'node:os'

/** Waits until the machine does next to nothing for a second; says so and goes on when it stays busy for a minute. */
export async function untilIdle(): Promise<void> {
  for (let second = 0; second < 60; second++) {
    const before = busyTime()
    await new Promise((done) => setTimeout(done, 1_000))
    if (busyTime() - before < 100) return
  }
  console.log('The machine does other things meanwhile: do not believe its speeds.')
}

/** Of all cores together. Milliseconds. */
function busyTime(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0)
}
