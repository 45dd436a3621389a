import { ensureChromium } from './test/chromium.ts'
import { runStep, type Step, type Tally } from './test/step.ts'
import { browserSteps, quickSteps } from './test/steps.ts'

/** `npm test`: everything, to the end even when something fails, with one line of counts at the end. */
const results: { name: string; tally: Tally }[] = []

async function runAll(steps: readonly Step[]): Promise<void> {
  for (const step of steps) results.push({ name: step.name, tally: await runStep(step) })
}

await runAll(quickSteps)
try {
  await runAll(browserSteps(ensureChromium()))
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`nap1325: ${reason}\n`)
  results.push({ name: `a browser: ${reason}`, tally: { passed: 0, failed: 1 } })
}

const total = (of: keyof Tally) => results.reduce((sum, { tally }) => sum + tally[of], 0)
const failed = results.filter(({ tally }) => tally.failed > 0)
if (failed.length > 0) console.log(`\nFailed:\n${failed.map(({ name }) => `  ${name}`).join('\n')}`)
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
