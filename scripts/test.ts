import { ensureChromium } from './test/chromium.ts'
import { findHeadless } from './test/find-chromium.ts'
import { runStep, type TestStep } from './test/step.ts'
import { besideEachOther, browserSteps, staticSteps } from './test/steps.ts'
import { verdict, type Result } from './test/verdict.ts'

/** `npm test`: everything, to the end even when something fails, with one line of counts at the end. */
const results: Result[] = []

async function run(step: TestStep): Promise<void> {
  const began = performance.now()
  const tally = await runStep(step)
  results.push({ name: step.name, seconds: (performance.now() - began) / 1000, ...tally })
}

async function runAll(steps: readonly TestStep[]): Promise<void> {
  for (const step of steps) await run(step)
}

await Promise.all(staticSteps.map(runAll))
await Promise.all(besideEachOther.map(run))
try {
  await runAll(browserSteps(findHeadless() ?? ensureChromium()))
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`nap1325: ${reason}\n`)
  results.push({ name: `a browser: ${reason}`, seconds: 0, passed: 0, failed: 1 })
}

const { lines, exitCode } = verdict(results, performance.now() / 1000)
console.log(lines.join('\n'))
process.exitCode = exitCode
