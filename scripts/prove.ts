import { parseArgs } from 'node:util'
import type { DrillResult } from './prove/drill.ts'
import { drills } from './prove/drills.ts'
import { runDrill } from './prove/run-drill.ts'

const help = `npm run prove -- [--only attack,kills] [--quick]

Everything that is long or has a clock, on a machine where nothing else runs.

  --only   these alone: ${drills.map(({ name }) => name).join(', ')}
  --quick  fewer rounds: whether it works at all
`

/** `npm run prove`: exit code 0 when every promise was kept, 1 when one was not, 2 for words that it does not know. */
function readWords(): { only: readonly string[]; isQuick: boolean } | string {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', default: drills.map(({ name }) => name).join(',') },
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const only = values.only.split(',')
    const unknown = only.filter((each) => !drills.some(({ name }) => name === each))
    if (unknown.length > 0) return `There is no drill “${unknown.join('”, “')}”.\n\n${help}`
    return values.help ? help : { only, isQuick: values.quick }
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${help}`
  }
}

const words = readWords()
if (typeof words === 'string') {
  const isHelp = words === help
  ;(isHelp ? process.stdout : process.stderr).write(words)
  process.exit(isHelp ? 0 : 2)
}

// Whoever interrupts it leaves no site behind: each is ended when this process exits.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

const outcomes: { name: string; outcome: DrillResult }[] = []
for (const drill of drills.filter(({ name }) => words.only.includes(name))) {
  console.log(`\n— ${drill.name}: ${drill.promise}`)
  const outcome = await runDrill(drill, words.isQuick)
  for (const [figure, value] of Object.entries(outcome.figures)) console.log(`  ${figure}: ${value}`)
  for (const fault of outcome.faults) console.log(`  FAULT  ${fault}`)
  console.log(`  ${outcome.faults.length === 0 ? 'PASS' : 'FAIL'}`)
  outcomes.push({ name: drill.name, outcome })
}
console.log('')
for (const { name, outcome } of outcomes) console.log(`${outcome.faults.length === 0 ? 'PASS' : 'FAIL'}  ${name}`)
process.exit(outcomes.some(({ outcome }) => outcome.faults.length > 0) ? 1 : 0)
